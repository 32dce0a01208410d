import { CutMeasurer } from './cut-measurer.ts'
import { type DetectorModels, treesOf, usualModels } from './detector-models.ts'
import { DissolveMeasurer } from './dissolve-measurer.ts'
import type { EvidenceTaker } from './evidence.ts'
import { strongCuts } from './find-cuts.ts'
import { FrameRing } from './frame-ring.ts'
import { GradualScanner } from './gradual-scanner.ts'
import { GrowingColumn } from './growing-column.ts'
import { likeliestApart } from './likeliest-apart.ts'
import type { StateReader, StateWriter } from './saved-state.ts'
import type { GradualCandidate, PictureFeatures } from './shot-features.ts'
import { WipeMeasurer } from './wipe-measurer.ts'

const ringFrames = 224
/** Frames that must have come before a stretch can be judged with what lies after it. */
const delayFrames = 100

/** Takes the pictures of a film one by one, each once, and leaves what is known of them. */
export class PictureMeasurer {
  private readonly ring = new FrameRing(ringFrames)
  private readonly cuts: CutMeasurer
  private readonly scanner = new GradualScanner(this.ring)
  private readonly mean = new GrowingColumn(length => new Uint8Array(length))
  private readonly spread = new GrowingColumn(length => new Uint8Array(length))
  private readonly dissolves: DissolveMeasurer
  private readonly wipes: WipeMeasurer
  private readonly graduals: GradualCandidate[] = []

  constructor(fitting: { models?: DetectorModels; take?: EvidenceTaker } = {}) {
    const { ring, mean } = this
    const trees = treesOf(fitting.models ?? usualModels)
    const { take } = fitting
    this.cuts = new CutMeasurer({ ring, mean, trees, take })
    this.dissolves = new DissolveMeasurer({ ring, mean, distance: this.cuts.distance, trees, take })
    this.wipes = new WipeMeasurer(ring, trees, take)
  }

  add(bytes: Uint8Array, offset: number): void {
    this.ring.add(bytes, offset)
    this.mean.push(Math.round(this.ring.tone.mean))
    this.cuts.add()
    this.spread.push(Math.max(1, Math.min(255, Math.round(this.ring.tone.spread * 2))))
    this.scanner.add()
    this.wipes.add()
    this.look(this.ring.count - 1 - delayFrames)
  }

  finish(): PictureFeatures {
    this.cuts.finish()
    this.scanner.finish()
    const first = Math.max(0, this.ring.count - delayFrames)
    for (let frame = first; frame < this.ring.count; frame++) this.look(frame)
    return {
      distance: this.cuts.distance.whole(),
      mean: this.mean.whole(),
      spread: this.spread.whole(),
      cuts: this.cuts.candidates,
      graduals: likeliestApart(this.graduals, strongCuts(this.cuts.candidates)),
    }
  }

  save(state: StateWriter): void {
    this.ring.save(state)
    this.mean.save(state)
    this.spread.save(state)
    this.cuts.save(state)
    this.scanner.save(state)
    this.wipes.save(state)
    state.plain(this.graduals)
  }

  restore(state: StateReader): void {
    this.ring.restore(state)
    this.mean.restore(state)
    this.spread.restore(state)
    this.cuts.restore(state)
    this.scanner.restore(state)
    this.wipes.restore(state)
    this.graduals.push(...state.plain<GradualCandidate[]>())
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
