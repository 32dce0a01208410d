/** The frames that reels are composed of: yuv420p, 320 × 180, planes one after the other. */
export const width = 320
export const height = 180
export const lumaSize = width * height
export const chromaWidth = width / 2
export const chromaHeight = height / 2
const chromaSize = chromaWidth * chromaHeight
export const frameSize = lumaSize + 2 * chromaSize
export const lumaBlack = 16
export const lumaWhite = 235

export type Frame = Uint8Array

export interface Plane {
  width: number
  height: number
  start: number
  /** What black is in it. */
  empty: number
}

export const planes: readonly Plane[] = [
  { width, height, start: 0, empty: lumaBlack },
  { width: chromaWidth, height: chromaHeight, start: lumaSize, empty: 128 },
  { width: chromaWidth, height: chromaHeight, start: lumaSize + chromaSize, empty: 128 },
]

export function plainFrame(color: { y: number; u: number; v: number }): Frame {
  const frame = new Uint8Array(frameSize)
  frame.fill(color.y, 0, lumaSize)
  frame.fill(color.u, lumaSize, lumaSize + chromaSize)
  frame.fill(color.v, lumaSize + chromaSize)
  return frame
}

/** `share` of b laid over the rest of a. */
export function mix(a: Frame, b: Frame, share: number): Frame {
  const weight = Math.round(share * 256)
  const out = new Uint8Array(frameSize)
  for (let i = 0; i < frameSize; i++) out[i] = (a[i]! * (256 - weight) + b[i]! * weight + 128) >> 8
  return out
}

/** Luma as the function says, for each of 256 levels; what is too bright or dark is cut off. */
export function mapLuma(frame: Frame, map: (level: number) => number): Frame {
  const table = Uint8Array.from({ length: 256 }, (_, level) => clampLuma(map(level)))
  const out = frame.slice()
  for (let i = 0; i < lumaSize; i++) out[i] = table[frame[i]!]!
  return out
}

export function clampLuma(level: number): number {
  return Math.max(lumaBlack, Math.min(lumaWhite, Math.round(level)))
}

/** Colour stronger or weaker about grey. */
export function scaleChroma(frame: Frame, gain: number): Frame {
  const out = frame.slice()
  for (let i = lumaSize; i < frameSize; i++)
    out[i] = Math.max(16, Math.min(240, 128 + (frame[i]! - 128) * gain))
  return out
}
