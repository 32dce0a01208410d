import { withAlpha } from '../colour.ts'
import { scatter } from '../seeded-random.ts'
import { type Pen, pictureHeight, pictureWidth } from '../stage.ts'

export interface Snowfall {
  colour: string
  flakes: number
  /** Pixels per second of the nearest flakes. */
  fall: number
  wind: number
  /** 1 for a quiet fall; larger flakes above. */
  size?: number
  strength?: number
}

const sheets = [
  { nearness: 0.35, share: 0.5, radius: 0.75, alpha: 0.55 },
  { nearness: 0.62, share: 0.33, radius: 1.25, alpha: 0.75 },
  { nearness: 1, share: 0.17, radius: 2.1, alpha: 0.85 },
] as const

/** Three sheets of flakes at three distances, over the whole picture. */
export function drawSnow(pen: Pen, snowfall: Snowfall, seconds: number): void {
  const { size = 1, strength = 1 } = snowfall
  sheets.forEach((sheet, sheetIndex) => {
    pen.fillStyle = withAlpha(snowfall.colour, sheet.alpha * strength)
    pen.beginPath()
    const count = Math.round(snowfall.flakes * sheet.share)
    for (let index = 0; index < count; index++) {
      const { x, y } = flakeAt(index, sheetIndex, sheet.nearness, snowfall, seconds)
      const radius = sheet.radius * size * (0.6 + scatter(index, sheetIndex + 40) * 0.8)
      pen.moveTo(x + radius, y)
      pen.arc(x, y, radius, 0, Math.PI * 2)
    }
    pen.fill()
  })
}

function flakeAt(index: number, sheetIndex: number, nearness: number, snowfall: Snowfall, seconds: number) {
  const pace = nearness * (0.75 + scatter(index, sheetIndex + 20) * 0.5)
  const sway = Math.sin(seconds * (0.7 + scatter(index, sheetIndex + 30)) + index) * 7 * nearness
  const [span, depth] = [pictureWidth + 40, pictureHeight + 20]
  const x = scatter(index, sheetIndex) * span + snowfall.wind * pace * seconds + sway
  const y = scatter(index, sheetIndex + 10) * depth + snowfall.fall * pace * seconds
  return { x: (((x % span) + span) % span) - 20, y: (y % depth) - 10 }
}
