import { mist } from '../brush.ts'
import { paintChimney } from '../motifs/chimneys.ts'
import { type Crane, drawCrane } from '../motifs/cranes.ts'
import { paintCurvingTrack, paintField, paintPoles } from '../motifs/ground.ts'
import { paintBrokenWall } from '../motifs/ruins.ts'
import { paintSky } from '../motifs/sky.ts'
import { drawSnow } from '../motifs/snow.ts'
import { paintTower } from '../motifs/towers.ts'
import { drawWalker } from '../motifs/walker.ts'
import { paintWorks } from '../motifs/works.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import { ease, type Moment, type Pen, type SceneDrawing } from '../stage.ts'

const [from, to] = [-140, 860]

export interface TownView {
  /** The one chimney that is left, until it is not. */
  chimney: boolean
  walker: boolean
  snowfall: number
  sky: readonly string[]
  air: string
  tower: string
  field: readonly string[]
  pan: readonly [number, number]
}

const cranes: readonly Crane[] = [
  { x: 118, baseY: 262, height: 168, reach: 120, mast: 8, colour: '#59616a' },
  { x: 470, baseY: 262, height: 206, reach: 142, mast: 9, colour: '#4d555e' },
  { x: 690, baseY: 262, height: 150, reach: 108, mast: 7, colour: '#616a73' },
]

/** The same view as in the first film, two decades on. */
export function worksRemembered(view: TownView): SceneDrawing {
  const vignette = new Vignette([12, 16, 22], 0.42)
  return {
    from,
    to,
    camera: ({ progress }) => {
      const [start, end] = view.pan
      return { x: start + (end - start) * ease(progress), y: 0, zoom: 1.02 + 0.03 * progress }
    },
    layers: [
      { depth: 0.12, still: pen => paintDistance(pen, view) },
      { depth: 0.4, still: pen => paintTowers(pen, view), moving: drawCranes },
      { depth: 0.75, still: pen => paintRemains(pen, view) },
      {
        depth: 1,
        still: pen => paintForeground(pen, view),
        moving: (pen, moment) => drawPassing(pen, view, moment),
      },
    ],
    finish: (pen, { seconds }) => {
      if (view.snowfall)
        drawSnow(pen, { colour: '#ffffff', flakes: view.snowfall, fall: 60, wind: -26 }, seconds)
      vignette.draw(pen)
    },
  }
}

function paintDistance(pen: Pen, view: TownView): void {
  const clouds = { colour: '#77828c', count: 12, top: 10, bottom: 190, strength: 0.24 }
  const area = { x: from, y: -50, width: to - from, height: 340 }
  paintSky(pen, { area, colours: view.sky, clouds }, new SeededRandom(2101))
}

function paintTowers(pen: Pen, view: TownView): void {
  const random = new SeededRandom(2102)
  for (let x = from; x < to; x += random.between(26, 70)) {
    const tones = { colour: view.tower, air: view.air }
    const builtTo = random.next() < 0.3 ? random.between(0.55, 0.85) : 1
    paintTower(
      pen,
      { x, baseY: 258, width: random.between(24, 46), height: random.between(70, 190), builtTo, ...tones },
      random,
    )
  }
  mist(pen, { x: from, y: 130, width: to - from, height: 150 }, view.air, 0.85)
}

function drawCranes(pen: Pen, { seconds }: Moment): void {
  cranes.forEach((crane, index) => {
    drawCrane(
      pen,
      crane,
      index * 1.9 + 0.4 + seconds * (0.09 + index * 0.03),
      0.4 + 0.3 * Math.sin(seconds * 0.5 + index),
    )
  })
}

function paintRemains(pen: Pen, view: TownView): void {
  const random = new SeededRandom(2103)
  const works = { colour: '#4b5158', air: view.air, snow: '#dfe5e9' }
  paintWorks(pen, { from: 30, to: 250, baseY: 278, height: 46, ...works }, random)
  if (view.chimney) {
    paintChimney(
      pen,
      { x: 296, baseY: 276, height: 232, width: 29, colour: '#6d5750', light: '#b7a69c' },
      random,
    )
  }
  const wall = { baseY: 280, colour: '#5a5f64', light: '#aab2b6', snow: '#e3e8ea' }
  paintBrokenWall(pen, { from: -140, to: 20, height: 40, ...wall }, random)
  paintBrokenWall(pen, { from: 360, to: 520, height: 52, ...wall }, random)
  paintBrokenWall(pen, { from: 640, to: 860, height: 36, ...wall }, random)
}

function paintForeground(pen: Pen, view: TownView): void {
  const random = new SeededRandom(2104)
  paintField(
    pen,
    { from, to, top: 272, bottom: 412, colours: view.field, shade: '#6a7580', swell: 4 },
    random,
  )
  paintCurvingTrack(pen, { nearX: 150, nearY: 400, farX: 520, farY: 281, gauge: 34, colour: '#7a7573' })
  paintPoles(pen, { from: 340, to: 640, baseY: 312, height: 62, gap: 150, colour: '#3c434b' })
}

function drawPassing(pen: Pen, view: TownView, { seconds }: Moment): void {
  if (view.walker)
    drawWalker(pen, { x: 420 - seconds * 13, y: 322, height: 46, facing: -1, pace: 13 }, seconds)
}
