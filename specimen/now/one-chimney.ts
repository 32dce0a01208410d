import { glow } from '../brush.ts'
import { drawBirds } from '../motifs/birds.ts'
import { chimneyMouth, paintChimney } from '../motifs/chimneys.ts'
import { paintSky } from '../motifs/sky.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Pen, Scene } from '../stage.ts'
import { openingChimneys } from '../then/three-chimneys.ts'

/** The low angle of the first film; of three chimneys the middle one is left, and nothing rises from it. */
export const oneChimney: Scene = () => {
  const vignette = new Vignette([12, 16, 20], 0.5)
  return {
    camera: ({ progress }) => ({ x: 0, y: 14 - 20 * progress, zoom: 1.03 }),
    layers: [
      { depth: 0.3, still: paintEmptySky },
      { depth: 1, still: paintLeftOver },
    ],
    finish: (pen, { seconds }) => {
      drawBirds(pen, { x: 330, y: 96, count: 13, colour: '#30363d', pace: 26 }, seconds)
      vignette.draw(pen)
    },
  }
}

function paintEmptySky(pen: Pen): void {
  const area = { x: -60, y: -50, width: 760, height: 460 }
  const clouds = { colour: '#76828c', count: 15, top: 10, bottom: 330, strength: 0.26 }
  paintSky(pen, { area, colours: ['#7e8c98', '#a9b4bb', '#d6dada'], clouds }, new SeededRandom(2951))
  glow(pen, [520, 250], 280, '#f4ece0', 0.5)
}

function paintLeftOver(pen: Pen): void {
  const random = new SeededRandom(2952)
  const [, middle] = openingChimneys
  const tones = { colour: '#6a4f46', light: '#c3a797', rings: '#c9c5bf' }
  paintChimney(pen, { ...middle, ...tones }, random)
  const { x, y, width } = chimneyMouth(middle)
  pen.strokeStyle = 'rgba(40,30,28,0.6)'
  pen.lineWidth = 1.4
  pen.beginPath()
  pen.moveTo(x - width * 0.2, y + 4)
  for (let step = 1; step < 14; step++) pen.lineTo(x - width * 0.2 + random.between(-7, 9), y + 4 + step * 17)
  pen.stroke()
}
