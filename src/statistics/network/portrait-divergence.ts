// SPDX-License-Identifier: MIT
import { divergenceOf } from '../company/jensen-shannon.ts'
import type { Computed } from '../not-computable.ts'
import type { Network } from './edges.ts'
import { refuseNetwork } from './edges.ts'

/**
 * Portrait divergence: how unlike is the shape of two networks, whatever their nodes are called?
 *
 * Descriptive. A portrait counts the nodes that have so many others at such a distance. In: two networks, of any
 * size; weights are not read. Out: bits, 0 (the same portrait) to 1. Refuses networks without edges.
 * Source: Bagrow & Bollt 2019. See docs/methods/portrait-divergence.md.
 *
 * @example
 * ```ts
 * import { portraitDivergence, type Network } from 'silverscreen-statistics'
 *
 * const network: Network = {
 *   nodeCount: 4,
 *   edges: [
 *     { first: 0, second: 1, weight: 3 },
 *     { first: 1, second: 2, weight: 1 },
 *     { first: 2, second: 3, weight: 3 },
 *   ],
 * }
 * console.log(portraitDivergence(network, { nodeCount: 4, edges: network.edges.slice(1) }))
 * // → 0.08541
 * ```
 */
export function portraitDivergence(first: Network, second: Network): Computed<number> {
  const refusal = refuseNetwork(first) ?? refuseNetwork(second)
  if (refusal) return refusal
  const [left, right] = [portrait(first), portrait(second)]
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  return divergenceOf(
    keys.map(key => left.get(key) ?? 0),
    keys.map(key => right.get(key) ?? 0),
  )
}

/** Share of pairs of nodes by distance and by how many nodes stand at that distance. */
function portrait(network: Network): Map<string, number> {
  const pairs = new Map<string, number>()
  let total = 0
  const neighbours = neighboursOf(network)
  for (let node = 0; node < network.nodeCount; node++)
    shells(neighbours, node).forEach((size, distance) => {
      const key = `${distance},${size}`
      pairs.set(key, (pairs.get(key) ?? 0) + size)
      total += size
    })
  return new Map([...pairs].map(([key, count]) => [key, count / total]))
}

function neighboursOf({ nodeCount, edges }: Network): Set<number>[] {
  const neighbours = Array.from({ length: nodeCount }, () => new Set<number>())
  for (const { first, second, weight } of edges) {
    if (weight === 0 || first === second) continue
    neighbours[first]!.add(second)
    neighbours[second]!.add(first)
  }
  return neighbours
}

/** How many nodes stand at distance 0, 1, 2 and so on. */
function shells(neighbours: readonly Set<number>[], from: number): number[] {
  const seen = new Set([from])
  const sizes: number[] = []
  let shell = [from]
  while (shell.length > 0) {
    sizes.push(shell.length)
    const next: number[] = []
    for (const node of shell)
      for (const other of neighbours[node]!) {
        if (seen.has(other)) continue
        seen.add(other)
        next.push(other)
      }
    shell = next
  }
  return sizes
}
