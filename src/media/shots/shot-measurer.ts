import type { DetectorModels } from './detector-models.ts'
import type { EvidenceTaker } from './evidence.ts'
import { PictureMeasurer } from './picture-measurer.ts'
import { ShownPictures } from './repeats/shown-pictures.ts'
import type { StateReader, StateWriter } from './saved-state.ts'
import type { ShotFeatures } from './shot-features.ts'

/** Takes the frames of a film one by one and leaves its features. Memory does not grow with the pictures. */
export class ShotMeasurer {
  private readonly pictures: PictureMeasurer
  private readonly shown: ShownPictures

  constructor(fitting: { models?: DetectorModels; take?: EvidenceTaker } = {}) {
    const pictures = new PictureMeasurer(fitting)
    this.pictures = pictures
    this.shown = new ShownPictures((bytes, offset) => pictures.add(bytes, offset))
  }

  add(bytes: Uint8Array, offset: number): void {
    this.shown.add(bytes, offset)
  }

  finish(framesPerSecond: number): ShotFeatures {
    this.shown.finish()
    return { framesPerSecond, repeated: this.shown.repeated.whole(), ...this.pictures.finish() }
  }

  /** The first of the frames whose pictures are still held. */
  get oldestHeld(): number {
    return this.shown.oldestHeld
  }

  isPictureOf(frame: number, bytes: Uint8Array, offset: number): boolean {
    return this.shown.isPictureOf(frame, bytes, offset)
  }

  /** All that was learnt from the frames that have come. What decides them, the models, is of the program's version. */
  save(state: StateWriter): void {
    this.shown.save(state)
    this.pictures.save(state)
  }

  /** Into a measurer that has seen nothing yet. */
  restore(state: StateReader): void {
    this.shown.restore(state)
    this.pictures.restore(state)
  }
}
