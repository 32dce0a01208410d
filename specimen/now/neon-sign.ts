import { glow, hatch, wash } from '../brush.ts'
import { drawNeon, neonShapes } from '../motifs/neon.ts'
import { drawSnow } from '../motifs/snow.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Scene } from '../stage.ts'

/** One sign on an old brick wall. */
export const neonSign: Scene = () => {
  const vignette = new Vignette([4, 2, 12], 0.66)
  return {
    layers: [
      {
        depth: 1,
        still: pen => {
          const random = new SeededRandom(3301)
          const area = { x: -60, y: -50, width: 760, height: 460 }
          wash(pen, area, ['#241a30', '#2f2138', '#1a1426'], random)
          for (let y = -50; y < 410; y += 15)
            hatch(
              pen,
              { ...area, y, height: 3 },
              { colour: 'rgba(6,4,14,0.5)', spacing: 6, length: 38, thickness: 1.4 },
              random,
            )
        },
        moving: (pen, { seconds }) => {
          pen.globalCompositeOperation = 'lighter'
          glow(pen, [320, 180], 320, '#ff3d8b', 0.4)
          pen.globalCompositeOperation = 'source-over'
          drawNeon(pen, { strokes: neonShapes.dancer, x: 262, y: 186, size: 220, colour: '#ff3d8b' }, seconds)
          drawNeon(
            pen,
            { strokes: neonShapes.star, x: 452, y: 124, size: 110, colour: '#ffb13d', faulty: 0.16 },
            seconds,
          )
          drawNeon(pen, { strokes: neonShapes.wave, x: 446, y: 252, size: 92, colour: '#3fd0ff' }, seconds)
        },
      },
    ],
    finish: (pen, { seconds }) => {
      drawSnow(pen, { colour: '#ffd6e6', flakes: 80, fall: 40, wind: -10 }, seconds)
      vignette.draw(pen)
    },
  }
}
