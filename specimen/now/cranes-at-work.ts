import { mist } from '../brush.ts'
import { drawCrane } from '../motifs/cranes.ts'
import { paintSky } from '../motifs/sky.ts'
import { paintTower } from '../motifs/towers.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Pen, Scene } from '../stage.ts'

/** Looking up: skeletons of towers and the jibs that turn above them. */
export const cranesAtWork: Scene = () => {
  const vignette = new Vignette([12, 18, 26], 0.4)
  return {
    camera: ({ progress }) => ({ x: 0, y: 16 - 32 * progress, zoom: 1.04 }),
    layers: [
      { depth: 0.2, still: paintAir },
      {
        depth: 0.6,
        still: paintFrames,
        moving: (pen, { seconds }) => {
          drawCrane(
            pen,
            { x: 560, baseY: 400, height: 300, reach: 210, mast: 12, colour: '#68737d' },
            2.5 + seconds * 0.16,
            0.5,
          )
        },
      },
      {
        depth: 1,
        moving: (pen, { seconds }) => {
          drawCrane(
            pen,
            { x: 236, baseY: 420, height: 340, reach: 330, mast: 20, colour: '#b98a1c' },
            -0.5 + seconds * 0.2,
            0.2 + seconds * 0.09,
          )
        },
      },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintAir(pen: Pen): void {
  const clouds = { colour: '#7c8d9a', count: 11, top: 0, bottom: 320, strength: 0.22 }
  const area = { x: -60, y: -50, width: 760, height: 460 }
  paintSky(pen, { area, colours: ['#7c92a4', '#a9b9c3', '#d4dadb'], clouds }, new SeededRandom(2501))
}

function paintFrames(pen: Pen): void {
  const random = new SeededRandom(2502)
  const tones = { colour: '#75828d', air: '#bcc7cd' }
  paintTower(pen, { x: 20, baseY: 420, width: 120, height: 300, builtTo: 0.6, ...tones }, random)
  paintTower(
    pen,
    { x: 318, baseY: 420, width: 150, height: 360, builtTo: 0.7, ...tones, colour: '#5f6b76' },
    random,
  )
  paintTower(pen, { x: 512, baseY: 420, width: 110, height: 250, ...tones }, random)
  mist(pen, { x: -60, y: 200, width: 760, height: 220 }, '#c7d0d4', 0.6)
}
