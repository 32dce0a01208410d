import { blockMatch } from './block-match.ts'
import { CellChanges, cellCount } from './cell-changes.ts'
import type { ModelTrees } from './detector-models.ts'
import { type EvidenceTaker, fillEvidence } from './evidence.ts'
import type { FrameRing } from './frame-ring.ts'
import type { StateReader, StateWriter } from './saved-state.ts'
import type { GradualCandidate } from './shot-features.ts'
import { correlate } from './unit-picture.ts'
import { fitWipe, type WipeFit } from './wipe-fit.ts'

const halfLengths = [6, 11, 20, 34]
const everyFrames = 3
const leastStep = 7
const standsOut = 3.5
const leastStepped = 0.3
const leastOnEdge = 0.4
const mostOfACut = 0.75
const leastDifference = 0.3

/** Evidence of a wipe, each number from 0 to 255 over the range given here; the model knows it in this order. */
const wipeEvidence = [
  ['onEdge', 0, 1],
  ['covered', 0, 1],
  ['difference', 0, 1.5],
  ['matched', 0, 1.2],
  ['frames', 0, 80],
  ['atOnce', 0, 1],
  ['contrast', 0, 20],
] as const

const leastLikelihood = 0.1

/** Looks for an edge that crosses the picture and leaves another picture behind it. */
export class WipeMeasurer {
  private readonly ring: FrameRing
  private readonly cells: CellChanges
  private readonly times = new Float32Array(cellCount)
  private readonly weights = new Float32Array(cellCount)
  private readonly byFrame = new Int32Array(2 * halfLengths.at(-1)! + 1)
  private readonly most = new Int32Array(cellCount)
  private readonly sums = new Int32Array(cellCount)
  private contrast = 0

  private readonly trees: ModelTrees
  private readonly take: EvidenceTaker | undefined
  private readonly evidence = new Uint8Array(wipeEvidence.length)

  constructor(ring: FrameRing, trees: ModelTrees, take: EvidenceTaker | undefined) {
    this.ring = ring
    this.trees = trees
    this.take = take
    this.cells = new CellChanges(ring)
  }

  add(): void {
    this.cells.add()
  }

  save(state: StateWriter): void {
    this.cells.save(state)
  }

  restore(state: StateReader): void {
    this.cells.restore(state)
  }

  /** The likeliest wipe around a frame, judged every few frames only. */
  measure(middle: number): GradualCandidate | null {
    if (middle % everyFrames !== 0) return null
    let best: { fit: WipeFit; atOnce: number; contrast: number } | null = null
    for (const half of halfLengths) {
      const [first, last] = [middle - half, middle + half]
      if (!this.ring.holds(first) || !this.ring.holds(last)) break
      if (this.differs(first, last) < leastDifference) continue
      if (this.findSteps(first, last) < leastStepped * cellCount) continue
      const atOnce = this.mostAtOnce(first)
      if (atOnce > mostOfACut) continue
      const fit = fitWipe(this.times, this.weights)
      if (!fit || fit.onEdge < leastOnEdge || !isInside(fit, first, last)) continue
      if (!best || fit.onEdge * fit.covered > best.fit.onEdge * best.fit.covered)
        best = { fit, atOnce, contrast: this.contrast }
    }
    return best && this.candidate(best)
  }

  private differs(first: number, last: number): number {
    const { ring } = this
    return 1 - correlate(ring.tiny, ring.tinyAt(first), ring.tinyAt(last))
  }

  /** When each cell changes most, kept where that stands out from the rest; gives the number of such cells. */
  private findSteps(first: number, last: number): number {
    const { values } = this.cells
    const { most, sums, times } = this
    most.fill(0)
    sums.fill(0)
    for (let frame = first + 1; frame <= last; frame++) {
      const at = this.cells.at(frame)
      for (let cell = 0; cell < cellCount; cell++) {
        const change = values[at + cell]!
        sums[cell] = sums[cell]! + change
        if (change <= most[cell]!) continue
        most[cell] = change
        times[cell] = frame
      }
    }
    let stepped = 0
    this.contrast = 0
    for (let cell = 0; cell < cellCount; cell++) {
      const rest = (sums[cell]! - most[cell]!) / (last - first - 1)
      const own = most[cell]! >= leastStep && most[cell]! > standsOut * (rest + 0.5)
      this.weights[cell] = own ? 1 : 0
      if (!own) continue
      stepped++
      this.contrast += most[cell]! / (rest + 1)
    }
    this.contrast /= Math.max(1, stepped)
    return stepped
  }

  private candidate(found: { fit: WipeFit; atOnce: number; contrast: number }): GradualCandidate | null {
    const { fit, atOnce, contrast } = found
    const start = Math.max(1, Math.round(fit.from))
    const end = Math.round(fit.from + fit.frames) - 1
    if (!this.ring.holds(start - 2) || !this.ring.holds(end + 2) || end - start < 3) return null
    const a = this.ring.evenedAt(start - 2)
    const b = this.ring.evenedAt(end + 2)
    const values = {
      onEdge: fit.onEdge,
      covered: fit.covered,
      difference: this.differs(start - 2, end + 2),
      matched: blockMatch(this.ring.evened, a, b),
      frames: end - start + 1,
      atOnce,
      contrast,
    }
    fillEvidence(wipeEvidence, values, this.evidence)
    this.take?.({ kind: 'wipe', start, end, evidence: this.evidence })
    const likelihood = this.trees.wipe.likelihood(this.evidence)
    return likelihood < leastLikelihood ? null : { kind: 'wipe', start, end, likelihood }
  }

  /** The largest share of cells that step in the same frame: near 1 for a cut. */
  private mostAtOnce(first: number): number {
    const { times, weights, byFrame } = this
    byFrame.fill(0)
    let [stepped, most] = [0, 0]
    for (let cell = 0; cell < cellCount; cell++) {
      if (weights[cell] === 0) continue
      stepped++
      const at = times[cell]! - first
      byFrame[at] = byFrame[at]! + 1
      most = Math.max(most, byFrame[at]!)
    }
    return most / Math.max(1, stepped)
  }
}

function isInside(fit: WipeFit, first: number, last: number): boolean {
  return fit.from >= first - 1 && fit.from + fit.frames <= last + 2
}
