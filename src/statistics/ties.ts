// SPDX-License-Identifier: MIT

/** Two statistics on a scale without units (t, F, shares of variation, bits) that lie no further apart are one. */
export const tieTolerance = 1e-9

/** Two measured values are one when they differ by no more than this part of the larger: what rounding leaves. */
const roundingShare = 1e-12

/**
 * Does a statistic reach another, for the count of a p? Within `tieTolerance` times `scale`, the size of what was
 * summed; 1 for statistics without units.
 */
export function reaches(found: number, observed: number, scale = 1): boolean {
  return found >= observed - tieTolerance * scale
}

/** Are two measured values one but for rounding, as .1 + .2 and .3 are? */
export function valuesTie(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= roundingShare * Math.max(Math.abs(left), Math.abs(right))
}

/** The values, those that tie brought to one and the same: the smallest of them. */
export function settleTies(values: readonly number[]): number[] {
  const settled = [...values]
  const rising = values.map((_, place) => place).sort((left, right) => values[left]! - values[right]!)
  let standing = Number.NaN
  for (const place of rising) {
    if (!valuesTie(values[place]!, standing)) standing = values[place]!
    settled[place] = standing
  }
  return settled
}
