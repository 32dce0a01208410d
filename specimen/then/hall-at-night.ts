import { glow, mist } from '../brush.ts'
import { drawCrowd } from '../motifs/crowd.ts'
import { drawFlag } from '../motifs/flags.ts'
import { paintField } from '../motifs/ground.ts'
import { paintHall } from '../motifs/hall.ts'
import { paintSky } from '../motifs/sky.ts'
import { drawSnow } from '../motifs/snow.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

/** The assembly hall is lit; the last come in through the snow. */
export const hallAtNight: Scene = () => {
  const vignette = new Vignette([6, 8, 24], 0.55)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1.01 + 0.06 * progress }),
    layers: [
      { depth: 0.2, still: paintNight },
      { depth: 0.8, still: paintFront, moving: drawFlags },
      { depth: 1, still: paintSquare, moving: drawArrivals },
    ],
    finish: (pen, { seconds }) => {
      drawSnow(pen, { colour: '#f4ecdc', flakes: 260, fall: 52, wind: -14 }, seconds)
      vignette.draw(pen)
    },
  }
}

function paintNight(pen: Pen): void {
  const area = { x: -60, y: -50, width: 760, height: 460 }
  const clouds = { colour: '#0c1530', count: 9, top: 0, bottom: 180, strength: 0.35 }
  paintSky(pen, { area, colours: ['#101c3c', '#21335c', '#53557a'], clouds }, new SeededRandom(1101))
}

function paintFront(pen: Pen): void {
  const random = new SeededRandom(1102)
  const tones = { wall: '#b78d74', trim: '#d9bc98', glass: '#ffd27c', red: '#c8362a', snow: '#e9e6ee' }
  paintHall(pen, { x: 320, baseY: 270, width: 424, ...tones }, random)
  glow(pen, [320, 210], 260, '#ffc36a', 0.4)
}

function drawFlags(pen: Pen, { seconds }: Moment): void {
  for (const x of [122, 164, 452, 494]) drawFlag(pen, { x, y: 76, size: 18 }, '#b5302a', seconds)
}

function paintSquare(pen: Pen): void {
  const random = new SeededRandom(1103)
  const colours = ['#8f87a0', '#6f789c', '#2f3a60']
  paintField(pen, { from: -60, to: 700, top: 276, bottom: 412, colours, shade: '#1d2748', swell: 2 }, random)
  pen.save()
  pen.globalCompositeOperation = 'lighter'
  for (let bay = -3; bay <= 3; bay++) glow(pen, [320 + bay * 56, 300], 46, '#ffb45a', 0.3)
  pen.restore()
  mist(pen, { x: -60, y: 240, width: 760, height: 50 }, '#8d88a6', 0.3)
}

function drawArrivals(pen: Pen, { seconds }: Moment): void {
  const row = { riders: 0.12, air: '#6a6a90' }
  drawCrowd(
    pen,
    { ...row, from: -80, to: 720, y: 288, height: 52, count: 14, pace: 31, haze: 0.3, salt: 3 },
    seconds,
  )
  drawCrowd(
    pen,
    { ...row, from: -80, to: 720, y: 306, height: 66, count: 11, pace: -38, haze: 0.18, salt: 8 },
    seconds,
  )
  drawCrowd(
    pen,
    { ...row, from: -120, to: 760, y: 346, height: 108, count: 6, pace: 62, haze: 0.02, salt: 33 },
    seconds,
  )
}
