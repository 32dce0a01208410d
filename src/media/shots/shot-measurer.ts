import { CutMeasurer } from './cut-measurer.ts'
import { FrameRing } from './frame-ring.ts'
import { GrowingColumn } from './growing-column.ts'
import type { ShotFeatures } from './shot-features.ts'

const ringFrames = 160

/** Takes the frames of a film one by one and leaves its features. Memory does not grow with the pictures. */
export class ShotMeasurer {
  private readonly ring = new FrameRing(ringFrames)
  private readonly cuts = new CutMeasurer(this.ring)
  private readonly mean = new GrowingColumn(length => new Uint8Array(length))
  private readonly spread = new GrowingColumn(length => new Uint8Array(length))
  private readonly framesPerSecond: number

  constructor(framesPerSecond: number) {
    this.framesPerSecond = framesPerSecond
  }

  add(bytes: Uint8Array, offset: number): void {
    this.ring.add(bytes, offset)
    this.cuts.add()
    this.mean.push(Math.round(this.ring.tone.mean))
    this.spread.push(Math.min(255, Math.round(this.ring.tone.spread * 2)))
  }

  finish(): ShotFeatures {
    this.cuts.finish()
    return {
      frameCount: this.ring.count,
      framesPerSecond: this.framesPerSecond,
      distance: this.cuts.distance.whole(),
      mean: this.mean.whole(),
      spread: this.spread.whole(),
      cuts: this.cuts.candidates,
      graduals: [],
    }
  }
}
