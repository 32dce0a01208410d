// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { NotComputable } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** An edge between two symbols, by number, with its weight; no direction. */
export interface Edge {
  first: number
  second: number
  weight: number
}

/** A network of symbols. */
export interface Network {
  nodeCount: number
  edges: readonly Edge[]
}

/** Null when a network has nodes, and edges above zero between them. */
export function refuseNetwork({ nodeCount, edges }: Network): NotComputable | null {
  if (nodeCount === 0) return notComputable('no-values')
  const refusal =
    edges.length > 0
      ? refuseUnlessNumbers(edges.flatMap(edge => [edge.first, edge.second, edge.weight]))
      : null
  if (refusal) return refusal
  const outside = (node: number) => !Number.isInteger(node) || node < 0 || node >= nodeCount
  if (edges.some(edge => outside(edge.first) || outside(edge.second) || edge.weight < 0))
    return notComputable('outside-range')
  return edges.some(edge => edge.weight > 0) ? null : notComputable('no-edges')
}

/** Communities renumbered in the order in which they first appear. */
export function renumber(membership: ArrayLike<number>): number[] {
  const numberOf = new Map<number, number>()
  return Array.from(membership, community => {
    if (!numberOf.has(community)) numberOf.set(community, numberOf.size)
    return numberOf.get(community)!
  })
}
