// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import type { Edge, Network } from './edges.ts'
import type { Communities } from './leiden-communities.ts'
import { leidenCommunities } from './leiden-communities.ts'

export interface ConsensusInput {
  filmCount: number
  /** The network of a set of films, given by number, some perhaps more than once. */
  networkOf: (films: Int32Array) => Network
  /** Resamples of films; 200. Starts of each search; 10. */
  draws?: number
  starts?: number
  resolution?: number
  seed?: number
}

export interface Consensus {
  membership: number[]
  communityCount: number
  /** Share of resamples in which two nodes fell together. */
  together: number[][]
  /** Per node: mean share of resamples in which it fell with the others of its community; 1 for one alone. */
  stability: number[]
  resamplesLeftOut: number
}

/**
 * Consensus communities: which symbols group together whichever of these films one happens to have?
 *
 * Unit: the film, drawn with replacement. In: how to make the network of a set of films. Out: the communities
 * that the resampled networks agree on, how often each pair fell together, how firmly each node belongs.
 * Refuses fewer than two films, and films of which no resample has an edge.
 * Source: Lancichinetti & Fortunato 2012, over films; Traag, Waltman & van Eck 2019.
 * See docs/methods/communities.md.
 *
 * @example
 * ```ts
 * import { consensusCommunities, isNotComputable, type Network } from 'silverscreen-statistics'
 *
 * const networkOf = (): Network => ({
 *   nodeCount: 4,
 *   edges: [
 *     { first: 0, second: 1, weight: 2 },
 *     { first: 2, second: 3, weight: 1 },
 *   ],
 * })
 * const found = consensusCommunities({ filmCount: 6, networkOf, draws: 9 })
 * if (!isNotComputable(found)) console.log(found.membership, found.stability)
 * // → [0,0,1,1] [1,1,1,1]
 * ```
 */
export function consensusCommunities(input: ConsensusInput): Computed<Consensus> {
  const { filmCount, draws = 200, starts = 10, resolution = 1, seed = 1 } = input
  if (!Number.isInteger(filmCount)) return notComputable('not-a-number')
  if (filmCount < 2) return notComputable('fewer-than-two-films')
  const partitions: number[][] = []
  const films = new Int32Array(filmCount)
  for (let draw = 0; draw < draws; draw++) {
    const stream = seededStream(seed, draw, 7)
    for (let place = 0; place < filmCount; place++) films[place] = stream.nextBelow(filmCount)
    const found = leidenCommunities(input.networkOf(films), { starts, resolution, seed: seed + draw })
    if (!isNotComputable(found)) partitions.push(found.membership)
  }
  if (partitions.length === 0) return notComputable('no-edges')
  const together = shareTogether(partitions)
  const agreed = agree(together, { starts, seed })
  if (isNotComputable(agreed)) return agreed
  return {
    membership: agreed.membership,
    communityCount: agreed.communityCount,
    together,
    stability: agreed.membership.map((community, node) => {
      const others = agreed.membership.flatMap((own, other) =>
        own === community && other !== node ? [together[node]![other]!] : [],
      )
      return others.length === 0 ? 1 : others.reduce((sum, share) => sum + share, 0) / others.length
    }),
    resamplesLeftOut: draws - partitions.length,
  }
}

function shareTogether(partitions: readonly (readonly number[])[]): number[][] {
  const count = partitions[0]!.length
  const together = Array.from({ length: count }, () => new Array<number>(count).fill(0))
  for (const membership of partitions)
    for (let node = 0; node < count; node++)
      for (let other = 0; other <= node; other++)
        if (membership[node] === membership[other]) together[node]![other]!++
  return together.map((row, node) =>
    row.map((_, other) => together[Math.max(node, other)]![Math.min(node, other)]! / partitions.length),
  )
}

/** Communities of the network of shares; pairs together in less than half of the resamples are no edge. */
function agree(
  together: readonly (readonly number[])[],
  settings: { starts: number; seed: number },
): Computed<Communities> {
  const edges: Edge[] = []
  together.forEach((row, first) => {
    for (let second = 0; second < first; second++)
      if (row[second]! >= 0.5) edges.push({ first, second, weight: row[second]! })
  })
  if (edges.length > 0) return leidenCommunities({ nodeCount: together.length, edges }, settings)
  const alone = together.map((_, node) => node)
  return { membership: alone, communityCount: alone.length, modularity: 0, startsAtBest: 0, starts: 0 }
}
