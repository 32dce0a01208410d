import { CutMeasurer } from './cuts/cut-measurer.ts'
import { strongCuts } from './cuts/find-cuts.ts'
import { type DetectorModels, treesOf, usualModels } from './detector-models.ts'
import { DissolveMeasurer } from './dissolves/dissolve-measurer.ts'
import { GradualScanner } from './dissolves/gradual-scanner.ts'
import { LongGraduals } from './dissolves/long-graduals.ts'
import type { EvidenceTaker } from './evidence.ts'
import { ReturningPictures } from './fades/returning-pictures.ts'
import { GrowingColumn } from './growing-column.ts'
import { likeliestApart } from './likeliest-apart.ts'
import { FrameRing } from './pictures/frame-ring.ts'
import type { StateReader, StateWriter } from './saved-state.ts'
import type { GradualCandidate, PictureFeatures } from './shot-features.ts'
import { WipeMeasurer } from './wipes/wipe-measurer.ts'

const ringFrames = 224
/** Frames that must have come before a stretch can be judged with what lies after it. */
const delayFrames = 100
/** Half lengths of the stretches in which a mixture is looked for. */
const halfLengths = [3, 4, 6, 8, 12, 16, 24, 32]

/** Takes the pictures of a film one by one, each once, and leaves what is known of them. */
export class PictureMeasurer {
  private readonly ring = new FrameRing(ringFrames)
  private readonly cuts: CutMeasurer
  private readonly scanner = new GradualScanner(this.ring, halfLengths)
  private readonly mean = new GrowingColumn(length => new Uint8Array(length))
  private readonly spread = new GrowingColumn(length => new Uint8Array(length))
  private readonly dissolves: DissolveMeasurer
  private readonly wipes: WipeMeasurer
  private readonly long: LongGraduals
  private readonly returning = new ReturningPictures(this.ring)
  private readonly graduals: GradualCandidate[] = []

  constructor(fitting: { models?: DetectorModels; take?: EvidenceTaker } = {}) {
    const { ring, mean } = this
    const trees = treesOf(fitting.models ?? usualModels)
    const { take } = fitting
    this.cuts = new CutMeasurer({ ring, mean, trees, take })
    const { distance } = this.cuts
    this.dissolves = new DissolveMeasurer({ ring, mean, distance, trees, take, pace: 1 })
    this.wipes = new WipeMeasurer({ ring, trees, take, pace: 1 })
    this.long = new LongGraduals({ ring, distance, trees, take })
  }

  add(bytes: Uint8Array, offset: number): void {
    this.ring.add(bytes, offset)
    this.mean.push(Math.round(this.ring.tone.mean))
    this.cuts.add()
    const spread = Math.max(1, Math.min(255, Math.round(this.ring.tone.spread * 2)))
    this.spread.push(spread)
    this.returning.add(spread)
    this.scanner.add()
    this.wipes.add()
    this.long.add(Math.round(this.ring.tone.mean))
    this.look(this.ring.count - 1 - delayFrames)
  }

  finish(): PictureFeatures {
    this.cuts.finish()
    this.scanner.finish()
    this.long.finish()
    this.returning.finish()
    const first = Math.max(0, this.ring.count - delayFrames)
    for (let frame = first; frame < this.ring.count; frame++) this.look(frame)
    return {
      distance: this.cuts.distance.whole(),
      mean: this.mean.whole(),
      spread: this.spread.whole(),
      cuts: this.cuts.candidates,
      returning: this.returning.blanks,
      graduals: likeliestApart([...this.graduals, ...this.long.found], strongCuts(this.cuts.candidates)),
    }
  }

  save(state: StateWriter): void {
    this.ring.save(state)
    this.mean.save(state)
    this.spread.save(state)
    this.cuts.save(state)
    this.scanner.save(state)
    this.wipes.save(state)
    this.long.save(state)
    this.returning.save(state)
    state.plain(this.graduals)
  }

  restore(state: StateReader): void {
    this.ring.restore(state)
    this.mean.restore(state)
    this.spread.restore(state)
    this.cuts.restore(state)
    this.scanner.restore(state)
    this.wipes.restore(state)
    this.long.restore(state)
    this.returning.restore(state)
    this.graduals.push(...state.plain<GradualCandidate[]>())
  }

  private look(frame: number): void {
    if (frame < 0) return
    this.scanner.spansAt(frame, half => {
      const dissolve = this.dissolves.measure(frame, half)
      if (dissolve) this.graduals.push(dissolve)
    })
    this.graduals.push(...this.wipes.measure(frame))
  }
}
