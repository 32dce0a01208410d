// SPDX-License-Identifier: MIT
import type { Network } from './edges.ts'

/** A weighted graph as lists of neighbours one after another; a node's loop stands apart. */
export interface LeidenGraph {
  nodeCount: number
  /** Neighbours of node v: places `starts[v]` to `starts[v + 1]`. */
  starts: Int32Array
  neighbours: Int32Array
  weights: Float64Array
  loops: Float64Array
  /** Sum of a node's weights, its loop twice. */
  strengths: Float64Array
  /** Twice the weight of the whole graph. */
  twiceTotal: number
}

export function graphOf({ nodeCount, edges }: Network): LeidenGraph {
  const merged = new Map<number, number>()
  const loops = new Float64Array(nodeCount)
  for (const { first, second, weight } of edges) {
    if (weight === 0) continue
    if (first === second) loops[first]! += weight
    else {
      const key = Math.min(first, second) * nodeCount + Math.max(first, second)
      merged.set(key, (merged.get(key) ?? 0) + weight)
    }
  }
  return assemble(nodeCount, merged, loops)
}

/** The graph whose nodes are communities; `community` numbers them from 0 to `count` - 1. */
export function aggregate(graph: LeidenGraph, community: Int32Array, count: number): LeidenGraph {
  const merged = new Map<number, number>()
  const loops = new Float64Array(count)
  for (let node = 0; node < graph.nodeCount; node++) {
    const own = community[node]!
    loops[own]! += graph.loops[node]!
    for (let place = graph.starts[node]!; place < graph.starts[node + 1]!; place++) {
      const other = graph.neighbours[place]!
      if (other < node) continue
      const to = community[other]!
      if (own === to) loops[own]! += graph.weights[place]!
      else {
        const key = Math.min(own, to) * count + Math.max(own, to)
        merged.set(key, (merged.get(key) ?? 0) + graph.weights[place]!)
      }
    }
  }
  return assemble(count, merged, loops)
}

function assemble(nodeCount: number, merged: ReadonlyMap<number, number>, loops: Float64Array): LeidenGraph {
  const starts = new Int32Array(nodeCount + 1)
  for (const key of merged.keys()) {
    starts[Math.floor(key / nodeCount) + 1]!++
    starts[(key % nodeCount) + 1]!++
  }
  for (let node = 0; node < nodeCount; node++) starts[node + 1]! += starts[node]!
  const next = starts.slice()
  const neighbours = new Int32Array(starts[nodeCount]!)
  const weights = new Float64Array(starts[nodeCount]!)
  const strengths = loops.map(loop => 2 * loop)
  const add = (node: number, other: number, weight: number) => {
    neighbours[next[node]!] = other
    weights[next[node]!++] = weight
    strengths[node]! += weight
  }
  for (const [key, weight] of merged) {
    const [first, second] = [Math.floor(key / nodeCount), key % nodeCount]
    add(first, second, weight)
    add(second, first, weight)
  }
  const twiceTotal = strengths.reduce((sum, strength) => sum + strength, 0)
  return { nodeCount, starts, neighbours, weights, loops, strengths, twiceTotal }
}
