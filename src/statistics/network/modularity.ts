// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import type { Network } from './edges.ts'
import { refuseNetwork } from './edges.ts'

/**
 * Modularity: how much more of a network's weight lies inside communities than by chance?
 *
 * Descriptive. In: a network, the community of each node, and the resolution (1). Out: Q, at most 1; 0 for one
 * community at resolution 1. Refuses a network without edges, a community missing for a node, what is not a
 * number. Source: Newman & Girvan 2004; resolution after Reichardt & Bornholdt 2006.
 * See docs/methods/communities.md.
 *
 * @example
 * ```ts
 * import { modularity, type Network } from 'silverscreen-statistics'
 *
 * const network: Network = {
 *   nodeCount: 4,
 *   edges: [
 *     { first: 0, second: 1, weight: 3 },
 *     { first: 1, second: 2, weight: 1 },
 *     { first: 2, second: 3, weight: 3 },
 *   ],
 * }
 * console.log(modularity(network, [0, 0, 1, 1]))
 * // → 0.3571
 * ```
 */
export function modularity(
  network: Network,
  membership: readonly number[],
  resolution = 1,
): Computed<number> {
  const refusal = refuseNetwork(network)
  if (refusal) return refusal
  if (membership.length !== network.nodeCount) return notComputable('lengths-differ')
  const refusedResolution = refuseUnlessNumbers([resolution])
  if (refusedResolution) return refusedResolution
  const strength = new Map<number, number>()
  let [inside, total] = [0, 0]
  for (const { first, second, weight } of network.edges) {
    total += weight
    if (membership[first] === membership[second]) inside += weight
    for (const node of [first, second])
      strength.set(membership[node]!, (strength.get(membership[node]!) ?? 0) + weight)
  }
  let expected = 0
  for (const value of strength.values()) expected += (value / (2 * total)) ** 2
  return inside / total - resolution * expected
}
