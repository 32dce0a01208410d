import type { FrameRing } from '../pictures/frame-ring.ts'
import { fullWidth } from '../pictures/picture.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'

export const cellColumns = 16
export const cellRows = 9
export const cellCount = cellColumns * cellRows
const cellSide = 4

/** How much each of 16 × 9 cells changes from frame to frame, in grey levels. */
export class CellChanges {
  private readonly ring: FrameRing
  private readonly changes: Uint8Array
  /** Mean grey level of each cell. */
  readonly levels: Uint8Array
  private previous = new Float32Array(cellCount)
  private present = new Float32Array(cellCount)

  constructor(ring: FrameRing) {
    this.ring = ring
    this.changes = new Uint8Array(ring.length * cellCount)
    this.levels = new Uint8Array(ring.length * cellCount)
  }

  add(): void {
    const frame = this.ring.count - 1
    const [previous, present] = [this.present, this.previous]
    this.average(this.ring.lumaAt(frame), present)
    const at = this.at(frame)
    for (let cell = 0; cell < cellCount; cell++) {
      this.levels[at + cell] = present[cell]!
      this.changes[at + cell] = frame === 0 ? 0 : Math.abs(present[cell]! - previous[cell]!)
    }
    this.previous = previous
    this.present = present
  }

  at(frame: number): number {
    return (frame % this.ring.length) * cellCount
  }

  get values(): Uint8Array {
    return this.changes
  }

  save(state: StateWriter): void {
    state.numbers(this.changes)
    state.numbers(this.levels)
    state.numbers(this.present)
  }

  restore(state: StateReader): void {
    state.fill(this.changes)
    state.fill(this.levels)
    state.fill(this.present)
  }

  private average(offset: number, out: Float32Array): void {
    const { luma } = this.ring
    for (let row = 0, cell = 0; row < cellRows; row++)
      for (let column = 0; column < cellColumns; column++, cell++) {
        let sum = 0
        let from = offset + row * cellSide * fullWidth + column * cellSide
        for (let line = 0; line < cellSide; line++, from += fullWidth)
          sum += luma[from]! + luma[from + 1]! + luma[from + 2]! + luma[from + 3]!
        out[cell] = sum / (cellSide * cellSide)
      }
  }
}
