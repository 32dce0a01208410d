import { cutOutline, hatch } from '../brush.ts'
import { mixColours, withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Chimney {
  x: number
  baseY: number
  height: number
  /** At the foot; the mouth is six tenths of it. */
  width: number
  colour: string
  light: string
  /** Painted rings near the mouth. */
  rings?: string
}

export function chimneyMouth(chimney: Chimney): { x: number; y: number; width: number } {
  return { x: chimney.x, y: chimney.baseY - chimney.height, width: chimney.width * 0.6 }
}

export function paintChimney(pen: Pen, chimney: Chimney, random: SeededRandom): void {
  const { x, baseY, height, width } = chimney
  const [foot, mouth] = [width / 2, width * 0.3]
  const top = baseY - height
  pen.save()
  cutOutline(
    pen,
    [
      [x - foot, baseY],
      [x - mouth * 1.25, baseY - height * 0.45],
      [x - mouth, top],
      [x + mouth, top],
      [x + mouth * 1.25, baseY - height * 0.45],
      [x + foot, baseY],
    ],
    random,
    Math.min(0.6, width / 40),
  )
  const round = pen.createLinearGradient(x - foot, 0, x + foot, 0)
  round.addColorStop(0, mixColours(chimney.colour, chimney.light, 0.55))
  round.addColorStop(0.28, mixColours(chimney.colour, chimney.light, 0.9))
  round.addColorStop(0.62, chimney.colour)
  round.addColorStop(1, mixColours(chimney.colour, '#0b0d12', 0.35))
  pen.fillStyle = round
  pen.fill()
  pen.clip()
  paintSkin(pen, chimney, random)
  pen.restore()
  pen.fillStyle = mixColours(chimney.colour, '#0b0d12', 0.3)
  pen.fillRect(x - mouth * 1.18, top - 1, mouth * 2.36, Math.max(2, width * 0.09))
  pen.fillRect(x - mouth * 1.1, top + width * 0.2, mouth * 2.2, Math.max(1, width * 0.04))
}

function paintSkin(pen: Pen, chimney: Chimney, random: SeededRandom): void {
  const { x, baseY, height, width } = chimney
  const top = baseY - height
  if (chimney.rings) {
    pen.fillStyle = withAlpha(chimney.rings, 0.75)
    for (const share of [0.06, 0.17]) pen.fillRect(x - width, top + height * share, width * 2, height * 0.055)
  }
  if (width < 12) return
  const dark = withAlpha(mixColours(chimney.colour, '#0b0d12', 0.6), 0.5)
  const shade = { x, y: top, width: width / 2, height }
  hatch(pen, shade, { colour: dark, spacing: 3.4, thickness: 1, length: width * 0.5 }, random)
  const courses = { x: x - width / 2, y: top, width, height }
  hatch(
    pen,
    courses,
    { colour: withAlpha(chimney.light, 0.16), spacing: 7, thickness: 0.8, length: width * 0.3 },
    random,
  )
}
