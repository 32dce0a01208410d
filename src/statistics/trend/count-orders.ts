// SPDX-License-Identifier: MIT
import { shuffleFirst } from '../permutation/shuffle.ts'
import { seededStream } from '../seeded-stream.ts'
import { blockOrders, factorial } from './block-orders.ts'

/** A count of orders; counts may pass 2^53 and are decimal text. */
export type OrderCount =
  | { kind: 'exact'; extremeCount: string; orders: string; p: number }
  | { kind: 'drawn'; extremeCount: number; draws: number; p: number }

interface OrderWork {
  count: number
  extreme: (order: ArrayLike<number>) => boolean
  draws?: number
  seed?: number
  /** The block of each film, in the order of the films; without it every order may be drawn. */
  blocks?: readonly string[]
}

const enumerateUpToFilms = 10

/**
 * How many orders of `count` films are extreme: every one up to ten films, else seeded draws, and seeded draws of the
 * orders that keep blocks together where a block has several; p is never 0.
 */
export function countOrders(work: OrderWork): OrderCount {
  if (work.blocks && !blockOrders(work.blocks).isFree) return drawBlockOrders(work, work.blocks)
  return work.count <= enumerateUpToFilms ? enumerateOrders(work) : drawOrders(work)
}

export function exactCount(extreme: bigint, orders: bigint): OrderCount {
  return { kind: 'exact', extremeCount: String(extreme), orders: String(orders), p: ratio(extreme, orders) }
}

/** Heap's walk: every order, each one exchange away from the one before. */
function enumerateOrders({ count, extreme }: OrderWork): OrderCount {
  const order = Int32Array.from({ length: count }, (_, film) => film)
  const turns = new Int32Array(count)
  let found = extreme(order) ? 1 : 0
  let place = 1
  while (place < count) {
    if (turns[place]! >= place) {
      turns[place++] = 0
      continue
    }
    const other = place % 2 === 0 ? 0 : turns[place]!
    const film = order[place]!
    order[place] = order[other]!
    order[other] = film
    if (extreme(order)) found++
    turns[place]!++
    place = 1
  }
  return exactCount(BigInt(found), factorial(count))
}

function drawOrders({ count, extreme, draws = 9_999, seed = 1 }: OrderWork): OrderCount {
  const order = new Int32Array(count)
  let found = 0
  for (let draw = 0; draw < draws; draw++) {
    for (let film = 0; film < count; film++) order[film] = film
    shuffleFirst(order, count, seededStream(seed, draw, 3))
    if (extreme(order)) found++
  }
  return { kind: 'drawn', extremeCount: found, draws, p: (found + 1) / (draws + 1) }
}

function drawBlockOrders(
  { count, extreme, draws = 9_999, seed = 1 }: OrderWork,
  blocks: readonly string[],
): OrderCount {
  const { draw } = blockOrders(blocks)
  const order = new Int32Array(count)
  let found = 0
  for (let number = 0; number < draws; number++) {
    draw(order, seededStream(seed, number, 3))
    if (extreme(order)) found++
  }
  return { kind: 'drawn', extremeCount: found, draws, p: (found + 1) / (draws + 1) }
}

function ratio(above: bigint, below: bigint): number {
  const scale = 2n ** 80n
  return Number((above * scale) / below) / Number(scale)
}
