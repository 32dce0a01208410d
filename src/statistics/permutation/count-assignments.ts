// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** Binomial coefficient; exact below 2^53, else the nearest double, and the largest one for all that lie beyond. */
export function binomial(total: number, chosen: number): number {
  if (chosen < 0 || chosen > total) return 0
  let count = 1
  for (let step = 1; step <= Math.min(chosen, total - chosen); step++) {
    const grown = count * (total - step + 1)
    if (grown > Number.MAX_SAFE_INTEGER) return nearestBinomial(total, chosen)
    count = grown / step
  }
  return count
}

function nearestBinomial(total: number, chosen: number): number {
  let exact = 1n
  const steps = Math.min(chosen, total - chosen)
  if (steps > 1000) return Number.MAX_VALUE
  for (let step = 1; step <= steps; step++) exact = (exact * BigInt(total - step + 1)) / BigInt(step)
  return Math.min(Number.MAX_VALUE, Number(exact))
}

/**
 * Number of assignments: in how many ways could these films have fallen into two periods of these sizes?
 *
 * In: films in the first and in the second period. Out: a whole number (a double past 2^53). Refuses sizes
 * that are not whole and not below zero. See docs/methods/film-permutation-test.md.
 *
 * @example
 * ```ts
 * import { countAssignments } from 'silverscreen-statistics'
 *
 * console.log(countAssignments(6, 6))
 * // → 924
 * ```
 */
export function countAssignments(firstCount: number, secondCount: number): Computed<number> {
  if (!Number.isInteger(firstCount) || !Number.isInteger(secondCount)) return notComputable('not-a-number')
  if (firstCount < 0 || secondCount < 0 || firstCount + secondCount > Number.MAX_SAFE_INTEGER)
    return notComputable('outside-range')
  return binomial(firstCount + secondCount, firstCount)
}
