import { mist } from '../brush.ts'
import { paintChimney } from '../motifs/chimneys.ts'
import { drawCrane } from '../motifs/cranes.ts'
import { line, paintField, paintPoles, paintTrack } from '../motifs/ground.ts'
import { paintBrokenWall, paintRubble, paintWeeds } from '../motifs/ruins.ts'
import { paintSky } from '../motifs/sky.ts'
import { paintTower } from '../motifs/towers.ts'
import { drawFastTrain } from '../motifs/train.ts'
import { drawWalker } from '../motifs/walker.ts'
import { paintWorks } from '../motifs/works.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const [from, to] = [-80, 1420]
const pace = 68
const viaductY = 186
const trainPace = 560
const trainLength = 900
/** The fast train's nose comes in from the right, its tail leaves on the left. */
export const fastTrainSeconds = { from: 5, to: 7.74 } as const

/** The long take: a walk along the dead siding, from the ruined works to the new town. */
export const deadTrack: Scene = () => {
  const vignette = new Vignette([12, 16, 24], 0.46)
  return {
    from,
    to,
    camera: ({ seconds }) => ({ x: seconds * pace, y: 0, zoom: 1.02 }),
    layers: [
      { depth: 0.12, still: paintGrey },
      { depth: 0.3, still: paintTowers, moving: drawCranes },
      { depth: 0.5, still: paintViaduct, moving: drawTrain },
      { depth: 0.75, still: paintRemains },
      {
        depth: 1,
        still: paintSiding,
        moving: (pen, { seconds }) =>
          drawWalker(pen, { x: 250 + seconds * pace, y: 318, height: 104, facing: 1, pace }, seconds),
      },
      { depth: 1.35, still: pen => paintWeeds(pen, from, to, 362, '#4a4a3e', new SeededRandom(2906)) },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintGrey(pen: Pen): void {
  const clouds = { colour: '#a07f88', count: 14, top: 10, bottom: 190, strength: 0.24 }
  const sun = { x: 470, y: 190, radius: 17, colour: '#f6e3d2', halo: 0.5 }
  const area = { x: from, y: -50, width: 1000, height: 360 }
  paintSky(pen, { area, colours: ['#75889c', '#a9b0ba', '#dac9c2'], sun, clouds }, new SeededRandom(2901))
}

function paintTowers(pen: Pen): void {
  const random = new SeededRandom(2902)
  for (let x = 300; x < 1000; x += random.between(34, 78)) {
    const lamps = random.next() < 0.6 ? { lamps: '#ffd9a0' } : {}
    paintTower(
      pen,
      {
        x,
        baseY: 262,
        width: random.between(28, 52),
        height: random.between(90, 220),
        colour: '#76838f',
        air: '#c3c7ca',
        ...lamps,
      },
      random,
    )
  }
  mist(pen, { x: from, y: 140, width: to - from, height: 140 }, '#cbcac9', 0.8)
}

function drawCranes(pen: Pen, { seconds }: Moment): void {
  drawCrane(
    pen,
    { x: 380, baseY: 262, height: 210, reach: 130, mast: 9, colour: '#555f69' },
    0.5 + seconds * 0.08,
    0.4,
  )
  drawCrane(
    pen,
    { x: 640, baseY: 262, height: 236, reach: 150, mast: 9, colour: '#4d5761' },
    2.4 - seconds * 0.1,
    0.6,
  )
}

function paintViaduct(pen: Pen): void {
  pen.fillStyle = '#98a1a8'
  pen.fillRect(from, viaductY, to - from, 11)
  pen.fillStyle = '#848e96'
  for (let x = from; x < to; x += 92) pen.fillRect(x, viaductY + 11, 13, 90)
  mist(pen, { x: from, y: 200, width: to - from, height: 80 }, '#c3c7ca', 0.8)
}

function drawTrain(pen: Pen, { seconds }: Moment): void {
  const travelled = trainPace * (seconds - fastTrainSeconds.from)
  const right = 640 + seconds * pace * 0.5
  const tones = { body: '#eef2f4', edge: '#9aa5ac', accent: '#2f6fb0', lamp: '#3a4650' }
  pen.save()
  pen.scale(-1, 1)
  drawFastTrain(pen, { x: -(right - travelled), y: viaductY, height: 19, length: trainLength }, tones)
  pen.restore()
}

function paintRemains(pen: Pen): void {
  const random = new SeededRandom(2903)
  paintChimney(
    pen,
    { x: 196, baseY: 276, height: 222, width: 30, colour: '#6d5750', light: '#b7a69c' },
    random,
  )
  paintWorks(pen, { from, to: 330, baseY: 280, height: 62, colour: '#4f555b', air: '#b6bcbf' }, random)
  const wall = { baseY: 284, colour: '#595d60', light: '#a9afb1' }
  for (const [left, right, height] of [
    [360, 520, 70],
    [620, 720, 44],
    [900, 980, 30],
  ] as const) {
    paintBrokenWall(pen, { from: left, to: right, height, ...wall }, random)
  }
  paintRubble(
    pen,
    { from: 520, to: 660, baseY: 288, height: 30, colour: '#66645f', light: '#b7b4ad' },
    random,
  )
}

function paintSiding(pen: Pen): void {
  const random = new SeededRandom(2904)
  const colours = ['#a9a6a0', '#bdbbb6', '#77787a']
  paintField(pen, { from, to, top: 278, bottom: 412, colours, shade: '#4d4e50', swell: 3 }, random)
  paintTrack(pen, from, to, 306, '#6b4a3a', random)
  paintTrack(pen, from, to, 330, '#6b4a3a', random)
  paintPoles(pen, { from: from + 40, to: 900, baseY: 296, height: 92, gap: 190, colour: '#41464c' })
  paintWeeds(pen, from, to, 326, '#6a6650', random)
  pen.strokeStyle = '#41464c'
  pen.lineWidth = 3
  line(pen, [980, 300], [980, 214])
  pen.fillStyle = '#8f2f2a'
  pen.fillRect(962, 214, 36, 10)
}
