// SPDX-License-Identifier: MIT
import { shuffleFirst } from '../permutation/shuffle.ts'
import type { SeededStream } from '../seeded-stream.ts'

/** Orders of films in which the films of one block stay together. */
export interface BlockOrders {
  /** No block has two films, so that every order is one of these. */
  isFree: boolean
  /** How many there are. */
  orders: bigint
  /** The films of each block. */
  blocks: number[][]
  /** Writes the next of them: at each place the film whose value stands there. */
  draw: (order: Int32Array, stream: SeededStream) => void
}

/**
 * In which orders may films stand when those of one director are alike? Blocks of as many films change places whole,
 * and the films of a block among themselves; a block that is alone in its size keeps its place. Exact where blocks are
 * exchangeable with blocks of their size, and films within them. In: the block of each film, in the order of time.
 * Source: Winkler et al. 2015, multi-level exchangeability. See docs/methods/change-point.md.
 *
 * @example
 * ```ts
 * import { blockOrders } from 'silverscreen-statistics'
 *
 * // Two directors with two films each, and one with a single film, which keeps its place.
 * const { orders, isFree, blocks } = blockOrders(['Ma', 'Ma', 'Li', 'Su', 'Li'])
 * console.log(String(orders), isFree, blocks)
 * // → "8" false [[0,1],[2,4],[3]]
 * ```
 */
export function blockOrders(blocks: readonly string[]): BlockOrders {
  const films = filmsOf(blocks)
  const bySize = new Map<number, Int32Array[]>()
  for (const own of films) bySize.set(own.length, [...(bySize.get(own.length) ?? []), Int32Array.from(own)])
  const sizes = [...bySize.values()].map(own => ({
    places: own.map(block => Int32Array.from(block)),
    dealt: own,
    turns: Int32Array.from(own, (_, place) => place),
  }))
  return {
    isFree: films.length === blocks.length,
    blocks: films,
    orders: sizes.reduce(
      (product, { places }) =>
        product * factorial(places.length) * factorial(places[0]!.length) ** BigInt(places.length),
      1n,
    ),
    draw: (order, stream) => {
      for (const { places, dealt, turns } of sizes) {
        shuffleFirst(turns, turns.length, stream)
        places.forEach((own, block) => {
          const from = dealt[turns[block]!]!
          shuffleFirst(from, from.length, stream)
          own.forEach((place, film) => {
            order[place] = from[film]!
          })
        })
      }
    },
  }
}

function filmsOf(blocks: readonly string[]): number[][] {
  const films = new Map<string, number[]>()
  blocks.forEach((block, film) => {
    const own = films.get(block)
    if (own) own.push(film)
    else films.set(block, [film])
  })
  return [...films.values()]
}

export function factorial(count: number): bigint {
  let product = 1n
  for (let factor = 2n; factor <= BigInt(count); factor++) product *= factor
  return product
}
