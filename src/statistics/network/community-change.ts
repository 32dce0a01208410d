// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { shuffleFirst } from '../permutation/shuffle.ts'
import { seededStream } from '../seeded-stream.ts'
import { reaches } from '../ties.ts'
import type { PartitionComparison } from './compare-partitions.ts'
import { comparePartitions } from './compare-partitions.ts'
import type { Network } from './edges.ts'
import { leidenCommunities } from './leiden-communities.ts'

export interface CommunityChangeInput {
  isSecond: readonly boolean[]
  /** Films of one block (a director's) go into one half together; without it each film is its own. */
  blocks?: readonly string[]
  /** The network of a set of films, given by number. */
  networkOf: (films: Int32Array) => Network
  /** Random halvings of a period; 200. Starts of each search; 20. */
  draws?: number
  starts?: number
  resolution?: number
  seed?: number
}

export interface CommunityChange {
  first: number[]
  second: number[]
  comparison: PartitionComparison
  /** Variation of information between random halves of one and the same period. */
  withinPeriods: { mean: number; largest: number; halvings: number }
  excess: number
  /** (halvings at least as different + 1) / (halvings + 1). */
  p: number
}

/**
 * Community change: did the groups of symbols change between periods more than they do between two random
 * halves of one period?
 *
 * Unit: the film, or the block of films. Null: the two periods differ no more than two halves of one. Without that
 * baseline communities always seem to change. A halving has fewer films than a period and so errs on the side of no
 * change. In: the period of each film and how to make the network of a set of films. Out: communities of both periods,
 * their comparison, the baseline, excess and p. Refuses periods of fewer than four films or two blocks, and networks
 * without edges.
 * Source: Meilă 2007; project rule. See docs/methods/communities.md.
 *
 * @example
 * ```ts
 * import { communityChange, isNotComputable, type Network } from 'silverscreen-statistics'
 *
 * const networkOf = (chosen: Int32Array): Network => ({
 *   nodeCount: 4,
 *   edges: [
 *     { first: 0, second: 1, weight: chosen.length },
 *     { first: 2, second: 3, weight: 1 },
 *   ],
 * })
 * const found = communityChange({
 *   isSecond: [false, false, false, false, true, true, true, true],
 *   networkOf,
 *   draws: 9,
 * })
 * if (!isNotComputable(found)) console.log(found.first, found.comparison.variationOfInformation, found.p)
 * // → [0,0,1,1] 0 1
 * ```
 */
export function communityChange(input: CommunityChangeInput): Computed<CommunityChange> {
  const periods = [false, true].map(side =>
    input.isSecond.flatMap((second, film) => (second === side ? [film] : [])),
  )
  if (periods.some(films => films.length < 4)) return notComputable('fewer-than-four-films-in-a-period')
  const blocks = periods.map(films => blocksOf(films, input.blocks))
  if (blocks.some(own => own.length < 2)) return notComputable('no-possible-assignment-but-this')
  const [first, second] = periods.map(films => communitiesOf(input, Int32Array.from(films)))
  if (isNotComputable(first)) return first
  if (isNotComputable(second)) return second
  const comparison = comparePartitions(first!, second!)
  if (isNotComputable(comparison)) return comparison
  const halved = halvings(input, blocks)
  if (halved.length === 0) return notComputable('no-edges')
  const mean = halved.reduce((sum, value) => sum + value, 0) / halved.length
  const observed = comparison.variationOfInformation
  const extreme = halved.filter(value => reaches(value, observed)).length
  return {
    first: first!,
    second: second!,
    comparison,
    withinPeriods: { mean, largest: Math.max(...halved), halvings: halved.length },
    excess: observed - mean,
    p: (extreme + 1) / (halved.length + 1),
  }
}

function communitiesOf(input: CommunityChangeInput, films: Int32Array): Computed<number[]> {
  const found = leidenCommunities(input.networkOf(films), {
    starts: input.starts ?? 20,
    resolution: input.resolution ?? 1,
    seed: input.seed ?? 1,
  })
  return isNotComputable(found) ? found : found.membership
}

/** The films of a period, those of one block together. */
function blocksOf(films: readonly number[], blocks: readonly string[] | undefined): number[][] {
  if (!blocks) return films.map(film => [film])
  const names = [...new Set(films.map(film => blocks[film]!))]
  return names.map(name => films.filter(film => blocks[film] === name))
}

/** The periods take turns; those of which a half has no edge are left out. */
function halvings(input: CommunityChangeInput, periods: readonly (readonly number[][])[]): number[] {
  const found: number[] = []
  for (let draw = 0; draw < (input.draws ?? 200); draw++) {
    const blocks = periods[draw % 2]!
    const order = Int32Array.from(blocks, (_, block) => block)
    shuffleFirst(order, order.length, seededStream(input.seed ?? 1, draw, 8))
    const middle = order.length >> 1
    const half = (chosen: Int32Array) => Int32Array.from([...chosen].flatMap(block => blocks[block]!))
    const left = communitiesOf(input, half(order.slice(0, middle)))
    const right = communitiesOf(input, half(order.slice(middle)))
    if (isNotComputable(left) || isNotComputable(right)) continue
    const compared = comparePartitions(left, right)
    if (!isNotComputable(compared)) found.push(compared.variationOfInformation)
  }
  return found
}
