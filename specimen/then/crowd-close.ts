import { wash } from '../brush.ts'
import { drawCrowd } from '../motifs/crowd.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Scene } from '../stage.ts'

/** The shift at shoulder height, four rows deep. */
export const crowdClose: Scene = () => {
  const vignette = new Vignette([30, 16, 10], 0.4)
  return {
    layers: [
      {
        depth: 0.2,
        still: pen => {
          const area = { x: -60, y: -50, width: 760, height: 460 }
          wash(pen, area, ['#9fb0ab', '#ecd3a6', '#e3b27c', '#a87b5e'], new SeededRandom(601))
        },
      },
      {
        depth: 1,
        moving: (pen, { seconds }) => {
          const row = { from: -260, to: 900, riders: 0, air: '#e8c596' }
          drawCrowd(pen, { ...row, y: 330, height: 170, count: 22, pace: 70, haze: 0.6, salt: 11 }, seconds)
          drawCrowd(pen, { ...row, y: 392, height: 240, count: 17, pace: 96, haze: 0.4, salt: 21 }, seconds)
          drawCrowd(pen, { ...row, y: 486, height: 340, count: 12, pace: 132, haze: 0.2, salt: 31 }, seconds)
          drawCrowd(pen, { ...row, y: 640, height: 500, count: 7, pace: 190, haze: 0, salt: 47 }, seconds)
        },
      },
    ],
    finish: pen => vignette.draw(pen),
  }
}
