// SPDX-License-Identifier: MIT
import { refuseUnlessFinite, refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Hill number: of how many equally common symbols would a repertoire be as varied as this one?
 *
 * Unit: the film (or a period); nothing is tested. In: occurrences per symbol and the order q: 0 counts
 * symbols, 1 weighs them by how common they are (exponential of Shannon's entropy), 2 the common ones most.
 * Out: an effective number of symbols. Refuses an empty repertoire, counts below zero, q below zero, what is
 * not a number. Source: Hill 1973. See docs/methods/repertoire.md.
 *
 * @example
 * ```ts
 * import { hillNumber } from 'silverscreen-statistics'
 *
 * console.log(hillNumber([10, 5, 1], 1))
 * // → 2.295
 * ```
 */
export function hillNumber(counts: readonly number[], order: number): Computed<number> {
  const refusal = refuseUnlessNumbers(counts)
  if (refusal) return refusal
  const refusedOrder = refuseUnlessFinite([order])
  if (refusedOrder) return refusedOrder
  if (order < 0) return notComputable('outside-range')
  if (counts.some(count => count < 0)) return notComputable('impossible-count')
  const present = counts.filter(count => count > 0)
  const total = present.reduce((sum, count) => sum + count, 0)
  if (total === 0) return notComputable('absent-everywhere')
  const shares = present.map(count => count / total)
  if (Math.abs(order - 1) < 1e-9)
    return Math.exp(-shares.reduce((sum, share) => sum + share * Math.log(share), 0))
  const largest = Math.max(...shares)
  const parts = shares.reduce((sum, share) => sum + (share / largest) ** order, 0)
  return Math.exp((order / (1 - order)) * Math.log(largest) + Math.log(parts) / (1 - order))
}
