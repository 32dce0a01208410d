import { openMedia } from '../../src/media/index.ts'
import type { FrameRate } from '../../src/study/index.ts'

/** A drawn shot by its number: which pattern it shows, and how long, in frames of 24 a second of its own time. */
export interface DrawnShot {
  pattern: number
  frames: number
}

interface Print {
  frameRate?: FrameRate
  /** Rows of black above and below. */
  bars?: number
  /** How much more red, and less blue. */
  tint?: number
  /** Columns that are cut away on each side. */
  cropped?: number
}

const [width, height] = [160, 120]

/** Encodes drawn shots one after the other, as one print of them has it: each frame once, at whatever rate. */
export async function encodePatterns(
  outPath: string,
  shots: readonly DrawnShot[],
  { frameRate = { numerator: 24, denominator: 1 }, bars = 0, tint = 0, cropped = 0 }: Print = {},
): Promise<void> {
  const media = await openMedia()
  if (!media.ok) throw new Error(JSON.stringify(media.refusal))
  async function* frames() {
    for (const { pattern, frames: count } of shots)
      for (let frame = 0; frame < count; frame++) yield picture(pattern, frame, { bars, tint, cropped })
  }
  const encoded = await media.value.encodeFilm({ width, height, frameRate, frames: frames(), outPath })
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.refusal))
}

/** Fields of colour that are others in every pattern, with something that moves slowly across them. */
function picture(
  pattern: number,
  frame: number,
  { bars, tint, cropped }: Required<Omit<Print, 'frameRate'>>,
) {
  const pixels = new Uint8Array(width * height * 4)
  const inner = height - 2 * bars
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      pixels[at + 3] = 255
      if (y < bars || y >= height - bars) continue
      const across = cropped + (x * (width - 2 * cropped)) / width
      const down = ((y - bars) * height) / inner
      const field = Math.floor(across / 40) + 4 * Math.floor(down / 30)
      const isMoving = Math.hypot(across - 30 - frame * 0.5, down - 60) < 12
      for (let axis = 0; axis < 3; axis++) {
        const colour = isMoving ? 235 - 60 * axis : 30 + (noise(pattern * 97 + field * 3 + axis) % 190)
        pixels[at + axis] = Math.max(0, Math.min(255, colour + (axis === 0 ? tint : axis === 2 ? -tint : 0)))
      }
    }
  return pixels
}

function noise(seed: number): number {
  let value = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
