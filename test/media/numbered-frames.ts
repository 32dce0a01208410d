import { createCanvas } from '@napi-rs/canvas'

export const numberedSize = { width: 320, height: 180 }
const bits = 16
const cell = { width: 20, height: 30, top: 12 }

/** Frames that carry their number twice: as sixteen black or white fields, least first, and as digits. */
export async function* numberedFrames(count: number): AsyncGenerator<Uint8Array> {
  const canvas = createCanvas(numberedSize.width, numberedSize.height)
  const pen = canvas.getContext('2d')
  for (let frame = 0; frame < count; frame++) {
    pen.fillStyle = '#404448'
    pen.fillRect(0, 0, numberedSize.width, numberedSize.height)
    for (let bit = 0; bit < bits; bit++) {
      pen.fillStyle = (frame >> bit) & 1 ? '#ffffff' : '#000000'
      pen.fillRect(bit * cell.width, cell.top, cell.width, cell.height)
    }
    pen.fillStyle = '#f4f4f4'
    pen.font = '80px sans-serif'
    pen.fillText(String(frame), 40, 140)
    yield new Uint8Array(pen.getImageData(0, 0, numberedSize.width, numberedSize.height).data.buffer)
  }
}

/** Where the sixteen fields have their middles in a picture of such a frame, whatever its size. */
export function fieldCentres(width: number, height: number): { x: number; y: number }[] {
  const y = Math.floor(((cell.top + cell.height / 2) * height) / numberedSize.height)
  return Array.from({ length: bits }, (_, bit) => ({
    x: Math.floor(((bit + 0.5) * cell.width * width) / numberedSize.width),
    y,
  }))
}

/** The number that a picture of such a frame carries. */
export function readNumber(rgba: Uint8ClampedArray, width: number, height: number): number {
  return fieldCentres(width, height).reduce(
    (number, { x, y }, bit) => (rgba[(y * width + x) * 4]! > 128 ? number | (1 << bit) : number),
    0,
  )
}
