// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Quantile of type 7: below which value does a share of the values lie, straight lines between neighbours?
 *
 * In: values in any order and a share from 0 to 1. Out: a value between the smallest and the largest.
 * Refuses no values, a share outside, what is not a number. Source: Hyndman & Fan 1996, type 7 (the default of
 * R). See docs/methods/film-bootstrap.md.
 *
 * @example
 * ```ts
 * import { quantileType7 } from 'silverscreen-statistics'
 *
 * console.log(quantileType7([3, 1, 2, 10], 0.9))
 * // → 7.9
 * ```
 */
export function quantileType7(values: readonly number[], share: number): Computed<number> {
  const refusal = refuseUnlessNumbers(values)
  if (refusal) return refusal
  if (!Number.isFinite(share)) return notComputable('not-a-number')
  if (share < 0 || share > 1) return notComputable('outside-range')
  return quantileOfSorted(Float64Array.from(values).sort(), share)
}

/** The same of values that already rise. */
export function quantileOfSorted(rising: Float64Array, share: number): number {
  const place = (rising.length - 1) * share
  const below = Math.floor(place)
  const low = rising[below]!
  const high = rising[Math.min(below + 1, rising.length - 1)]!
  return low + (place - below) * (high - low)
}
