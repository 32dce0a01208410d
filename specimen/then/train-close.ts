import { mist } from '../brush.ts'
import { paintField, paintTrack } from '../motifs/ground.ts'
import { paintSky } from '../motifs/sky.ts'
import { Smoke } from '../motifs/smoke.ts'
import { drawSteamTrain } from '../motifs/train.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const trainHeight = 178
const railY = 302
const pace = 430

/** The train again, from beside the track, against the low sun. */
export const trainClose: Scene = () => {
  const steam = new Smoke('#ffe3b8', '#8d6a62', 81)
  const vignette = new Vignette([24, 12, 14], 0.45)
  return {
    layers: [
      { depth: 0.2, still: paintEvening },
      { depth: 1, moving: (pen, moment) => drawPassing(pen, steam, moment) },
      { depth: 1.2, still: paintBank },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintEvening(pen: Pen): void {
  const random = new SeededRandom(1001)
  const area = { x: -60, y: -50, width: 760, height: 460 }
  const sun = { x: 470, y: 168, radius: 40, colour: '#ffe2a8', halo: 0.85 }
  const clouds = { colour: '#a8524c', count: 8, top: 0, bottom: 170, strength: 0.26 }
  paintSky(pen, { area, colours: ['#50618a', '#b98a8c', '#f0b57c', '#f8d79a'], sun, clouds }, random)
  mist(pen, { x: -60, y: 200, width: 760, height: 110 }, '#f0c192', 0.9)
  paintTrack(pen, -60, 700, railY + 2, '#2d1f22', random)
}

function drawPassing(pen: Pen, steam: Smoke, { seconds }: Moment): void {
  const front = 300 + pace * seconds
  const tones = { body: '#221a1f', edge: '#d88a5c', accent: '#a8402e', lamp: '#ffe6ac' }
  const funnel = { x: front - trainHeight * 0.45, y: railY - trainHeight * 0.96 }
  const plume = { ...funnel, startRadius: 26, endRadius: 150, drift: -pace, rise: 46, strength: 0.85 }
  steam.drawPlume(pen, { ...plume, lifeSeconds: 2.4, puffsPerSecond: 11, salt: 2 }, seconds + 20)
  drawSteamTrain(pen, { x: front, y: railY, height: trainHeight, wagons: 6 }, tones)
}

function paintBank(pen: Pen): void {
  const colours = ['#8a5a4c', '#5c3f42', '#2e2530']
  const field = { from: -60, to: 700, top: 312, bottom: 412, colours, shade: '#1c151c', swell: 4 }
  paintField(pen, field, new SeededRandom(1002))
}
