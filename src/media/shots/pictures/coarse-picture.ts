import { chromaSize, fullHeight, fullWidth } from './picture.ts'

const columns = 8
const rows = 4
/** 8 × 4 cells of luma and of both chroma planes: too coarse for motion to matter much. */
export const coarseSize = columns * rows * 3

interface Plane {
  bytes: Uint8Array
  start: number
}

export function coarsePicture(luma: Plane, chroma: Plane, out: { into: Float32Array; at: number }): void {
  const { into, at } = out
  const second = { bytes: chroma.bytes, start: chroma.start + chromaSize / 2 }
  averageCells({ ...luma, width: fullWidth, height: fullHeight }, { into, at, gain: 1 })
  const half = { width: fullWidth / 2, height: fullHeight / 2 }
  averageCells({ ...chroma, ...half }, { into, at: at + 32, gain: 1.5 })
  averageCells({ ...second, ...half }, { into, at: at + 64, gain: 1.5 })
}

function averageCells(
  plane: Plane & { width: number; height: number },
  out: { into: Float32Array; at: number; gain: number },
): void {
  const { bytes, width, height } = plane
  const cellWidth = width / columns
  let cell = out.at
  for (let row = 0; row < rows; row++) {
    const top = Math.floor((row * height) / rows)
    const bottom = Math.floor(((row + 1) * height) / rows)
    const gain = out.gain / ((bottom - top) * cellWidth)
    for (let column = 0; column < columns; column++) {
      let sum = 0
      let from = (plane.start + top * width + column * cellWidth) | 0
      for (let y = top; y < bottom; y++) {
        for (let x = 0; x < cellWidth; x += 4)
          sum =
            (sum + bytes[from + x]! + bytes[from + x + 1]! + bytes[from + x + 2]! + bytes[from + x + 3]!) | 0
        from = (from + width) | 0
      }
      out.into[cell++] = gain * sum
    }
  }
}
