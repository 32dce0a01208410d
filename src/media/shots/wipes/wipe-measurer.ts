import type { ModelTrees } from '../detector-models.ts'
import { mixtureOf } from '../dissolves/mixture.ts'
import { type EvidenceTaker, fillEvidence } from '../evidence.ts'
import type { FrameRing } from '../pictures/frame-ring.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'
import type { GradualCandidate } from '../shot-features.ts'
import { CellChanges, cellCount } from './cell-changes.ts'
import { type CellTimes, crossingTimes, emptyTimes, stepTimes, WideningSteps } from './cell-steps.ts'
import { findSlide } from './slide-measurer.ts'
import { differenceOf, type SeenWipe, weighWipe, wipeEvidence } from './wipe-evidence.ts'
import { fitWipe, passageOf, type WipeFit } from './wipe-fit.ts'

const halfLengths = [6, 11, 20, 34]
const softHalfLengths = [11, 20, 34]
const everyFrames = 3
const leastTold = 0.3
const leastOnEdge = 0.4
const mostOfACut = 0.75
const leastDifference = 0.3
const leastGain = 0.25
const leastExplained = 0.4
const leastLikelihood = 0.1

interface Found {
  fit: WipeFit
  seen: SeenWipe
}

/** Looks for an edge, hard or soft, that crosses the picture and leaves another picture behind it, or brings it along. */
export class WipeMeasurer {
  private readonly ring: FrameRing
  private readonly cells: CellChanges
  private readonly told: CellTimes = emptyTimes()
  private readonly steps: WideningSteps
  private readonly trees: ModelTrees
  private readonly take: EvidenceTaker | undefined
  private readonly pace: number
  private readonly evidence = new Uint8Array(wipeEvidence.length)

  constructor(parts: {
    ring: FrameRing
    trees: ModelTrees
    take: EvidenceTaker | undefined
    /** How many pictures of the film one of the ring stands for. */
    pace: number
  }) {
    this.ring = parts.ring
    this.trees = parts.trees
    this.take = parts.take
    this.pace = parts.pace
    this.cells = new CellChanges(parts.ring)
    this.steps = new WideningSteps(this.cells)
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

  /** The likeliest wipes around a frame by each way of looking, judged every few frames only. */
  measure(middle: number): GradualCandidate[] {
    if (middle % everyFrames !== 0) return []
    this.steps.begin(middle)
    const seen = [
      this.best(middle, halfLengths, span => stepTimes(this.steps, span, this.told))?.seen,
      this.best(middle, softHalfLengths, span => {
        if (this.isMixed(middle, span)) crossingTimes(this.cells, span, this.told)
        else this.told.told = 0
      })?.seen,
      findSlide(this.ring, this.cells, middle),
    ]
    return seen.flatMap(one => (one && this.candidate(one)) ?? [])
  }

  private best(
    middle: number,
    halves: readonly number[],
    findTimes: (span: { first: number; last: number }) => void,
  ): Found | null {
    let best: Found | null = null
    for (const half of halves) {
      const span = { first: middle - half, last: middle + half }
      if (!this.ring.holds(span.first) || !this.ring.holds(span.last)) break
      if (differenceOf(this.ring, span.first, span.last) < leastDifference) continue
      findTimes(span)
      if (this.told.told < leastTold * cellCount || this.told.atOnce > mostOfACut) continue
      const fit = fitWipe(this.told.times, this.told.weights)
      if (!fit || fit.onEdge < leastOnEdge || !isInside(fit, span)) continue
      if (!best || fit.onEdge * fit.covered > best.fit.onEdge * best.fit.covered)
        best = { fit, seen: this.seenBy(fit) }
    }
    return best
  }

  private seenBy(fit: WipeFit): SeenWipe {
    const { atOnce, contrast, lasts } = this.told
    const soft = Math.max(0, lasts - 1) / 2
    return {
      start: Math.max(1, Math.round(fit.from - soft)),
      end: Math.round(fit.from + fit.frames + soft) - 1,
      edge: { onEdge: fit.onEdge, covered: fit.covered, atOnce, contrast, lasts, slides: 0 },
      shareAt: (cell, frame) =>
        Math.max(0, Math.min(1, 0.5 + (frame - passageOf(fit, cell)) / Math.max(1, lasts))),
    }
  }

  /** Whether the picture in the middle has something of both ends, as a soft edge leaves it. */
  private isMixed(middle: number, { first, last }: { first: number; last: number }): boolean {
    const { ring } = this
    const mixture = mixtureOf(
      ring.correlation(middle, first),
      ring.correlation(middle, last),
      ring.correlation(first, last),
    )
    return mixture.gain > leastGain && mixture.explained > leastExplained
  }

  private candidate(seen: SeenWipe): GradualCandidate | null {
    const { start, end } = seen
    if (!this.ring.holds(start - 2) || !this.ring.holds(end + 2) || end - start < 3) return null
    fillEvidence(
      wipeEvidence,
      weighWipe({ ring: this.ring, cells: this.cells, pace: this.pace }, seen),
      this.evidence,
    )
    this.take?.({ kind: 'wipe', start, end, evidence: this.evidence })
    const likelihood = this.trees.wipe.likelihood(this.evidence)
    return likelihood < leastLikelihood ? null : { kind: 'wipe', start, end, likelihood }
  }
}

function isInside(fit: WipeFit, { first, last }: { first: number; last: number }): boolean {
  return fit.from >= first - 1 && fit.from + fit.frames <= last + 2
}
