import { paintBillboard } from '../motifs/billboard.ts'
import { paintField } from '../motifs/ground.ts'
import { paintBrokenWall, paintRubble, paintWeeds } from '../motifs/ruins.ts'
import { paintSky } from '../motifs/sky.ts'
import { drawSnow } from '../motifs/snow.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Pen, Scene } from '../stage.ts'

/** The only colours far and wide are printed. */
export const billboardInRubble: Scene = () => {
  const vignette = new Vignette([12, 16, 22], 0.44)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1.1 - 0.07 * progress }),
    layers: [
      { depth: 0.3, still: paintGrey },
      { depth: 0.8, still: paintBoard },
      { depth: 1.1, still: paintHeaps },
    ],
    finish: (pen, { seconds }) => {
      drawSnow(pen, { colour: '#f6f8f9', flakes: 70, fall: 34, wind: -12 }, seconds)
      vignette.draw(pen)
    },
  }
}

function paintGrey(pen: Pen): void {
  const random = new SeededRandom(2601)
  const clouds = { colour: '#717d86', count: 9, top: 0, bottom: 200, strength: 0.25 }
  paintSky(
    pen,
    { area: { x: -60, y: -50, width: 760, height: 400 }, colours: ['#7f8b95', '#a7b1b7', '#c6cccd'], clouds },
    random,
  )
  paintBrokenWall(
    pen,
    { from: -60, to: 150, baseY: 282, height: 92, colour: '#7f878c', light: '#c0c7ca' },
    random,
  )
  paintBrokenWall(
    pen,
    { from: 540, to: 700, baseY: 282, height: 116, colour: '#7f878c', light: '#c0c7ca' },
    random,
  )
}

function paintBoard(pen: Pen): void {
  paintBillboard(pen, { x: 112, y: 52, width: 416, height: 172, legs: 70 }, new SeededRandom(2602))
}

function paintHeaps(pen: Pen): void {
  const random = new SeededRandom(2603)
  const colours = ['#8f9394', '#a7abab', '#666b6d']
  paintField(pen, { from: -60, to: 700, top: 282, bottom: 412, colours, shade: '#3f4447', swell: 5 }, random)
  const heap = { colour: '#66645f', light: '#b7b4ad' }
  paintRubble(pen, { from: -40, to: 300, baseY: 312, height: 46, ...heap }, random)
  paintRubble(pen, { from: 320, to: 690, baseY: 326, height: 58, ...heap }, random)
  paintWeeds(pen, -60, 700, 344, '#50503f', random)
}
