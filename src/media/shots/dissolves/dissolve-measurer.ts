import type { ModelTrees } from '../detector-models.ts'
import { type EvidenceTaker, fillEvidence, inByte } from '../evidence.ts'
import { blockMatch, farMatch } from '../pictures/block-match.ts'
import type { FrameRing } from '../pictures/frame-ring.ts'
import type { GradualCandidate } from '../shot-features.ts'
import { fitRamp } from './alpha-ramp.ts'
import { measureCoarse } from './coarse-evidence.ts'
import { type GradualSpan, measureDip } from './dip-evidence.ts'
import { mixtureOf } from './mixture.ts'

const farthest = 56

/** Evidence of a dissolve, each number from 0 to 255 over the range given here; the models know it in this order. */
const dissolveEvidence = [
  ['gain', 0, 1.3],
  ['explained', 0, 1],
  ['difference', 0, 1.5],
  ['closure', 0.5, 1.8],
  ['residual', 0, 0.5],
  ['peak', 0, 1],
  ['inside', 0, 0.5],
  ['outside', 0, 0.5],
  ['frames', 0, 250],
  ['meanStep', 0, 60],
  ['spreadRatio', 0, 3],
  ['spreadDip', 0.3, 1.5],
  ['textureDip', 0.3, 1.5],
  ['dipLeft', 0, 0.5],
  ['flatLeft', 0, 0.5],
  ['coarseStep', 0, 60],
  ['coarseLeft', 0, 1],
  ['coarseRamp', 0, 0.5],
  ['pace', 0, 8],
  ['matched', 0, 1.2],
  ['farMatched', 0, 1.2],
] as const
/** Block matching comes last: the quick model weighs what stands before it. */
const matchedAt = dissolveEvidence.length - 2
export const quickEvidence = matchedAt

/** Below this the stretch is not worth a closer look, and below that not worth keeping. */
const leastQuick = 0.06
const leastLikelihood = 0.1

export class DissolveMeasurer {
  private readonly ring: FrameRing
  private readonly mean: { at(frame: number): number }
  private readonly distance: { at(frame: number): number; length: number }
  private readonly trees: ModelTrees
  private readonly pace: number
  private readonly take: EvidenceTaker | undefined
  private readonly evidence = new Uint8Array(dissolveEvidence.length)
  private readonly shares = new Float64Array(2 * farthest + 1)

  constructor(parts: {
    ring: FrameRing
    mean: { at(frame: number): number }
    distance: { at(frame: number): number; length: number }
    trees: ModelTrees
    take: EvidenceTaker | undefined
    /** How many pictures of the film one of the ring stands for. */
    pace: number
  }) {
    this.ring = parts.ring
    this.mean = parts.mean
    this.distance = parts.distance
    this.trees = parts.trees
    this.take = parts.take
    this.pace = parts.pace
  }

  /** The likelier of the stretch as found and as its ramp says. */
  measure(middle: number, half: number): GradualCandidate | null {
    const ramped = this.ramped(middle, half)
    const first = ramped && this.judge(ramped)
    const found = this.bounded(middle, middle - half, middle + half)
    if (!found || (ramped && overlap(found, ramped) >= 0.75)) return first
    const second = this.judge(found)
    return second && (!first || second.likelihood > first.likelihood) ? second : first
  }

  private judge(span: MeasuredSpan): GradualCandidate | null {
    this.weigh(span)
    const { ring, evidence, trees, take } = this
    if (!take && trees.quickDissolve.likelihood(evidence) < leastQuick) return null
    const [a, b] = [ring.evenedAt(span.first), ring.evenedAt(span.last)]
    evidence[matchedAt] = inByte(blockMatch(ring.evened, a, b), 0, 1.2)
    evidence[matchedAt + 1] = inByte(farMatch(ring.evened, a, b), 0, 1.2)
    take?.({ kind: 'dissolve', start: span.start, end: span.end, evidence })
    const likelihood = trees.dissolve.likelihood(evidence)
    return likelihood < leastLikelihood
      ? null
      : { kind: 'dissolve', start: span.start, end: span.end, likelihood }
  }

  private bounded(middle: number, start: number, end: number): MeasuredSpan | null {
    const first = this.reach(middle, start - 2 - middle)
    const last = this.reach(middle, end + 2 - middle)
    if (first > start || last < end) return null
    return { first, last, start, end, residual: this.ramp(first, last).residual }
  }

  private ramped(middle: number, half: number): MeasuredSpan | null {
    let wide = Math.min(farthest, Math.round(half * 1.7) + 2)
    let first = this.reach(middle, -wide)
    let last = this.reach(middle, wide)
    if (last - first < 5) return null
    let ramp = this.ramp(first, last)
    for (let round = 0; round < 2; round++) {
      wide = farthest
      const [firstBefore, lastBefore] = [first, last]
      first = this.reach(middle, Math.min(-1, Math.max(ramp.start - 3 - middle, -wide)))
      last = this.reach(middle, Math.max(1, Math.min(ramp.end + 3 - middle, wide)))
      if (last - first < 5) return null
      if (first === firstBefore && last === lastBefore) break
      ramp = this.ramp(first, last)
    }
    const start = Math.max(first, ramp.start)
    const end = Math.min(last, ramp.end)
    return end - start < 2 ? null : { first, last, start, end, residual: ramp.residual }
  }

  /** As far from the middle as asked, but never over a cut: what lies behind one is another shot. */
  private reach(middle: number, offset: number): number {
    const direction = Math.sign(offset)
    let frame = middle
    for (let step = 0; step < Math.abs(offset); step++) {
      const next = frame + direction
      if (!this.ring.holds(next)) break
      if (this.isBreak(direction > 0 ? next : frame)) break
      frame = next
    }
    return frame
  }

  private isBreak(frame: number): boolean {
    const here = this.distance.at(frame) / 10_000
    if (here < 0.3) return false
    let around = 0
    for (const offset of [-2, -1, 1, 2]) {
      const at = frame + offset
      if (at > 0 && at < this.distance.length) around += this.distance.at(at) / 40_000
    }
    return here - 0.7 * around > 0.28
  }

  private ramp(first: number, last: number) {
    const { ring, shares } = this
    const firstLast = ring.correlation(first, last)
    const ratio = ring.spreadAt(first) / ring.spreadAt(last)
    for (let frame = first; frame <= last; frame++) {
      const mixture = mixtureOf(ring.correlation(frame, first), ring.correlation(frame, last), firstLast)
      const weightA = Math.max(0, mixture.first)
      const weightB = Math.max(0, mixture.last) * ratio
      shares[frame - first] = weightA + weightB > 0 ? weightB / (weightA + weightB) : 0.5
    }
    return fitRamp(shares.subarray(0, last - first + 1), first)
  }

  /** All that costs little; block matching is left for what is likely. */
  private weigh(span: MeasuredSpan): void {
    const { ring } = this
    const { first, last } = span
    const firstLast = ring.correlation(first, last)
    let gain = 0
    let explained = 0
    let closure = 0
    const quarters = [0.35, 0.5, 0.65]
    for (const share of quarters) {
      const frame = Math.round(span.start + (span.end - span.start) * share)
      const mixture = mixtureOf(ring.correlation(frame, first), ring.correlation(frame, last), firstLast)
      const height = ring.spreadAt(frame)
      gain += mixture.gain / 3
      explained += mixture.explained / 3
      closure +=
        (height * Math.max(0, mixture.first)) / (3 * ring.spreadAt(span.first)) +
        (height * Math.max(0, mixture.last)) / (3 * ring.spreadAt(span.last))
    }
    const values = {
      gain,
      explained,
      difference: 1 - firstLast,
      matched: 0,
      closure,
      residual: span.residual,
      ...this.motion(span),
      farMatched: 0,
      ...measureDip(ring, span),
      ...measureCoarse(ring, span),
      frames: (span.end - span.start + 1) * this.pace,
      pace: this.pace,
      meanStep: Math.abs(this.mean.at(span.first) - this.mean.at(span.last)),
      spreadRatio: Math.abs(Math.log(ring.spreadAt(span.first) / ring.spreadAt(span.last))),
    }
    fillEvidence(dissolveEvidence, values, this.evidence)
  }

  private motion(span: { start: number; end: number }): { peak: number; inside: number; outside: number } {
    let peak = 0
    let inside = 0
    for (let frame = span.start; frame <= span.end; frame++) {
      const step = this.distance.at(frame) / 10_000
      peak = Math.max(peak, step)
      inside += step / (span.end - span.start + 1)
    }
    let outside = 0
    let count = 0
    for (let offset = 2; offset <= 9; offset++)
      for (const frame of [span.start - offset, span.end + offset]) {
        if (!this.ring.holds(frame) || frame < 1) continue
        outside += this.distance.at(frame) / 10_000
        count++
      }
    return { peak, inside, outside: count ? outside / count : 0 }
  }
}

interface MeasuredSpan extends GradualSpan {
  residual: number
}

function overlap(a: GradualSpan, b: GradualSpan): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start) + 1)
}
