// SPDX-License-Identifier: MIT
import { shuffleFirst } from '../permutation/shuffle.ts'
import type { SeededStream } from '../seeded-stream.ts'
import type { LeidenGraph } from './leiden-graph.ts'

/** Weight from one node to each community that it touches. */
interface Touched {
  weightTo: Float64Array
  communities: Int32Array
  count: number
}

interface Divided {
  graph: LeidenGraph
  community: Int32Array
}

function emptyTouched(size: number): Touched {
  return { weightTo: new Float64Array(size), communities: new Int32Array(size), count: 0 }
}

function touch({ graph, community }: Divided, node: number, touched: Touched): void {
  for (let index = 0; index < touched.count; index++) touched.weightTo[touched.communities[index]!] = 0
  touched.count = 0
  for (let place = graph.starts[node]!; place < graph.starts[node + 1]!; place++) {
    const to = community[graph.neighbours[place]!]!
    if (touched.weightTo[to] === 0) touched.communities[touched.count++] = to
    touched.weightTo[to]! += graph.weights[place]!
  }
}

/**
 * Fast local moving: every node goes where modularity gains most, and its neighbours are looked at again, until
 * nothing moves. Changes `community`; true when anything moved.
 */
export function moveNodes(
  graph: LeidenGraph,
  community: Int32Array,
  rules: { resolution: number; stream: SeededStream },
): boolean {
  const count = graph.nodeCount
  const strengthOf = new Float64Array(count)
  const sizeOf = new Int32Array(count)
  for (let node = 0; node < count; node++) {
    strengthOf[community[node]!]! += graph.strengths[node]!
    sizeOf[community[node]!]!++
  }
  const queue = Int32Array.from({ length: count }, (_, node) => node)
  shuffleFirst(queue, count, rules.stream)
  const waiting = new Uint8Array(count).fill(1)
  const touched = emptyTouched(count)
  const divided = { graph, community }
  const scale = rules.resolution / graph.twiceTotal
  let [head, length, moved] = [0, count, false]
  while (length > 0) {
    const node = queue[head]!
    head = (head + 1) % count
    length--
    waiting[node] = 0
    const own = community[node]!
    const strength = graph.strengths[node]!
    touch(divided, node, touched)
    strengthOf[own]! -= strength
    sizeOf[own]!--
    let best = own
    let bestGain = touched.weightTo[own]! - scale * strength * strengthOf[own]!
    for (let index = 0; index < touched.count; index++) {
      const to = touched.communities[index]!
      const gain = touched.weightTo[to]! - scale * strength * strengthOf[to]!
      if (gain > bestGain + 1e-12) [best, bestGain] = [to, gain]
    }
    if (bestGain < -1e-12) best = sizeOf[own] === 0 ? own : sizeOf.indexOf(0)
    strengthOf[best]! += strength
    sizeOf[best]!++
    if (best === own) continue
    community[node] = best
    moved = true
    for (let place = graph.starts[node]!; place < graph.starts[node + 1]!; place++) {
      const other = graph.neighbours[place]!
      if (community[other] === best || waiting[other]) continue
      waiting[other] = 1
      queue[(head + length++) % count] = other
    }
  }
  return moved
}

/** How strongly chance prefers the better merge when refining; igraph and leidenalg take the same. */
const randomness = 0.01

/**
 * Refinement: within each community nodes start alone again and are merged only where well joined, by chance in
 * favour of the better merge, so that no community falls apart inside. Gives the refined communities.
 */
export function refineCommunities(
  graph: LeidenGraph,
  community: Int32Array,
  rules: { resolution: number; stream: SeededStream },
): Int32Array {
  const count = graph.nodeCount
  const refined = Int32Array.from({ length: count }, (_, node) => node)
  const scale = rules.resolution / graph.twiceTotal
  const wholeStrength = new Float64Array(count)
  for (let node = 0; node < count; node++) wholeStrength[community[node]!]! += graph.strengths[node]!
  const strengthOf = graph.strengths.slice()
  const outward = new Float64Array(count)
  for (let node = 0; node < count; node++)
    for (let place = graph.starts[node]!; place < graph.starts[node + 1]!; place++)
      if (community[graph.neighbours[place]!] === community[node]) outward[node]! += graph.weights[place]!
  const alone = new Uint8Array(count).fill(1)
  const order = Int32Array.from({ length: count }, (_, node) => node)
  shuffleFirst(order, count, rules.stream)
  const touched = emptyTouched(count)
  for (const node of order) {
    const strength = graph.strengths[node]!
    const rest = wholeStrength[community[node]!]!
    if (!alone[node] || outward[node]! < scale * strength * (rest - strength)) continue
    touchInside({ graph, node, community, refined }, touched)
    const to = pickMerge({ touched, strength, strengthOf, outward, rest, scale, stream: rules.stream })
    if (to < 0) continue
    outward[to]! += outward[node]! - 2 * touched.weightTo[to]!
    strengthOf[to]! += strength
    strengthOf[node] = 0
    alone[to] = 0
    alone[node] = 0
    refined[node] = to
  }
  return refined
}

interface InsideWork {
  graph: LeidenGraph
  node: number
  community: Int32Array
  refined: Int32Array
}

function touchInside({ graph, node, community, refined }: InsideWork, touched: Touched): void {
  for (let index = 0; index < touched.count; index++) touched.weightTo[touched.communities[index]!] = 0
  touched.count = 0
  for (let place = graph.starts[node]!; place < graph.starts[node + 1]!; place++) {
    const other = graph.neighbours[place]!
    if (community[other] !== community[node]) continue
    const to = refined[other]!
    if (touched.weightTo[to] === 0) touched.communities[touched.count++] = to
    touched.weightTo[to]! += graph.weights[place]!
  }
}

interface MergeWork {
  touched: Touched
  strength: number
  strengthOf: Float64Array
  outward: Float64Array
  rest: number
  scale: number
  stream: SeededStream
}

/** A community to merge with, drawn in proportion to exp(gain / randomness); -1 to stay alone. */
function pickMerge({ touched, strength, strengthOf, outward, rest, scale, stream }: MergeWork): number {
  const choices: { to: number; gain: number }[] = [{ to: -1, gain: 0 }]
  for (let index = 0; index < touched.count; index++) {
    const to = touched.communities[index]!
    if (outward[to]! < scale * strengthOf[to]! * (rest - strengthOf[to]!)) continue
    const gain = touched.weightTo[to]! - scale * strength * strengthOf[to]!
    if (gain >= 0) choices.push({ to, gain })
  }
  const best = Math.max(...choices.map(choice => choice.gain))
  const chances = choices.map(choice => Math.exp((choice.gain - best) / randomness))
  let left = stream.nextShare() * chances.reduce((sum, chance) => sum + chance, 0)
  for (let index = 0; index < choices.length; index++) {
    left -= chances[index]!
    if (left < 0) return choices[index]!.to
  }
  return choices.at(-1)!.to
}
