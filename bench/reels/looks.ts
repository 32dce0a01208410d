import { type Frame, height, lumaBlack, mapLuma, planes, scaleChroma, width } from './frame.ts'
import type { Random } from './random.ts'

/** How a whole shot looks: its tone, and bars around it. */
export interface Look {
  gamma: number
  gain: number
  lift: number
  chroma: number
  /** Share of the picture taken by each bar, above and below or left and right. */
  barsAcross: number
  barsBeside: number
}

export const plainLook: Look = { gamma: 1, gain: 1, lift: 0, chroma: 1, barsAcross: 0, barsBeside: 0 }

export function drawLook(random: Random, style: { hard: boolean }): Look {
  const look = { ...plainLook }
  if (random.chance(0.4)) look.gamma = random.between(0.75, 1.35)
  if (random.chance(0.3)) look.gain = random.between(0.75, 1.15)
  if (random.chance(0.15)) look.chroma = random.between(0, 1.3)
  if (!style.hard) return look
  if (random.chance(0.25))
    Object.assign(look, { gain: random.between(0.2, 0.45), lift: random.between(20, 90) })
  if (random.chance(0.2)) look.barsAcross = random.between(0.06, 0.16)
  else if (random.chance(0.15)) look.barsBeside = random.between(0.08, 0.16)
  return look
}

export function applyLook(frame: Frame, look: Look): Frame {
  const { gamma, gain, lift } = look
  const toned =
    gamma === 1 && gain === 1 && lift === 0
      ? frame
      : mapLuma(
          frame,
          level => lumaBlack + lift + 219 * gain * (Math.max(0, level - lumaBlack) / 219) ** gamma,
        )
  const colored = look.chroma === 1 ? toned : scaleChroma(toned, look.chroma)
  return withBars(colored, look)
}

function withBars(frame: Frame, look: Look): Frame {
  if (look.barsAcross === 0 && look.barsBeside === 0) return frame
  const out = frame.slice()
  for (const plane of planes) {
    const above = Math.round((look.barsAcross * height) / 2) * 2 * (plane.height / height)
    const beside = Math.round((look.barsBeside * width) / 2) * 2 * (plane.width / width)
    for (let y = 0; y < plane.height; y++) {
      const row = plane.start + y * plane.width
      if (y < above || y >= plane.height - above) out.fill(plane.empty, row, row + plane.width)
      else {
        out.fill(plane.empty, row, row + beside)
        out.fill(plane.empty, row + plane.width - beside, row + plane.width)
      }
    }
  }
  return out
}

/** A card of white writing on black, as silent films have. */
export function intertitle(random: Random): Frame {
  const frame = new Uint8Array(planes[2]!.start + planes[2]!.width * planes[2]!.height)
  for (const plane of planes) frame.fill(plane.empty, plane.start, plane.start + plane.width * plane.height)
  const lines = random.whole(1, 4)
  const size = random.whole(8, 14)
  for (let line = 0; line < lines; line++) {
    const top = Math.round(height / 2 + (line - lines / 2) * size * 1.8)
    const half = random.between(0.2, 0.38) * width
    for (let x = width / 2 - half; x < width / 2 + half; x += size * 0.8) {
      if (random.chance(0.15)) continue
      const from = Math.round(x)
      for (let y = top; y < top + size; y++)
        for (let column = from; column < from + size * 0.6; column++)
          if (random.chance(0.6)) frame[y * width + column] = 225
    }
  }
  return frame
}
