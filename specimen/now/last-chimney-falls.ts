import { mist } from '../brush.ts'
import { type Chimney, paintChimney } from '../motifs/chimneys.ts'
import { paintField } from '../motifs/ground.ts'
import { drawPerson } from '../motifs/people.ts'
import { paintBrokenWall } from '../motifs/ruins.ts'
import { paintSky } from '../motifs/sky.ts'
import { Smoke } from '../motifs/smoke.ts'
import { paintTower } from '../motifs/towers.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import { ease, type Moment, type Pen, type Scene } from '../stage.ts'

const chimney: Chimney = { x: 330, baseY: 272, height: 236, width: 38, colour: '#75564a', light: '#c8ac9b' }
/** Seconds from the charge to the ground. */
const fallSeconds = 3.4
const onlookers = [44, 78, 100, 196, 438, 462, 560, 588, 611] as const

/** Seconds into the shot at which the charge goes off, and at which the chimney lies. */
export const chargeSeconds = 1
export const chimneyLiesSeconds = chargeSeconds + 0.25 + fallSeconds

/** The last chimney is brought down before a few onlookers. */
export const lastChimneyFalls: Scene = () => {
  const dust = new Smoke('#e4ded6', '#7f7b78', 301)
  const vignette = new Vignette([14, 16, 20], 0.44)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1.02 + 0.03 * progress }),
    layers: [
      { depth: 0.3, still: paintDistance },
      { depth: 0.8, moving: (pen, { seconds }) => drawFalling(pen, dust, seconds - chargeSeconds) },
      { depth: 1, still: paintGround, moving: drawOnlookers },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintDistance(pen: Pen): void {
  const random = new SeededRandom(3001)
  const clouds = { colour: '#75818b', count: 10, top: 0, bottom: 190, strength: 0.24 }
  paintSky(
    pen,
    { area: { x: -60, y: -50, width: 760, height: 380 }, colours: ['#8896a2', '#b4bec4', '#d9dcda'], clouds },
    random,
  )
  for (let x = -60; x < 700; x += random.between(46, 96)) {
    paintTower(
      pen,
      {
        x,
        baseY: 268,
        width: random.between(28, 46),
        height: random.between(50, 130),
        colour: '#93a0aa',
        air: '#cdd3d5',
      },
      random,
    )
  }
  mist(pen, { x: -60, y: 150, width: 760, height: 130 }, '#d2d7d8', 0.85)
}

function drawFalling(pen: Pen, dust: Smoke, sinceCharge: number): void {
  const share = Math.min(1, Math.max(0, (sinceCharge - 0.25) / fallSeconds))
  const lean = (Math.PI / 2) * share ** 2.6
  if (share < 1) drawLeaning(pen, lean, share)
  if (sinceCharge > 0) drawDust(pen, dust, sinceCharge, share)
}

/** It breaks in the upper third while it falls, so that the top lags behind. */
function drawLeaning(pen: Pen, lean: number, share: number): void {
  const breakHeight = chimney.height * 0.6
  pen.save()
  pen.translate(chimney.x, chimney.baseY + share * 16)
  pen.rotate(lean)
  pen.translate(-chimney.x, -chimney.baseY)
  clipHeights(pen, 0, breakHeight)
  pen.translate(chimney.x, chimney.baseY - breakHeight)
  pen.rotate(-lean * 0.34 * ease(share * 1.4))
  pen.translate(-chimney.x, -chimney.baseY + breakHeight)
  clipHeights(pen, breakHeight, chimney.height + 20)
  pen.restore()
}

function clipHeights(pen: Pen, low: number, high: number): void {
  pen.save()
  pen.beginPath()
  pen.rect(chimney.x - 60, chimney.baseY - high, 120, high - low)
  pen.clip()
  paintChimney(pen, chimney, new SeededRandom(3002))
  pen.restore()
}

function drawDust(pen: Pen, dust: Smoke, sinceCharge: number, share: number): void {
  for (let index = 0; index < 54; index++) {
    const impact = index < 20 ? scatter(index) * 0.5 : 1.6 + scatter(index) * 2.2
    const age = sinceCharge - impact
    if (age < 0) continue
    const reach = index < 20 ? 0 : 30 + scatter(index, 1) * 220 * Math.min(1, share * 1.3)
    const spread = (scatter(index, 2) - 0.5) * 150 * (1 - Math.exp(-age * 0.9))
    const radius = (16 + scatter(index, 3) * 22) * (0.4 + 1.9 * (1 - Math.exp(-age * 0.8)))
    const y = chimney.baseY + 8 - radius * 0.3 - age * (5 + scatter(index, 4) * 14)
    dust.stamp(pen, {
      x: chimney.x + reach + spread,
      y,
      radius,
      alpha: 0.85 * Math.min(1, age * 5) * Math.max(0, 1 - age / 7),
      index,
    })
  }
  pen.globalAlpha = 1
}

function paintGround(pen: Pen): void {
  const random = new SeededRandom(3003)
  paintBrokenWall(
    pen,
    { from: -60, to: 170, baseY: 286, height: 36, colour: '#5d6265', light: '#aab0b2' },
    random,
  )
  const colours = ['#a5a8a8', '#bcbfbf', '#797f82']
  paintField(pen, { from: -60, to: 700, top: 276, bottom: 412, colours, shade: '#4a5054', swell: 3 }, random)
}

function drawOnlookers(pen: Pen, { seconds }: Moment): void {
  for (let index = 0; index < onlookers.length; index++) {
    const x = onlookers[index] as number
    const height = 74 + scatter(index, 9) * 16
    const sway = 0.02 * Math.sin(seconds * 1.2 + index * 2)
    const coat = ['#2b3038', '#3a3f45', '#33302f', '#2a3440'][index % 4] as string
    const scarf = index === 3 ? { scarf: '#a8322b' } : {}
    const facing = x < chimney.x ? 1 : -1
    drawPerson(pen, {
      x,
      y: 338 + scatter(index, 10) * 12,
      height,
      coat,
      trousers: '#1b1e24',
      skin: '#a58570',
      facing,
      stride: sway,
      ...scarf,
    })
  }
}
