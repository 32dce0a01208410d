import type { TreeModel } from '../../src/media/shots/boosted-trees.ts'
import { Random } from '../reels/random.ts'

/** What is fitted on: evidence in bytes, one row an example; 1 for yes, 0 for no; and how much each counts. */
export interface Examples {
  rows: Uint8Array[]
  labels: number[]
  weights: number[]
}

export interface BoostingRule {
  trees: number
  rate: number
  /** Evidence from this place on is not looked at. */
  columns: number
}

const depth = 3
const splits = 2 ** depth - 1
const nodesPerTree = 2 ** (depth + 1) - 1
const bytesPerNode = 6
const fewestToSplit = 20
const leastMass = 4
const ridge = 2
const drawnShare = 0.7

/** Gradient-boosted trees for yes or no (Friedman, Greedy function approximation, 2001; second order as in XGBoost, 2016), over byte histograms. */
export function boostTrees(examples: Examples, rule: BoostingRule): TreeModel {
  const { rows, labels, weights } = examples
  const count = rows.length
  const random = new Random(7)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const positive = weights.reduce((sum, weight, i) => sum + weight * labels[i]!, 0)
  const base = Math.log(positive / (total - positive))
  const growing: Growing = {
    columns: Array.from({ length: rule.columns }, (_, column) => Uint8Array.from(rows, row => row[column]!)),
    slopes: new Float64Array(count),
    masses: new Float64Array(count),
    drawn: new Uint8Array(count),
    scores: new Float64Array(count).fill(base),
    rate: rule.rate,
  }
  const bytes = Buffer.alloc(rule.trees * nodesPerTree * bytesPerNode)
  for (let tree = 0; tree < rule.trees; tree++) {
    for (let i = 0; i < count; i++) {
      const guess = 1 / (1 + Math.exp(-growing.scores[i]!))
      growing.slopes[i] = (guess - labels[i]!) * weights[i]!
      growing.masses[i] = Math.max(guess * (1 - guess), 1e-6) * weights[i]!
      growing.drawn[i] = random.chance(drawnShare) ? 1 : 0
    }
    growTree(growing, bytes.subarray(tree * nodesPerTree * bytesPerNode))
  }
  return { base: Math.round(base * 1e6) / 1e6, trees: bytes.toString('base64') }
}

interface Growing {
  /** Evidence by kind; everything else by example. */
  columns: Uint8Array[]
  slopes: Float64Array
  masses: Float64Array
  /** 1 for the examples that decide; the others only follow. */
  drawn: Uint8Array
  scores: Float64Array
  rate: number
}

function growTree(growing: Growing, out: Buffer): void {
  const members: (Int32Array | null)[] = new Array(nodesPerTree).fill(null)
  members[0] = Int32Array.from(growing.scores, (_, i) => i)
  for (let node = 0; node < nodesPerTree; node++) {
    const at = node * bytesPerNode
    out.writeInt8(-1, at)
    const here = members[node]
    if (!here) continue
    const deciding = here.filter(i => growing.drawn[i] === 1)
    const split = node < splits && deciding.length > fewestToSplit ? bestSplit(growing, deciding) : null
    if (!split) {
      const value = leafValue(growing, deciding)
      for (const i of here) growing.scores[i] = growing.scores[i]! + value
      out.writeFloatLE(value, at + 2)
      continue
    }
    out.writeInt8(split.column, at)
    out.writeUInt8(split.threshold, at + 1)
    const column = growing.columns[split.column]!
    members[2 * node + 1] = here.filter(i => column[i]! <= split.threshold)
    members[2 * node + 2] = here.filter(i => column[i]! > split.threshold)
  }
}

function leafValue({ slopes, masses, rate }: Growing, deciding: Int32Array): number {
  let [slope, mass] = [0, 0]
  for (const i of deciding) {
    slope += slopes[i]!
    mass += masses[i]!
  }
  return Math.fround((-rate * slope) / (mass + ridge))
}

const slopeBins = new Float64Array(256)
const massBins = new Float64Array(256)

interface Split {
  column: number
  threshold: number
  gain: number
}

function bestSplit({ columns, slopes, masses }: Growing, deciding: Int32Array): Split | null {
  let best: Split | null = null
  for (const [index, column] of columns.entries()) {
    slopeBins.fill(0)
    massBins.fill(0)
    for (let k = 0; k < deciding.length; k++) {
      const i = deciding[k]!
      const bin = column[i]!
      slopeBins[bin] = slopeBins[bin]! + slopes[i]!
      massBins[bin] = massBins[bin]! + masses[i]!
    }
    const split = bestThreshold(index)
    if (split.gain > (best?.gain ?? 1e-3)) best = split
  }
  return best
}

function bestThreshold(column: number): Split {
  let [slope, mass] = [0, 0]
  for (let bin = 0; bin < 256; bin++) {
    slope += slopeBins[bin]!
    mass += massBins[bin]!
  }
  const best = { column, threshold: 0, gain: 0 }
  let [low, lowMass] = [0, 0]
  for (let threshold = 0; threshold < 255; threshold++) {
    low += slopeBins[threshold]!
    lowMass += massBins[threshold]!
    if (lowMass < leastMass || mass - lowMass < leastMass) continue
    const gain =
      low ** 2 / (lowMass + ridge) +
      (slope - low) ** 2 / (mass - lowMass + ridge) -
      slope ** 2 / (mass + ridge)
    if (gain > best.gain) Object.assign(best, { threshold, gain })
  }
  return best
}
