import { paintField } from '../motifs/ground.ts'
import { paintHall } from '../motifs/hall.ts'
import { drawPortrait } from '../motifs/portraits.ts'
import { paintSky } from '../motifs/sky.ts'
import { drawSnow } from '../motifs/snow.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

/** Seconds into the shot at which the photographer's flash goes off. */
export const photographSeconds = 1.6

const rows = [
  { y: 214, size: 74, count: 11, gap: 54 },
  { y: 262, size: 84, count: 10, gap: 62 },
  { y: 318, size: 96, count: 9, gap: 72 },
] as const

/** The brigade before the hall, holding still for the camera. */
export const groupPhotograph: Scene = () => {
  const vignette = new Vignette([16, 12, 16], 0.3)
  return {
    layers: [
      { depth: 0.6, still: paintSquare },
      { depth: 1, moving: drawBrigade },
    ],
    finish: (pen, { seconds }) => {
      drawSnow(pen, { colour: '#ffffff', flakes: 120, fall: 46, wind: -10 }, seconds)
      vignette.draw(pen)
    },
  }
}

function paintSquare(pen: Pen): void {
  const random = new SeededRandom(1301)
  paintSky(
    pen,
    { area: { x: -60, y: -50, width: 760, height: 330 }, colours: ['#8fa3b2', '#c7ccc8', '#e9dcc4'] },
    random,
  )
  const tones = { wall: '#b8957c', trim: '#dcc6a6', glass: '#6d7c86', red: '#bf3a2d', snow: '#f4f2ee' }
  paintHall(pen, { x: 320, baseY: 250, width: 760, ...tones }, random)
  const colours = ['#dfe0de', '#eeebe4', '#b9bfc6']
  paintField(pen, { from: -60, to: 700, top: 262, bottom: 412, colours, shade: '#8d97a4', swell: 2 }, random)
}

function drawBrigade(pen: Pen, { seconds }: Moment): void {
  rows.forEach((row, rowIndex) => {
    for (let place = 0; place < row.count; place++) {
      const index = rowIndex * 20 + place
      const still = Math.abs(seconds - photographSeconds) < 0.35 ? 0 : 1
      const sway = still * Math.sin(seconds * 2 + index * 1.7) * 0.8
      const x = 320 + (place - (row.count - 1) / 2) * row.gap + sway
      drawPortrait(pen, { x, y: row.y + scatter(index, 2) * 8, size: row.size, index })
    }
  })
}
