import { type PictureArea, width } from './measured-picture.ts'
import { pixelNumbers } from './picture-colours.ts'

const grid = 4
const hues = 12
const turns = 6
const layoutLength = grid * grid * 3
const edgesLength = 2 * 2 * turns

/**
 * How a picture looks, as bytes that are compared one by one: OKLab of 4 × 4 fields (48), chroma by hue (12), and
 * directions of edges in 2 × 2 fields (24).
 */
export const lookLength = layoutLength + hues + edgesLength

export function writeLook(
  colours: Float32Array,
  luma: Uint8Array,
  area: PictureArea,
  out: Uint8Array,
  at: number,
): void {
  writeLayout(colours, area, out, at)
  writeHues(colours, area, out, at + layoutLength)
  writeEdges(luma, area, out, at + layoutLength + hues)
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}

function fieldOf(value: number, from: number, to: number, fields: number): number {
  return Math.floor(((value - from) * fields) / (to - from))
}

function writeLayout(colours: Float32Array, area: PictureArea, out: Uint8Array, at: number): void {
  const sums = new Float64Array(layoutLength)
  const counts = new Uint32Array(grid * grid)
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++) {
      const field = fieldOf(y, area.top, area.bottom, grid) * grid + fieldOf(x, area.left, area.right, grid)
      const pixel = (y * width + x) * pixelNumbers
      counts[field]!++
      for (let axis = 0; axis < 3; axis++) sums[field * 3 + axis]! += colours[pixel + 1 + axis]!
    }
  for (let i = 0; i < layoutLength; i++) {
    const mean = sums[i]! / Math.max(1, counts[Math.floor(i / 3)]!)
    out[at + i] = i % 3 === 0 ? byte(mean * 255) : byte(128 + mean * 380)
  }
}

/** Chroma of each hue, summed over the picture: a grey picture has none, whatever the noise of its hues. */
function writeHues(colours: Float32Array, area: PictureArea, out: Uint8Array, at: number): void {
  const sums = new Float64Array(hues)
  let count = 0
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++) {
      const pixel = (y * width + x) * pixelNumbers
      const [a, b] = [colours[pixel + 2]!, colours[pixel + 3]!]
      const turn = (Math.atan2(b, a) / (2 * Math.PI) + 1) % 1
      sums[Math.min(hues - 1, Math.floor(turn * hues))]! += Math.hypot(a, b)
      count++
    }
  for (let hue = 0; hue < hues; hue++) out[at + hue] = byte((sums[hue]! / Math.max(1, count)) * 1020)
}

function writeEdges(luma: Uint8Array, area: PictureArea, out: Uint8Array, at: number): void {
  const sums = new Float64Array(edgesLength)
  const counts = new Uint32Array(4)
  for (let y = area.top + 1; y < area.bottom - 1; y++)
    for (let x = area.left + 1; x < area.right - 1; x++) {
      const pixel = y * width + x
      const alongX = luma[pixel + 1]! - luma[pixel - 1]!
      const alongY = luma[pixel + width]! - luma[pixel - width]!
      const field = fieldOf(y, area.top, area.bottom, 2) * 2 + fieldOf(x, area.left, area.right, 2)
      const turn = (Math.atan2(alongY, alongX) / Math.PI + 1) % 1
      sums[field * turns + Math.min(turns - 1, Math.floor(turn * turns))]! += Math.hypot(alongX, alongY)
      counts[field]!++
    }
  for (let i = 0; i < edgesLength; i++)
    out[at + i] = byte((sums[i]! / Math.max(1, counts[Math.floor(i / turns)]!)) * 16)
}

/** The look of a span: the mean of its pictures, each with its weight. */
export function meanLook(
  looks: Uint8Array,
  samples: readonly { index: number; weight: number }[],
): Uint8Array {
  const sums = new Float64Array(lookLength)
  let whole = 0
  for (const { index, weight } of samples) {
    whole += weight
    for (let i = 0; i < lookLength; i++) sums[i]! += looks[index * lookLength + i]! * weight
  }
  return Uint8Array.from(sums, sum => Math.round(sum / Math.max(1e-9, whole)))
}
