// SPDX-License-Identifier: MIT
import { refuseUnlessShare } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Pooled share: in what share of all shots of a period is a code present?
 *
 * Shown beside the film mean, never tested: long and fast-cut films rule it. In: per film, units present and
 * looked through. Out: sum over sum, 0 to 1. Refuses no films, lists of unequal length, counts that cannot be.
 * See docs/methods/prevalence.md.
 *
 * @example
 * ```ts
 * import { pooledShare } from 'silverscreen-statistics'
 *
 * console.log(pooledShare([3, 12], [100, 300]))
 * // → 0.0375
 * ```
 */
export function pooledShare(present: readonly number[], lookedThrough: readonly number[]): Computed<number> {
  if (present.length !== lookedThrough.length) return notComputable('lengths-differ')
  if (present.length === 0) return notComputable('no-values')
  const total = lookedThrough.reduce((sum, value) => sum + value, 0)
  const sum = present.reduce((running, value) => running + value, 0)
  return refuseUnlessShare(sum, total) ?? sum / total
}
