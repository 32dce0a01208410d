import type { FrameTaker } from './nut-frames.ts'

/** Reads frames from our own child: eight bytes of time (float64, little endian), then the picture. */
export class RecordFrames {
  private readonly held: Uint8Array
  private filled = 0
  private readonly view: DataView
  private readonly take: FrameTaker

  constructor(frameBytes: number, take: FrameTaker) {
    this.held = new Uint8Array(8 + frameBytes)
    this.view = new DataView(this.held.buffer)
    this.take = take
  }

  push(chunk: Uint8Array): void {
    let at = 0
    while (at < chunk.length) {
      const part = Math.min(chunk.length - at, this.held.length - this.filled)
      this.held.set(chunk.subarray(at, at + part), this.filled)
      this.filled += part
      at += part
      if (this.filled < this.held.length) return
      this.filled = 0
      this.take(this.view.getFloat64(0, true), this.held, 8)
    }
  }
}
