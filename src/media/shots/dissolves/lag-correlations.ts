import type { FrameRing } from '../pictures/frame-ring.ts'
import { correlate } from '../pictures/unit-picture.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'

/** How alike each frame is to frames some way before it, for a fixed set of distances. */
export class LagCorrelations {
  private readonly ring: FrameRing
  private readonly byLag: Map<number, Float32Array>

  /** For stretches of these half lengths, in frames. */
  constructor(ring: FrameRing, halves: readonly number[]) {
    this.ring = ring
    const lags = [...new Set(halves.flatMap(half => [half, half * 2]))].sort((a, b) => a - b)
    this.byLag = new Map(lags.map(lag => [lag, new Float32Array(ring.length)]))
  }

  add(): void {
    const frame = this.ring.count - 1
    for (const [lag, values] of this.byLag)
      values[frame % this.ring.length] =
        frame < lag ? 1 : correlate(this.ring.tiny, this.ring.tinyAt(frame - lag), this.ring.tinyAt(frame))
  }

  at(frame: number, lag: number): number {
    return this.byLag.get(lag)![frame % this.ring.length]!
  }

  save(state: StateWriter): void {
    for (const values of this.byLag.values()) state.numbers(values)
  }

  restore(state: StateReader): void {
    for (const values of this.byLag.values()) state.fill(values)
  }
}
