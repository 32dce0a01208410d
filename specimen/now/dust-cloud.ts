import { wash } from '../brush.ts'
import { Smoke } from '../motifs/smoke.ts'
import { drawWalker } from '../motifs/walker.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

/** The cloud rolls over the square; one figure stands in it. */
export const dustCloud: Scene = () => {
  const dust = new Smoke('#e9e3da', '#8d8883', 311)
  const vignette = new Vignette([20, 20, 20], 0.4)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1 + 0.06 * progress }),
    layers: [
      {
        depth: 0.2,
        still: pen =>
          wash(
            pen,
            { x: -60, y: -50, width: 760, height: 460 },
            ['#b7bcbd', '#cbc9c4', '#a29e99'],
            new SeededRandom(3101),
          ),
      },
      { depth: 0.8, moving: (pen, moment) => drawRoll(pen, dust, moment, 0) },
      {
        depth: 1,
        moving: (pen, { seconds }) =>
          drawWalker(pen, { x: 330, y: 322, height: 128, facing: 1, pace: 0 }, seconds),
      },
      { depth: 1.3, moving: (pen, moment) => drawRoll(pen, dust, moment, 40) },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function drawRoll(pen: Pen, dust: Smoke, { seconds }: Moment, salt: number): void {
  const near = salt > 0
  for (let index = 0; index < 26; index++) {
    const x = scatter(index, salt) * 900 - 220 + seconds * (46 + scatter(index, salt + 1) * 40)
    const y = near ? 330 + scatter(index, salt + 2) * 60 : 120 + scatter(index, salt + 2) * 220
    const radius = (near ? 60 : 80) + scatter(index, salt + 3) * 60 + seconds * 8
    dust.stamp(pen, { x, y, radius, alpha: near ? 0.5 : 0.42, index })
  }
  pen.globalAlpha = 1
}
