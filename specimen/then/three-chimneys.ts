import { type Chimney, chimneyMouth, paintChimney } from '../motifs/chimneys.ts'
import { paintSky } from '../motifs/sky.ts'
import { Smoke } from '../motifs/smoke.ts'
import { drawPaper, Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Scene } from '../stage.ts'

export const openingChimneys = [
  { x: 120, baseY: 470, height: 352, width: 62, colour: '#4a4444', light: '#b9aa98' },
  { x: 322, baseY: 500, height: 452, width: 88, colour: '#3b3638', light: '#c4b4a0', rings: '#d8cfc0' },
  { x: 528, baseY: 460, height: 308, width: 54, colour: '#5a5452', light: '#bdb0a0' },
] as const satisfies readonly Chimney[]

/** From below, three mouths against the sky: the print that opens the film's argument. */
export const threeChimneys: Scene = () => {
  const smoke = new Smoke('#fbf6ec', '#2d2c31', 21)
  const vignette = new Vignette([14, 12, 12], 0.36)
  return {
    camera: ({ progress }) => ({ x: 0, y: 14 - 26 * progress, zoom: 1.03 }),
    layers: [
      {
        depth: 0.3,
        still: pen => {
          const area = { x: -60, y: -50, width: 760, height: 460 }
          const clouds = { colour: '#6b6661', count: 13, top: 10, bottom: 330, strength: 0.22 }
          paintSky(pen, { area, colours: ['#a5a29d', '#d2ccc2', '#f8f2e6'], clouds }, new SeededRandom(201))
        },
      },
      {
        depth: 1,
        still: pen => {
          const random = new SeededRandom(202)
          for (const chimney of openingChimneys) paintChimney(pen, chimney, random)
        },
        moving: (pen, { seconds }) => {
          openingChimneys.forEach((chimney, index) => {
            const { x, y, width } = chimneyMouth(chimney)
            const plume = {
              x,
              y: y + 8,
              startRadius: width * 0.5,
              endRadius: 150,
              drift: 62,
              rise: 30,
              strength: 0.92,
            }
            smoke.drawPlume(
              pen,
              { ...plume, lifeSeconds: 5.5, puffsPerSecond: 4, salt: index + 3 },
              seconds + 20,
            )
          })
        },
      },
    ],
    finish: pen => {
      drawPaper(pen)
      vignette.draw(pen)
    },
  }
}
