import type { FrameRing } from '../pictures/frame-ring.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'
import { LagCorrelations } from './lag-correlations.ts'
import { mixtureOf } from './mixture.ts'
import { PeakTrack } from './peak-track.ts'

const leastScore = 0.1
const leastDifference = 0.12

/**
 * Finds stretches that may be a dissolve, and a good many more: those whose middle looks like a mixture of
 * its ends, and those whose contrast and edges sag in the middle, which motion does not hide. Each length
 * has its own peaks, since a long dissolve holds shorter stretches that look like one.
 */
export class GradualScanner {
  private readonly ring: FrameRing
  private readonly lags: LagCorrelations
  private readonly tracks: PeakTrack[]
  private readonly halves: readonly number[]
  private readonly longest: number

  /** `halves` are half lengths of the stretches that are looked for, in frames, the longest last. */
  constructor(ring: FrameRing, halves: readonly number[]) {
    this.ring = ring
    this.halves = halves
    this.longest = halves.at(-1)!
    this.lags = new LagCorrelations(ring, halves)
    this.tracks = halves.map(() => new PeakTrack(ring.length))
  }

  add(): void {
    this.lags.add()
    const middle = this.ring.count - 1 - this.longest
    if (middle >= 0) this.score(middle)
  }

  /** At the end of the film the longest stretches no longer fit. */
  finish(): void {
    for (let middle = Math.max(0, this.ring.count - this.longest); middle < this.ring.count; middle++)
      this.score(middle)
  }

  /** Calls `take` with half the length of each stretch whose middle this frame is. */
  spansAt(middle: number, take: (half: number) => void): void {
    for (let i = 0; i < this.halves.length; i++) {
      const track = this.tracks[i]!
      if (track.scoreAt(middle) < leastScore) continue
      const half = this.halves[i]!
      if (track.isPeak(middle, Math.max(2, half >> 1), this.ring.count - 1)) take(half)
    }
  }

  save(state: StateWriter): void {
    this.lags.save(state)
    for (const track of this.tracks) track.save(state)
  }

  restore(state: StateReader): void {
    this.lags.restore(state)
    for (const track of this.tracks) track.restore(state)
  }

  private score(middle: number): void {
    for (let i = 0; i < this.halves.length; i++) {
      const half = this.halves[i]!
      const fits = middle >= half && middle + half < this.ring.count
      this.tracks[i]!.set(middle, fits ? this.scoreOf(middle, half) : 0)
    }
  }

  private scoreOf(middle: number, half: number): number {
    const firstLast = this.lags.at(middle + half, half * 2)
    if (1 - firstLast < leastDifference) return 0
    const mixture = mixtureOf(this.lags.at(middle, half), this.lags.at(middle + half, half), firstLast)
    const mixed = mixture.gain < 0.2 ? 0 : Math.min(1, mixture.gain) * mixture.explained
    return Math.min(0.7, 1 - firstLast) * (mixed + 1.2 * this.dip(middle, half))
  }

  private dip(middle: number, half: number): number {
    const { ring } = this
    const [first, last] = [middle - half, middle + half]
    const spread = (2 * ring.spreadAt(middle)) / (ring.spreadAt(first) + ring.spreadAt(last))
    const texture = (2 * ring.textureAt(middle)) / (ring.textureAt(first) + ring.textureAt(last))
    const ratio = Math.sqrt(spread * texture)
    return ratio > 0.95 || ratio < 0.3 ? 0 : 1 - ratio
  }
}
