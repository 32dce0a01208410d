import { GrowingColumn } from '../growing-column.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'
import { aroundFrames, type Cadence, cadenceOf, evenCadence, isRepeat, isStill } from './find-repeats.ts'
import { RecentFrames } from './recent-frames.ts'

/** A picture is judged by the frames this far before and after it. */
const aroundPicture = 54
const heldFrames = 2 * aroundPicture + 20
const renewedEvery = 6
const leastMean = 1.1

/**
 * Tells the pictures of a film from frames that only show one again, as where 24 pictures a second became 60 frames:
 * each is passed on once, however unevenly they are repeated. What stands still for longer than the pictures around
 * it is passed on as often as it would have been without the repeats, so that a card keeps its length.
 */
export class ShownPictures {
  /** 1 for each frame that shows the picture of the one before. */
  readonly repeated = new GrowingColumn(length => new Uint8Array(length))
  private readonly frames = new RecentFrames(heldFrames)
  private readonly flags = new Uint8Array(heldFrames)
  private flagged = 0
  private cadence: Cadence = evenCadence
  /** Frames since the picture changed. */
  private stoodFor = 0
  private readonly show: (bytes: Uint8Array, offset: number) => void

  constructor(show: (bytes: Uint8Array, offset: number) => void) {
    this.show = show
  }

  add(bytes: Uint8Array, offset: number): void {
    this.frames.add(bytes, offset)
    if (this.frames.count > aroundFrames) this.flag()
    if (this.frames.count > aroundPicture + aroundFrames) this.decide()
  }

  finish(): void {
    while (this.flagged < this.frames.count) this.flag()
    while (this.repeated.length < this.frames.count) this.decide()
  }

  get frameCount(): number {
    return this.frames.count
  }

  /** The first of the frames whose pictures are still held. */
  get oldestHeld(): number {
    return this.frames.oldest
  }

  isPictureOf(frame: number, bytes: Uint8Array, offset: number): boolean {
    return this.frames.isPictureOf(frame, bytes, offset)
  }

  save(state: StateWriter): void {
    this.frames.save(state)
    this.repeated.save(state)
    state.numbers(this.flags)
    state.plain([this.flagged, this.stoodFor, this.cadence])
  }

  restore(state: StateReader): void {
    this.frames.restore(state)
    this.repeated.restore(state)
    state.fill(this.flags)
    const [flagged, stoodFor, cadence] = state.plain<[number, number, Cadence]>()
    Object.assign(this, { flagged, stoodFor, cadence })
  }

  private flag(): void {
    const frame = this.flagged++
    this.flags[frame % heldFrames] = isRepeat(this.frames, frame) ? 1 : 0
  }

  private isFlagged(frame: number): boolean {
    return frame < this.flagged && this.flags[frame % heldFrames] === 1
  }

  /** Between repeats what stands still is counted too, noise or not: it is repeated like the rest. */
  private stands(frame: number): boolean {
    return this.isFlagged(frame) || (this.cadence.mean > leastMean && isStill(this.frames, frame))
  }

  private decide(): void {
    const frame = this.repeated.length
    if (frame % renewedEvery === 0) this.renewCadence(frame)
    this.stoodFor = this.stands(frame) ? this.stoodFor + 1 : 0
    const repeats = this.stoodFor > 0 && !this.isDue(frame)
    this.repeated.push(repeats ? 1 : 0)
    if (!repeats) this.show(this.frames.bytes, this.frames.at(frame))
  }

  private renewCadence(frame: number): void {
    const to = Math.min(this.flagged, frame + aroundPicture)
    const span = { from: Math.max(0, frame - aroundPicture), to, isEnd: to === this.frames.count }
    this.cadence = cadenceOf(at => this.isFlagged(at), this.frames, span) ?? this.cadence
  }

  /** Whether what stands still would have another frame here without the repeats. */
  private isDue(frame: number): boolean {
    const { most, mean } = this.cadence
    let stands = this.stoodFor + 1
    for (let next = frame + 1; stands <= most && this.stands(next); next++) stands++
    if (stands <= most) return false
    return Math.floor(this.stoodFor / mean) !== Math.floor((this.stoodFor - 1) / mean)
  }
}
