import type { FrameRing } from './frame-ring.ts'
import { halfLengths, LagCorrelations } from './lag-correlations.ts'
import { mixtureOf } from './mixture.ts'

export interface MixtureSpan {
  middle: number
  half: number
  score: number
}

const leastScore = 0.1
const leastDifference = 0.12
const longest = halfLengths.at(-1)!

/** Finds stretches whose middle looks like a mixture of its ends: everything that may be a dissolve, and a little more. */
export class GradualScanner {
  private readonly ring: FrameRing
  private readonly lags: LagCorrelations
  private readonly scores: Float32Array
  private readonly halves: Uint8Array

  constructor(ring: FrameRing) {
    this.ring = ring
    this.lags = new LagCorrelations(ring)
    this.scores = new Float32Array(ring.length)
    this.halves = new Uint8Array(ring.length)
  }

  add(): void {
    this.lags.add()
    const middle = this.ring.count - 1 - longest
    if (middle >= 0) this.score(middle, this.ring.count - 1)
  }

  /** At the end of the film the longest stretches no longer fit. */
  finish(): void {
    const last = this.ring.count - 1
    for (let middle = Math.max(0, this.ring.count - longest); middle <= last; middle++)
      this.score(middle, last)
  }

  private score(middle: number, last: number): void {
    let best = 0
    let bestHalf = 0
    for (const half of halfLengths) {
      if (middle - half < 0 || middle + half > last) break
      const firstLast = this.lags.at(middle + half, half * 2)
      if (1 - firstLast < leastDifference) continue
      const mixture = mixtureOf(this.lags.at(middle, half), this.lags.at(middle + half, half), firstLast)
      if (mixture.gain < 0.25 || mixture.explained < 0.5) continue
      const score = Math.min(1, mixture.gain) * mixture.explained * (1 - firstLast)
      if (score > best) {
        best = score
        bestHalf = half
      }
    }
    this.scores[middle % this.ring.length] = best
    this.halves[middle % this.ring.length] = bestHalf
  }

  /** The span around `middle` when no frame near it scores higher. */
  peakAt(middle: number): MixtureSpan | null {
    const score = this.scoreAt(middle)
    if (score < leastScore) return null
    const half = this.halves[middle % this.ring.length]!
    const reach = Math.max(3, half >> 1)
    for (let offset = 1; offset <= reach; offset++) {
      if (this.scoreAt(middle - offset) >= score) return null
      if (this.scoreAt(middle + offset) > score) return null
    }
    return { middle, half, score }
  }

  private scoreAt(frame: number): number {
    return this.ring.holds(frame) ? this.scores[frame % this.ring.length]! : 0
  }
}
