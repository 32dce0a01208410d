import type { StateReader, StateWriter } from '../saved-state.ts'
import { type ActiveArea, BarFollower } from './active-area.ts'
import { coarsePicture, coarseSize } from './coarse-picture.ts'
import { evenOut, type Tone } from './even-out.ts'
import { chromaSize, fullSize, smallSize, tinySize } from './picture.ts'
import { textureOf } from './texture.ts'
import { correlate, unitPicture } from './unit-picture.ts'

/** The last frames of the film, as they came and evened out, always cut to the present bars. */
export class FrameRing {
  readonly length: number
  readonly luma: Uint8Array
  readonly evened: Int16Array
  /** 16 × 9, of unit length, so that a product of two is their correlation. */
  readonly tiny: Float32Array
  /** How alike each picture is to those before it, once it was asked; not a number until then. */
  private readonly alike: Float64Array
  private alikeUnder = 0
  readonly coarse: Float32Array
  private readonly coarseFrame: Int32Array
  readonly chroma: Uint8Array
  /** Spread and edge strength of each frame, in grey levels. */
  readonly spread: Float32Array
  readonly texture: Float32Array
  count = 0
  readonly tone: Tone = { mean: 0, spread: 0 }
  private readonly bars = new BarFollower()
  /** The bars, counted as they change, to which each picture is evened out. */
  private barsNow = 0
  private readonly barsOf: Int32Array
  private readonly setAside: Tone = { mean: 0, spread: 0 }

  constructor(length: number) {
    this.length = length
    this.luma = new Uint8Array(length * fullSize)
    this.evened = new Int16Array(length * smallSize)
    this.tiny = new Float32Array(length * tinySize)
    this.alike = new Float64Array(length * length).fill(Number.NaN)
    this.coarse = new Float32Array(length * coarseSize)
    this.coarseFrame = new Int32Array(length).fill(-1)
    this.chroma = new Uint8Array(length * chromaSize)
    this.spread = new Float32Array(length)
    this.texture = new Float32Array(length)
    this.barsOf = new Int32Array(length)
  }

  get area(): ActiveArea {
    return this.bars.area
  }

  add(bytes: Uint8Array, offset: number): void {
    const slot = this.count % this.length
    this.luma.set(bytes.subarray(offset, offset + fullSize), slot * fullSize)
    this.chroma.set(bytes.subarray(offset + fullSize, offset + fullSize + chromaSize), slot * chromaSize)
    this.coarseFrame[slot] = -1
    this.alike.fill(Number.NaN, slot * this.length, (slot + 1) * this.length)
    this.count++
    if (this.bars.follow(this.luma, slot * fullSize)) this.barsNow++
    this.evenSlot(slot, this.tone)
  }

  /** The newest picture of another ring, with all that was made of it. */
  addFrom(other: FrameRing): void {
    const [from, to] = [(other.count - 1) % other.length, this.count % this.length]
    for (const [source, target] of eachColumn(other, this)) {
      const size = target.length / this.length
      ;(target as Uint8Array).set((source as Uint8Array).subarray(from * size, (from + 1) * size), to * size)
    }
    this.coarseFrame[to] = -1
    this.alike.fill(Number.NaN, to * this.length, (to + 1) * this.length)
    this.count++
    if (!this.bars.isAs(other.bars)) {
      this.bars.take(other.bars)
      this.barsNow++
    }
    this.barsOf[to] = this.barsNow
  }

  lumaAt(frame: number): number {
    return (frame % this.length) * fullSize
  }

  evenedAt(frame: number): number {
    return this.evenedSlot(frame) * smallSize
  }

  tinyAt(frame: number): number {
    return this.evenedSlot(frame) * tinySize
  }

  /** The correlation of two pictures evened out; the same two are asked for again and again around a gradual. */
  correlation(one: number, other: number): number {
    if (this.alikeUnder !== this.barsNow) {
      this.alike.fill(Number.NaN)
      this.alikeUnder = this.barsNow
    }
    const older = Math.min(one, other)
    const newer = Math.max(one, other)
    const at = (newer % this.length) * this.length + (older % this.length)
    if (Number.isNaN(this.alike[at]!))
      this.alike[at] = correlate(this.tiny, this.tinyAt(older), this.tinyAt(newer))
    return this.alike[at]!
  }

  /** Made when first asked for: few frames are. */
  coarseAt(frame: number): number {
    const slot = frame % this.length
    if (this.coarseFrame[slot] !== frame) {
      const luma = { bytes: this.luma, start: slot * fullSize }
      const chroma = { bytes: this.chroma, start: slot * chromaSize }
      coarsePicture(luma, chroma, { into: this.coarse, at: slot * coarseSize })
      this.coarseFrame[slot] = frame
    }
    return slot * coarseSize
  }

  spreadAt(frame: number): number {
    return this.spread[this.evenedSlot(frame)]!
  }

  textureAt(frame: number): number {
    return this.texture[this.evenedSlot(frame)]!
  }

  holds(frame: number): boolean {
    return frame >= 0 && frame < this.count && frame >= this.count - this.length
  }

  save(state: StateWriter): void {
    state.plain(this.count)
    state.numbers(this.luma)
    state.numbers(this.chroma)
    this.bars.save(state)
  }

  /** All else that is held comes from the pictures and the present bars. */
  restore(state: StateReader): void {
    this.count = state.plain<number>()
    state.fill(this.luma)
    state.fill(this.chroma)
    this.bars.restore(state)
    this.coarseFrame.fill(-1)
    this.barsNow++
    if (this.count > 0) this.evenSlot((this.count - 1) % this.length, this.tone)
  }

  /** Bars change what all pictures look like evened out; most are never asked for again. */
  private evenedSlot(frame: number): number {
    const slot = frame % this.length
    if (this.barsOf[slot] !== this.barsNow) this.evenSlot(slot, this.setAside)
    return slot
  }

  private evenSlot(slot: number, tone: Tone): void {
    evenOut(this.luma, slot * fullSize, this.area, { picture: this.evened, at: slot * smallSize, tone })
    unitPicture(this.evened, slot * smallSize, this.tiny, slot * tinySize)
    this.spread[slot] = Math.max(0.5, tone.spread)
    this.texture[slot] = Math.max(0.5, textureOf(this.luma, slot * fullSize, this.area))
    this.barsOf[slot] = this.barsNow
  }
}

function eachColumn(a: FrameRing, b: FrameRing) {
  return [
    [a.luma, b.luma],
    [a.chroma, b.chroma],
    [a.evened, b.evened],
    [a.tiny, b.tiny],
    [a.spread, b.spread],
    [a.texture, b.texture],
  ] as const
}
