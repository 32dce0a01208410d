// SPDX-License-Identifier: MIT

/**
 * Ranks, ties sharing their mean rank.
 *
 * In: values. Out: per value its rank from 1. See docs/methods/trend.md.
 */
export function rankValues(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((left, right) => values[left]! - values[right]!)
  const ranks = new Array<number>(values.length)
  let start = 0
  while (start < order.length) {
    let end = start
    while (end + 1 < order.length && values[order[end + 1]!] === values[order[start]!]) end++
    for (let place = start; place <= end; place++) ranks[order[place]!] = (start + end) / 2 + 1
    start = end + 1
  }
  return ranks
}
