import { type ActiveArea, BarFollower } from './active-area.ts'
import { evenOut, type Tone } from './even-out.ts'
import { fullSize, smallSize } from './picture.ts'

/** The last frames of the film, as they came and evened out, always cut to the present bars. */
export class FrameRing {
  readonly length: number
  readonly luma: Uint8Array
  readonly evened: Int16Array
  count = 0
  readonly tone: Tone = { mean: 0, spread: 0 }
  private readonly bars = new BarFollower()

  constructor(length: number) {
    this.length = length
    this.luma = new Uint8Array(length * fullSize)
    this.evened = new Int16Array(length * smallSize)
  }

  get area(): ActiveArea {
    return this.bars.area
  }

  add(bytes: Uint8Array, offset: number): void {
    const slot = this.count % this.length
    this.luma.set(bytes.subarray(offset, offset + fullSize), slot * fullSize)
    this.count++
    if (this.bars.follow(this.luma, slot * fullSize)) this.evenAll()
    else this.evenSlot(slot)
  }

  lumaAt(frame: number): number {
    return (frame % this.length) * fullSize
  }

  evenedAt(frame: number): number {
    return (frame % this.length) * smallSize
  }

  holds(frame: number): boolean {
    return frame >= 0 && frame < this.count && frame >= this.count - this.length
  }

  private evenAll(): void {
    const first = Math.max(0, this.count - this.length)
    for (let frame = first; frame < this.count; frame++) this.evenSlot(frame % this.length)
  }

  private evenSlot(slot: number): void {
    evenOut(this.luma, slot * fullSize, this.area, {
      picture: this.evened,
      at: slot * smallSize,
      tone: this.tone,
    })
  }
}
