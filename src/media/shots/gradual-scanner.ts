import type { FrameRing } from './frame-ring.ts'
import { halfLengths, LagCorrelations } from './lag-correlations.ts'
import { mixtureOf } from './mixture.ts'
import { PeakTrack } from './peak-track.ts'

export interface MixtureSpan {
  middle: number
  half: number
}

const leastScore = 0.07
const leastDifference = 0.12
const longest = halfLengths.at(-1)!

/**
 * Finds stretches that may be a dissolve, and a good many more: those whose middle looks like a mixture of
 * its ends, and those whose contrast and edges sag in the middle, which motion does not hide. Each length
 * has its own peaks, since a long dissolve holds shorter stretches that look like one.
 */
export class GradualScanner {
  private readonly ring: FrameRing
  private readonly lags: LagCorrelations
  private readonly tracks: Map<number, PeakTrack>

  constructor(ring: FrameRing) {
    this.ring = ring
    this.lags = new LagCorrelations(ring)
    this.tracks = new Map(halfLengths.slice(1).map(half => [half, new PeakTrack(ring.length)]))
  }

  add(): void {
    this.lags.add()
    const middle = this.ring.count - 1 - longest
    if (middle >= 0) this.score(middle)
  }

  /** At the end of the film the longest stretches no longer fit. */
  finish(): void {
    for (let middle = Math.max(0, this.ring.count - longest); middle < this.ring.count; middle++)
      this.score(middle)
  }

  spansAt(middle: number): MixtureSpan[] {
    const range = { first: Math.max(0, this.ring.count - this.ring.length), last: this.ring.count - 1 }
    const spans: MixtureSpan[] = []
    for (const [half, track] of this.tracks)
      if (track.isPeak(middle, { ...range, least: leastScore, reach: Math.max(2, half >> 1) }))
        spans.push({ middle, half })
    return spans
  }

  private score(middle: number): void {
    for (const [half, track] of this.tracks)
      track.set(
        middle,
        middle - half < 0 || middle + half >= this.ring.count ? 0 : this.scoreOf(middle, half),
      )
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
