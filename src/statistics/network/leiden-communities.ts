// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable } from '../not-computable.ts'
import type { SeededStream } from '../seeded-stream.ts'
import { seededStream } from '../seeded-stream.ts'
import { tieTolerance } from '../ties.ts'
import type { Network } from './edges.ts'
import { refuseNetwork, renumber } from './edges.ts'
import type { LeidenGraph } from './leiden-graph.ts'
import { aggregate, graphOf } from './leiden-graph.ts'
import { moveNodes, refineCommunities } from './leiden-moves.ts'
import { modularity } from './modularity.ts'

export interface LeidenSettings {
  resolution?: number
  /** Seeded starts, of which the best is kept; 100. */
  starts?: number
  seed?: number
}

export interface Communities {
  /** Community of each node, numbered in the order in which they first appear. */
  membership: number[]
  modularity: number
  communityCount: number
  /** Starts that came to the modularity of the best. */
  startsAtBest: number
  starts: number
}

/**
 * Leiden communities: which symbols form groups that hold together more than chance would have them?
 *
 * Descriptive: one network of one set of films. Hold it against `consensusCommunities`, which resamples films,
 * and never trust a single start. In: a network, the resolution (1), starts and seed. Out: the best of all
 * starts by modularity, each community connected inside. Refuses a network without edges, nodes that are not
 * there, what is not a number. Source: Traag, Waltman & van Eck 2019. See docs/methods/communities.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, leidenCommunities, modularity, type Network } from 'silverscreen-statistics'
 *
 * const network: Network = {
 *   nodeCount: 4,
 *   edges: [
 *     { first: 0, second: 1, weight: 3 },
 *     { first: 1, second: 2, weight: 1 },
 *     { first: 2, second: 3, weight: 3 },
 *   ],
 * }
 * const found = leidenCommunities(network, { starts: 10 })
 * if (!isNotComputable(found)) console.log(found.membership, found.modularity)
 * // → [0,0,1,1] 0.3571
 * ```
 */
export function leidenCommunities(network: Network, settings: LeidenSettings = {}): Computed<Communities> {
  const refusal = refuseNetwork(network)
  if (refusal) return refusal
  const { resolution = 1, starts = 100, seed = 1 } = settings
  const graph = graphOf(network)
  let best: { membership: Int32Array; quality: number } | null = null
  let startsAtBest = 0
  for (let start = 0; start < starts; start++) {
    const membership = searchOnce(graph, { resolution, stream: seededStream(seed, start, 6) })
    const quality = qualityOf(graph, membership, resolution)
    if (!best || quality > best.quality + tieTolerance) {
      best = { membership, quality }
      startsAtBest = 1
    } else if (quality > best.quality - tieTolerance) startsAtBest++
  }
  const membership = renumber(best!.membership)
  const value = modularity(network, membership, resolution)
  if (isNotComputable(value)) return value
  return { membership, modularity: value, communityCount: Math.max(...membership) + 1, startsAtBest, starts }
}

interface Rules {
  resolution: number
  stream: SeededStream
}

/** Rounds of moving, refining and joining, until a round from the result changes nothing. */
function searchOnce(graph: LeidenGraph, rules: Rules): Int32Array {
  const membership = Int32Array.from({ length: graph.nodeCount }, (_, node) => node)
  for (let round = 0; round < 20; round++) if (!improve(graph, membership, rules)) break
  return membership
}

function improve(graph: LeidenGraph, membership: Int32Array, rules: Rules): boolean {
  let current = graph
  let community = membership.slice()
  let nodeOf = Int32Array.from({ length: graph.nodeCount }, (_, node) => node)
  let changed = false
  for (;;) {
    const moved = moveNodes(current, community, rules)
    changed = changed || moved
    for (let node = 0; node < graph.nodeCount; node++) membership[node] = community[nodeOf[node]!]!
    if (!moved && current !== graph) return changed
    const refined = Int32Array.from(renumber(refineCommunities(current, community, rules)))
    const count = Math.max(...refined) + 1
    if (count === current.nodeCount) return changed
    const joined = new Int32Array(count)
    refined.forEach((part, node) => {
      joined[part] = community[node]!
    })
    nodeOf = nodeOf.map(node => refined[node]!)
    current = aggregate(current, refined, count)
    community = Int32Array.from(renumber(joined))
  }
}

function qualityOf(graph: LeidenGraph, membership: Int32Array, resolution: number): number {
  const strengthOf = new Float64Array(graph.nodeCount)
  let inside = 0
  for (let node = 0; node < graph.nodeCount; node++) {
    strengthOf[membership[node]!]! += graph.strengths[node]!
    inside += 2 * graph.loops[node]!
    for (let place = graph.starts[node]!; place < graph.starts[node + 1]!; place++)
      if (membership[graph.neighbours[place]!] === membership[node]) inside += graph.weights[place]!
  }
  const expected = strengthOf.reduce((sum, strength) => sum + (strength / graph.twiceTotal) ** 2, 0)
  return inside / graph.twiceTotal - resolution * expected
}
