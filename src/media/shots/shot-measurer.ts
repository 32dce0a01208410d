import { CutMeasurer } from './cut-measurer.ts'
import { DissolveMeasurer } from './dissolve-measurer.ts'
import { strongCuts } from './find-cuts.ts'
import { FrameRing } from './frame-ring.ts'
import { GradualScanner } from './gradual-scanner.ts'
import { GrowingColumn } from './growing-column.ts'
import { likeliestApart } from './likeliest-apart.ts'
import type { GradualCandidate, ShotFeatures } from './shot-features.ts'
import { WipeMeasurer } from './wipe-measurer.ts'

const ringFrames = 224
/** Frames that must have come before a stretch can be judged with what lies after it. */
const delayFrames = 100

/** Takes the frames of a film one by one and leaves its features. Memory does not grow with the pictures. */
export class ShotMeasurer {
  private readonly ring = new FrameRing(ringFrames)
  private readonly cuts = new CutMeasurer(this.ring)
  private readonly scanner = new GradualScanner(this.ring)
  private readonly mean = new GrowingColumn(length => new Uint8Array(length))
  private readonly spread = new GrowingColumn(length => new Uint8Array(length))
  private readonly dissolves: DissolveMeasurer
  private readonly wipes = new WipeMeasurer(this.ring)
  private readonly graduals: GradualCandidate[] = []
  private readonly framesPerSecond: number

  constructor(framesPerSecond: number) {
    this.framesPerSecond = framesPerSecond
    const { ring, mean } = this
    this.dissolves = new DissolveMeasurer({ ring, mean, distance: this.cuts.distance })
  }

  add(bytes: Uint8Array, offset: number): void {
    this.ring.add(bytes, offset)
    this.cuts.add()
    this.mean.push(Math.round(this.ring.tone.mean))
    this.spread.push(Math.max(1, Math.min(255, Math.round(this.ring.tone.spread * 2))))
    this.scanner.add()
    this.wipes.add()
    this.look(this.ring.count - 1 - delayFrames)
  }

  finish(): ShotFeatures {
    this.cuts.finish()
    this.scanner.finish()
    const first = Math.max(0, this.ring.count - delayFrames)
    for (let frame = first; frame < this.ring.count; frame++) this.look(frame)
    const distance = this.cuts.distance.whole()
    return {
      frameCount: this.ring.count,
      framesPerSecond: this.framesPerSecond,
      distance,
      mean: this.mean.whole(),
      spread: this.spread.whole(),
      cuts: this.cuts.candidates,
      graduals: likeliestApart(this.graduals, strongCuts(this.cuts.candidates, distance)),
    }
  }

  private look(frame: number): void {
    if (frame < 0) return
    this.scanner.spansAt(frame, half => {
      const dissolve = this.dissolves.measure(frame, half)
      if (dissolve) this.graduals.push(dissolve)
    })
    const wipe = this.wipes.measure(frame)
    if (wipe) this.graduals.push(wipe)
  }
}
