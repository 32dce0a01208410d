// SPDX-License-Identifier: MIT
import { factorial } from './block-orders.ts'
import type { OrderCount } from './count-orders.ts'
import { exactCount } from './count-orders.ts'

const word = 4294967296

/**
 * Of all orders of at most twenty films, how many have at some split a sum before it that reaches its limit?
 *
 * Counts the quiet orders over sets of films: the orders of a set are those of the set without each of its
 * films in turn, and none where its own sum reaches the limit. Counts pass 2^53, so each is kept in two words.
 */
export function countChangeOrders(
  centred: readonly number[],
  limits: ReadonlyMap<number, number>,
): OrderCount {
  const count = centred.length
  const sets = 2 ** count
  const sums = new Float64Array(sets)
  const low = new Uint32Array(sets)
  const high = new Uint32Array(sets)
  const limitOf = Float64Array.from({ length: count + 1 }, (_, size) => limits.get(size) ?? Infinity)
  low[0] = 1
  for (let set = 1; set < sets; set++) {
    const newest = 31 - Math.clz32(set & -set)
    sums[set] = sums[set & (set - 1)]! + centred[newest]!
    let [size, lowSum, highSum] = [0, 0, 0]
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const without = set ^ (rest & -rest)
      lowSum += low[without]!
      highSum += high[without]!
      size++
    }
    if (Math.abs(sums[set]!) >= limitOf[size]!) continue
    low[set] = lowSum % word
    high[set] = highSum + Math.floor(lowSum / word)
  }
  const quiet = BigInt(high[sets - 1]!) * BigInt(word) + BigInt(low[sets - 1]!)
  return exactCount(factorial(count) - quiet, factorial(count))
}
