import { chromaSize, fullSize } from '../pictures/picture.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'

const frameBytes = fullSize + chromaSize
const scale = 1000

/** The last frames of the file as they came, and how far each lies from the one before. */
export class RecentFrames {
  readonly length: number
  count = 0
  readonly bytes: Uint8Array
  /** Mean difference of luma from the frame before, in 1/1,000 grey levels. */
  private readonly steps: Int32Array

  constructor(length: number) {
    this.length = length
    this.bytes = new Uint8Array(length * frameBytes)
    this.steps = new Int32Array(length)
  }

  add(bytes: Uint8Array, offset: number): void {
    const at = this.at(this.count)
    this.bytes.set(bytes.subarray(offset, offset + frameBytes), at)
    const before = this.count === 0 ? at : this.at(this.count - 1)
    this.steps[this.count % this.length] = Math.round((scale * difference(this.bytes, before, at)) / fullSize)
    this.count++
  }

  get oldest(): number {
    return Math.max(0, this.count - this.length)
  }

  at(frame: number): number {
    return (frame % this.length) * frameBytes
  }

  /** In grey levels; 0 beyond what is held. */
  stepAt(frame: number): number {
    return frame < this.oldest || frame >= this.count ? 0 : this.steps[frame % this.length]! / scale
  }

  /** Whether a frame that is held has just this picture. */
  isPictureOf(frame: number, bytes: Uint8Array, offset: number): boolean {
    const at = this.at(frame)
    const held = this.bytes.subarray(at, at + frameBytes)
    return Buffer.compare(held, bytes.subarray(offset, offset + frameBytes)) === 0
  }

  save(state: StateWriter): void {
    state.plain(this.count)
    state.numbers(this.bytes)
    state.numbers(this.steps)
  }

  restore(state: StateReader): void {
    this.count = state.plain<number>()
    state.fill(this.bytes)
    state.fill(this.steps)
  }
}

function difference(bytes: Uint8Array, a: number, b: number): number {
  let sum = 0
  for (let i = 0; i < fullSize; i += 4)
    sum =
      (sum +
        Math.abs(bytes[a + i]! - bytes[b + i]!) +
        Math.abs(bytes[a + i + 1]! - bytes[b + i + 1]!) +
        Math.abs(bytes[a + i + 2]! - bytes[b + i + 2]!) +
        Math.abs(bytes[a + i + 3]! - bytes[b + i + 3]!)) |
      0
  return sum
}
