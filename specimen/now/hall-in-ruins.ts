import { mist } from '../brush.ts'
import { paintField } from '../motifs/ground.ts'
import { paintHall } from '../motifs/hall.ts'
import { paintRubble, paintWeeds } from '../motifs/ruins.ts'
import { paintSky } from '../motifs/sky.ts'
import { paintTower } from '../motifs/towers.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Pen, Scene } from '../stage.ts'

const [from, to] = [-120, 780]

/** The hall of the first film from the same place: no emblem, no glass, half a gable. */
export const hallInRuins: Scene = () => {
  const vignette = new Vignette([12, 16, 20], 0.46)
  return {
    from,
    to,
    camera: ({ progress }) => ({ x: -28 + 56 * progress, y: 0, zoom: 1.03 }),
    layers: [
      { depth: 0.2, still: paintDistance },
      { depth: 0.75, still: paintFront },
      { depth: 1.25, still: paintYard },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintDistance(pen: Pen): void {
  const random = new SeededRandom(2201)
  const clouds = { colour: '#6f7b84', count: 10, top: 0, bottom: 190, strength: 0.26 }
  paintSky(
    pen,
    {
      area: { x: from, y: -50, width: to - from, height: 400 },
      colours: ['#84919b', '#aeb8be', '#cfd5d6'],
      clouds,
    },
    random,
  )
  for (const [x, height] of [
    [20, 190],
    [66, 150],
    [560, 210],
    [612, 168],
    [660, 196],
  ] as const) {
    paintTower(pen, { x, baseY: 270, width: 40, height, colour: '#8f9ba4', air: '#c3cbcf' }, random)
  }
  mist(pen, { x: from, y: 120, width: to - from, height: 170 }, '#c6cdd0', 0.8)
}

function paintFront(pen: Pen): void {
  const random = new SeededRandom(2202)
  const tones = { wall: '#8d857c', trim: '#aca498', glass: '#20242a', snow: '#e2e7e9' }
  paintHall(pen, { x: 320, baseY: 270, width: 424, ruined: true, ...tones }, random)
  const heap = { baseY: 284, colour: '#6d6862', light: '#c4c0b8' }
  paintRubble(pen, { from: 420, to: 610, height: 54, ...heap }, random)
  paintRubble(pen, { from: 40, to: 190, height: 22, ...heap }, random)
}

function paintYard(pen: Pen): void {
  const random = new SeededRandom(2203)
  const colours = ['#a3a7a6', '#c3c8c9', '#7d8487']
  paintField(pen, { from, to, top: 280, bottom: 412, colours, shade: '#4a5054', swell: 5 }, random)
  paintWeeds(pen, from, to, 300, '#5c5a48', random)
  paintRubble(
    pen,
    { from: -60, to: 210, baseY: 352, height: 34, colour: '#5c5955', light: '#b9b6af' },
    random,
  )
  paintWeeds(pen, 260, to, 350, '#4a4a3e', random)
}
