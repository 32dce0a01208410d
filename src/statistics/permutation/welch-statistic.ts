// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { meanOf, varianceOf } from '../prevalence/film-mean.ts'

/**
 * Welch's t: how far apart are two groups of films, in standard errors?
 *
 * Unit: the film. In: one value per film of each group. Out: t, second minus first; 0 where the means are
 * equal, plus or minus infinity where both groups are constant and differ. Refuses fewer than two films in a
 * group and what is not a number. Source: Welch 1947. See docs/methods/film-permutation-test.md.
 *
 * @example
 * ```ts
 * import { welchStatistic } from 'silverscreen-statistics'
 *
 * console.log(welchStatistic([0.1, 0.2, 0.15], [0.3, 0.4, 0.33]))
 * // → 4.674
 * ```
 */
export function welchStatistic(first: readonly number[], second: readonly number[]): Computed<number> {
  const refusal = refuseUnlessNumbers(first) ?? refuseUnlessNumbers(second)
  if (refusal) return refusal
  if (first.length < 2 || second.length < 2) return notComputable('fewer-than-two-films-in-a-period')
  return welchOf(first, second)
}

/** On values brought to a largest of 1, so that neither huge nor tiny ones leave the range of numbers. */
export function welchOf(first: readonly number[], second: readonly number[]): number {
  const largest = Math.max(...first.map(Math.abs), ...second.map(Math.abs))
  if (largest === 0) return 0
  const [left, right] = [first, second].map(values => values.map(value => value / largest)) as [
    number[],
    number[],
  ]
  const difference = meanOf(right) - meanOf(left)
  if (Math.abs(difference) <= 1e-15) return 0
  return difference / Math.sqrt(varianceOf(left) / left.length + varianceOf(right) / right.length)
}
