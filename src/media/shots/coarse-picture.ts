import { fullHeight, fullWidth } from './picture.ts'

const columns = 8
const rows = 4
/** 8 × 4 cells of luma and of both chroma planes: too coarse for motion to matter much. */
export const coarseSize = columns * rows * 3

export function coarsePicture(
  bytes: Uint8Array,
  offset: number,
  out: { into: Float32Array; at: number },
): void {
  const luma = { start: offset, width: fullWidth, height: fullHeight }
  const quarter = (fullWidth * fullHeight) / 4
  const chroma = { width: fullWidth / 2, height: fullHeight / 2 }
  averageCells(bytes, luma, { into: out.into, at: out.at, gain: 1 })
  const second = offset + fullWidth * fullHeight
  averageCells(bytes, { ...chroma, start: second }, { into: out.into, at: out.at + 32, gain: 1.5 })
  averageCells(bytes, { ...chroma, start: second + quarter }, { into: out.into, at: out.at + 64, gain: 1.5 })
}

function averageCells(
  bytes: Uint8Array,
  plane: { start: number; width: number; height: number },
  out: { into: Float32Array; at: number; gain: number },
): void {
  const cellWidth = plane.width / columns
  for (let row = 0, cell = out.at; row < rows; row++) {
    const top = Math.floor((row * plane.height) / rows)
    const bottom = Math.floor(((row + 1) * plane.height) / rows)
    for (let column = 0; column < columns; column++, cell++) {
      let sum = 0
      for (let y = top; y < bottom; y++) {
        const from = plane.start + y * plane.width + column * cellWidth
        for (let x = 0; x < cellWidth; x++) sum += bytes[from + x]!
      }
      out.into[cell] = (out.gain * sum) / ((bottom - top) * cellWidth)
    }
  }
}
