// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Film mean: what is a typical film of this period like?
 *
 * Unit: the film, each of the same weight, however long. In: one value per film. Out: their mean.
 * Refuses no films and what is not a number. See docs/methods/prevalence.md.
 *
 * @example
 * ```ts
 * import { filmMean } from 'silverscreen-statistics'
 *
 * console.log(filmMean([0.1, 0.2, 0.3]))
 * // → 0.2
 * ```
 */
export function filmMean(values: readonly number[]): Computed<number> {
  return refuseUnlessNumbers(values) ?? meanOf(values)
}

/**
 * Film variance: how far do the films of a period lie apart?
 *
 * Unit: the film. In: one value per film. Out: the sample variance (divisor films - 1). Refuses fewer than two
 * films and what is not a number. See docs/methods/prevalence.md.
 *
 * @example
 * ```ts
 * import { filmVariance } from 'silverscreen-statistics'
 *
 * console.log(filmVariance([0.1, 0.2, 0.3]))
 * // → 0.01
 * ```
 */
export function filmVariance(values: readonly number[]): Computed<number> {
  const refusal = refuseUnlessNumbers(values)
  if (refusal) return refusal
  return values.length < 2 ? notComputable('fewer-than-two-films') : varianceOf(values)
}

export function meanOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** Two passes, so that values of equal size give exactly 0. */
export function varianceOf(values: readonly number[]): number {
  if (values.every(value => value === values[0])) return 0
  const mean = meanOf(values)
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return squares / (values.length - 1)
}
