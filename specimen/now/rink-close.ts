import { taper, wash } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import { drawSkatingLeg } from '../motifs/skaters.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

/** Seconds into the shot at which somebody takes a picture. */
export const snapshotSeconds = 0.9

const passers = [
  { start: 90, pace: 150, y: 262, size: 190, rim: '#8f5aff' },
  { start: 540, pace: -120, y: 276, size: 220, rim: '#3fd0ff' },
  { start: -330, pace: 250, y: 322, size: 330, rim: '#ff3d8b' },
  { start: 930, pace: -210, y: 336, size: 360, rim: '#ffb13d' },
] as const

/** Wheels and boots on the polished floor. */
export const rinkClose: Scene = () => {
  const vignette = new Vignette([6, 2, 16], 0.6)
  return {
    layers: [{ depth: 1, still: paintFloor, moving: drawPassing }],
    finish: pen => vignette.draw(pen),
  }
}

function paintFloor(pen: Pen): void {
  const random = new SeededRandom(2851)
  wash(pen, { x: -60, y: -50, width: 760, height: 230 }, ['#0b0818', '#1d1338', '#33205a'], random)
  wash(pen, { x: -60, y: 178, width: 760, height: 240 }, ['#43307a', '#2f2257', '#140e28'], random)
  pen.fillStyle = 'rgba(190,170,255,0.3)'
  pen.fillRect(-60, 177, 760, 2)
  pen.globalCompositeOperation = 'lighter'
  for (const [x, colour] of [
    [80, '#3fd0ff'],
    [260, '#ff3d8b'],
    [430, '#ffb13d'],
    [590, '#8f5aff'],
  ] as const) {
    for (let ripple = 0; ripple < 16; ripple++) {
      pen.fillStyle = withAlpha(colour, 0.05 + 0.07 * random.next())
      taper(pen, [x + random.between(-14, 14), 186 + ripple * 11], 60 + ripple * 11, 4 + ripple * 0.3)
    }
  }
  pen.globalCompositeOperation = 'source-over'
}

function drawPassing(pen: Pen, { seconds }: Moment): void {
  drawMovingLights(pen, seconds)
  passers.forEach(({ start, pace, y, size, rim }, index) => {
    const facing = pace > 0 ? 1 : -1
    const x = start + pace * seconds
    const push = Math.sin(seconds * 4 + index * 1.7)
    drawSkatingLeg(pen, {
      x: x - facing * size * 0.3,
      y: y - size * 0.05,
      size,
      facing,
      rim,
      lift: push * 0.16,
      tilt: -0.28 - push * 0.1,
    })
    drawSkatingLeg(pen, {
      x: x + facing * size * 0.08,
      y,
      size,
      facing,
      rim,
      lift: 0,
      tilt: 0.16 + push * 0.06,
    })
  })
}

function drawMovingLights(pen: Pen, seconds: number): void {
  pen.globalCompositeOperation = 'lighter'
  for (let index = 0; index < 34; index++) {
    const x = ((scatter(index, 91) * 900 + seconds * (60 + scatter(index, 92) * 50)) % 900) - 120
    const y = 20 + scatter(index, 93) * 320
    const colour = ['#ff3d8b', '#3fd0ff', '#ffb13d'][index % 3] as string
    pen.fillStyle = withAlpha(colour, 0.3)
    pen.beginPath()
    pen.ellipse(x, y, 9, y > 178 ? 3.4 : 7, 0, 0, Math.PI * 2)
    pen.fill()
  }
  pen.globalCompositeOperation = 'source-over'
}
