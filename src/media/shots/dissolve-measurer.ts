import { fitRamp } from './alpha-ramp.ts'
import { blockMatch } from './block-match.ts'
import type { FrameRing } from './frame-ring.ts'
import type { MixtureSpan } from './gradual-scanner.ts'
import { correlate } from './lag-correlations.ts'
import { mixtureOf } from './mixture.ts'
import type { GradualCandidate } from './shot-features.ts'

const farthest = 56

/** Evidence of a dissolve, each number from 0 to 255 over the range given here. */
export const dissolveEvidence = [
  ['gain', 0, 1.3],
  ['explained', 0, 1],
  ['difference', 0, 1.5],
  ['matched', 0, 1.2],
  ['closure', 0.5, 1.8],
  ['residual', 0, 0.5],
  ['peak', 0, 1],
  ['inside', 0, 0.5],
  ['outside', 0, 0.5],
  ['frames', 0, 120],
  ['meanStep', 0, 60],
  ['spreadRatio', 0, 3],
] as const

export class DissolveMeasurer {
  private readonly ring: FrameRing
  private readonly spread: { at(frame: number): number }
  private readonly mean: { at(frame: number): number }
  private readonly distance: { at(frame: number): number; length: number }
  private readonly shares = new Float64Array(2 * farthest + 1)

  constructor(parts: {
    ring: FrameRing
    spread: { at(frame: number): number }
    mean: { at(frame: number): number }
    distance: { at(frame: number): number; length: number }
  }) {
    this.ring = parts.ring
    this.spread = parts.spread
    this.mean = parts.mean
    this.distance = parts.distance
  }

  measure(span: MixtureSpan): GradualCandidate | null {
    let first = this.reach(span.middle, -Math.min(farthest, Math.round(span.half * 1.7) + 2))
    let last = this.reach(span.middle, Math.min(farthest, Math.round(span.half * 1.7) + 2))
    if (last - first < 5) return null
    let ramp = this.ramp(first, last)
    for (let round = 0; round < 2; round++) {
      first = this.reach(span.middle, Math.max(ramp.start - 3, span.middle - farthest) - span.middle)
      last = this.reach(span.middle, Math.min(ramp.end + 3, span.middle + farthest) - span.middle)
      if (last - first < 5) return null
      ramp = this.ramp(first, last)
    }
    const start = Math.max(first, ramp.start)
    const end = Math.min(last, ramp.end)
    if (end - start < 2) return null
    return {
      kind: 'dissolve',
      start,
      end,
      evidence: this.evidence({ first, last, start, end }, ramp.residual),
    }
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
    const a = ring.evenedAt(first)
    const b = ring.evenedAt(last)
    const firstLast = correlate(ring.evened, a, b)
    for (let frame = first; frame <= last; frame++) {
      const at = ring.evenedAt(frame)
      const mixture = mixtureOf(correlate(ring.evened, at, a), correlate(ring.evened, at, b), firstLast)
      const weightA = Math.max(0, mixture.first) / this.spread.at(first)
      const weightB = Math.max(0, mixture.last) / this.spread.at(last)
      shares[frame - first] = weightA + weightB > 0 ? weightB / (weightA + weightB) : 0.5
    }
    return fitRamp(shares.subarray(0, last - first + 1), first)
  }

  private evidence(
    span: { first: number; last: number; start: number; end: number },
    residual: number,
  ): number[] {
    const { ring } = this
    const a = ring.evenedAt(span.first)
    const b = ring.evenedAt(span.last)
    const firstLast = correlate(ring.evened, a, b)
    let gain = 0
    let explained = 0
    let closure = 0
    const quarters = [0.35, 0.5, 0.65]
    for (const share of quarters) {
      const frame = Math.round(span.start + (span.end - span.start) * share)
      const at = ring.evenedAt(frame)
      const mixture = mixtureOf(correlate(ring.evened, at, a), correlate(ring.evened, at, b), firstLast)
      const height = this.spread.at(frame)
      gain += mixture.gain / 3
      explained += mixture.explained / 3
      closure +=
        (height * Math.max(0, mixture.first)) / (3 * this.spread.at(span.first)) +
        (height * Math.max(0, mixture.last)) / (3 * this.spread.at(span.last))
    }
    const values = {
      gain,
      explained,
      difference: 1 - firstLast,
      matched: blockMatch(ring.evened, a, b),
      closure,
      residual,
      ...this.motion(span),
      frames: span.end - span.start + 1,
      meanStep: Math.abs(this.mean.at(span.first) - this.mean.at(span.last)),
      spreadRatio: Math.abs(Math.log(this.spread.at(span.first) / this.spread.at(span.last))),
    }
    return dissolveEvidence.map(([name, low, high]) =>
      Math.max(0, Math.min(255, Math.round((255 * (values[name] - low)) / (high - low)))),
    )
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
