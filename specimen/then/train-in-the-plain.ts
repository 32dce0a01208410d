import { mist } from '../brush.ts'
import { paintField, paintPoles, paintTrack } from '../motifs/ground.ts'
import { paintSky } from '../motifs/sky.ts'
import { Smoke } from '../motifs/smoke.ts'
import { drawSnow } from '../motifs/snow.ts'
import { drawSteamTrain } from '../motifs/train.ts'
import { paintWorks } from '../motifs/works.ts'
import { drawPaper, Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const trainHeight = 34
const pace = 118
const railY = 236
/** The locomotive's front reaches the picture's edge at this second. */
export const trainEntersSeconds = 0.5

const [from, to] = [-90, 760]

/** A goods train crosses the snow from edge to edge; its steam stays behind. */
export const trainInThePlain: Scene = () => {
  const steam = new Smoke('#fbf6ea', '#7b7875', 31)
  const vignette = new Vignette([14, 12, 12], 0.3)
  return {
    from,
    to,
    camera: ({ progress }) => ({ x: -8 + 16 * progress, y: 0, zoom: 1.02 }),
    layers: [
      { depth: 0.15, still: paintDistance },
      { depth: 0.9, still: paintPlain, moving: (pen, moment) => drawTrain(pen, steam, moment) },
      { depth: 1.25, still: paintNearSnow },
    ],
    finish: (pen, { seconds }) => {
      drawSnow(pen, { colour: '#ffffff', flakes: 190, fall: 48, wind: -40 }, seconds)
      drawPaper(pen)
      vignette.draw(pen)
    },
  }
}

function paintDistance(pen: Pen): void {
  const random = new SeededRandom(301)
  const area = { x: from, y: -50, width: to - from, height: 300 }
  const clouds = { colour: '#8b8780', count: 8, top: 20, bottom: 150, strength: 0.22 }
  paintSky(pen, { area, colours: ['#b9b5ae', '#dcd6cb', '#f6f1e6'], clouds }, random)
  paintWorks(pen, { from: 380, to, baseY: 214, height: 30, colour: '#a29b92', air: '#e6dccb' }, random)
  mist(pen, { x: from, y: 150, width: to - from, height: 80 }, '#e9e0cf', 0.9)
}

function paintPlain(pen: Pen): void {
  const random = new SeededRandom(302)
  const colours = ['#e6e1d8', '#fbf8f1', '#ebe6dc']
  paintField(pen, { from, to, top: 212, bottom: 412, colours, shade: '#6f6b69', swell: 2 }, random)
  paintPoles(pen, { from, to, baseY: 232, height: 54, gap: 110, colour: '#45434a' })
  paintTrack(pen, from, to, railY, '#3a383d', random)
}

function drawTrain(pen: Pen, steam: Smoke, { seconds }: Moment): void {
  const front = pace * (seconds - trainEntersSeconds)
  const tones = { body: '#1e1d22', edge: '#8c867e', accent: '#5b524c', lamp: '#fff2cf' }
  const funnel = front - trainHeight * 0.45
  const plume = { y: railY - trainHeight, startRadius: 5, endRadius: 44, rise: 13, strength: 0.9 }
  steam.drawPlume(
    pen,
    { ...plume, x: funnel, drift: -pace, lifeSeconds: 4.2, puffsPerSecond: 8, salt: 9 },
    seconds + 30,
  )
  drawSteamTrain(pen, { x: front, y: railY, height: trainHeight, wagons: 7 }, tones)
}

function paintNearSnow(pen: Pen): void {
  const random = new SeededRandom(303)
  const colours = ['#f1ede4', '#fffdf7', '#d3cdc3']
  paintField(pen, { from, to, top: 306, bottom: 412, colours, shade: '#77726f', swell: 9 }, random)
  pen.strokeStyle = '#3a373b'
  pen.lineWidth = 1
  for (let stem = 0; stem < 90; stem++) {
    const x = random.between(from, to)
    const y = random.between(308, 330)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x, y - 10, x - random.between(2, 10), y - random.between(10, 26))
    pen.stroke()
  }
}
