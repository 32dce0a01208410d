// SPDX-License-Identifier: MIT
import { refuseUnlessFinite } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { settleTies } from '../ties.ts'

/**
 * Ranks, ties sharing their mean rank.
 *
 * In: values; those that differ by rounding only, as .1 + .2 and .3 do, tie. Out: per value its rank from 1. Refuses
 * what is not a number. See docs/methods/trend.md.
 *
 * @example
 * ```ts
 * import { rankValues } from 'silverscreen-statistics'
 *
 * console.log(rankValues([0.1 + 0.2, 0.3, 0.1]))
 * // → [2.5,2.5,1]
 * ```
 */
export function rankValues(values: readonly number[]): Computed<number[]> {
  if (values.length === 0) return []
  return refuseUnlessFinite(values) ?? ranksOf(values)
}

export function ranksOf(values: readonly number[]): number[] {
  const settled = settleTies(values)
  const order = settled.map((_, index) => index).sort((left, right) => settled[left]! - settled[right]!)
  const ranks = new Array<number>(settled.length)
  let start = 0
  while (start < order.length) {
    let end = start
    while (end + 1 < order.length && settled[order[end + 1]!] === settled[order[start]!]) end++
    for (let place = start; place <= end; place++) ranks[order[place]!] = (start + end) / 2 + 1
    start = end + 1
  }
  return ranks
}
