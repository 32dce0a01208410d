import { cutOutline, glow, hatch, mist } from '../brush.ts'
import { type Chimney, chimneyMouth, paintChimney } from '../motifs/chimneys.ts'
import { drawCrowd } from '../motifs/crowd.ts'
import { drawFlag } from '../motifs/flags.ts'
import { paintField } from '../motifs/ground.ts'
import { paintSky } from '../motifs/sky.ts'
import { Smoke } from '../motifs/smoke.ts'
import { paintWorks } from '../motifs/works.ts'
import { drawPrintTone, Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import { ease, type Moment, type Pen, type Scene } from '../stage.ts'

const air = '#e2c9a6'
const chimneys: readonly Chimney[] = [
  { x: 132, baseY: 232, height: 150, width: 22, colour: '#8d4a38', light: '#e6b58c' },
  { x: 486, baseY: 232, height: 176, width: 26, colour: '#83422f', light: '#e6b58c' },
]

/** The morning shift streams in through the gate, and with it the colour comes into the film. */
export const worksGate: Scene = () => {
  const smoke = new Smoke('#fbe9cc', '#8a7a78', 41)
  const vignette = new Vignette([30, 16, 10], 0.36)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1.01 + 0.07 * ease(progress) }),
    layers: [
      { depth: 0.2, still: paintDistance, moving: (pen, moment) => drawSmoke(pen, smoke, moment) },
      {
        depth: 0.7,
        still: paintGate,
        moving: (pen, { seconds }) => {
          for (const x of [150, 250, 390, 490]) drawFlag(pen, { x, y: 88, size: 20 }, '#c0392b', seconds)
        },
      },
      { depth: 1, still: paintRoad, moving: drawShift },
    ],
    finish: (pen, { progress }) => {
      drawPrintTone(pen, 0.88 * (1 - ease((progress - 0.25) * 2)))
      vignette.draw(pen)
    },
  }
}

function paintDistance(pen: Pen): void {
  const random = new SeededRandom(401)
  const area = { x: -60, y: -50, width: 760, height: 330 }
  const sun = { x: 320, y: 150, radius: 30, colour: '#fff0cf', halo: 0.75 }
  const clouds = { colour: '#c58d74', count: 7, top: 10, bottom: 130, strength: 0.2 }
  paintSky(pen, { area, colours: ['#7fa0ae', '#c3c9b8', '#f2d6a4', '#f6c98d'], sun, clouds }, random)
  for (const chimney of chimneys) paintChimney(pen, chimney, random)
  paintWorks(pen, { from: -60, to: 700, baseY: 240, height: 52, colour: '#9c7d6a', air }, random)
  mist(pen, { x: -60, y: 150, width: 760, height: 110 }, air, 0.7)
}

function drawSmoke(pen: Pen, smoke: Smoke, { seconds }: Moment): void {
  chimneys.forEach((chimney, index) => {
    const plume = {
      ...chimneyMouth(chimney),
      startRadius: 8,
      endRadius: 60,
      drift: 24,
      rise: 15,
      strength: 0.8,
    }
    smoke.drawPlume(pen, { ...plume, lifeSeconds: 8, puffsPerSecond: 2.6, salt: index + 50 }, seconds + 20)
  })
}

function paintGate(pen: Pen): void {
  const random = new SeededRandom(402)
  for (const [left, width] of [
    [-60, 250],
    [450, 250],
  ] as const)
    paintWall(pen, left, width, random)
  for (const x of [168, 428]) {
    cutOutline(
      pen,
      [
        [x, 262],
        [x, 118],
        [x + 44, 118],
        [x + 44, 262],
      ],
      random,
    )
    pen.fillStyle = '#7a5646'
    pen.fill()
    hatch(
      pen,
      { x: x + 22, y: 122, width: 22, height: 140 },
      { colour: 'rgba(30,14,10,0.35)', spacing: 3, length: 16 },
      random,
    )
    pen.fillStyle = '#a87c60'
    pen.fillRect(x - 5, 112, 54, 9)
  }
  pen.strokeStyle = '#4d352c'
  pen.lineWidth = 7
  pen.beginPath()
  pen.moveTo(190, 120)
  pen.quadraticCurveTo(320, 62, 450, 120)
  pen.stroke()
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(190, 138)
  pen.quadraticCurveTo(320, 84, 450, 138)
  pen.stroke()
  paintSignPlates(pen)
}

function paintWall(pen: Pen, left: number, width: number, random: SeededRandom): void {
  pen.fillStyle = '#8d6552'
  pen.fillRect(left, 192, width, 74)
  hatch(
    pen,
    { x: left, y: 194, width, height: 72 },
    { colour: 'rgba(48,24,16,0.25)', spacing: 6, length: 18, thickness: 0.9 },
    random,
  )
  pen.fillStyle = '#b98d6c'
  pen.fillRect(left, 187, width, 7)
  for (let panel = left + 22; panel < left + width - 50; panel += 78) {
    pen.fillStyle = 'rgba(170,48,36,0.75)'
    pen.fillRect(panel, 206, 56, 30)
    pen.fillStyle = 'rgba(250,226,180,0.85)'
    for (let word = 0; word < 3; word++) pen.fillRect(panel + 7 + word * 16, 214, 10, 13)
  }
}

function paintSignPlates(pen: Pen): void {
  for (let plate = 0; plate < 6; plate++) {
    const share = (plate + 0.5) / 6
    const [x, y] = [190 + 260 * share, 119 - 116 * share * (1 - share)]
    pen.fillStyle = '#b23a2c'
    pen.fillRect(x - 13, y - 13, 26, 26)
    pen.fillStyle = '#f4dcaa'
    pen.fillRect(x - 7, y - 6, 14, 2.4)
    pen.fillRect(x - 7, y + 4, 14, 2.4)
    pen.fillRect(x - (plate % 2 ? 1.2 : 5), y - 8, 2.4, 16)
  }
  glow(pen, [320, 180], 130, '#ffe7b4', 0.35)
}

function paintRoad(pen: Pen): void {
  const random = new SeededRandom(403)
  const colours = ['#c9ab88', '#b3957a', '#7d6759']
  paintField(pen, { from: -60, to: 700, top: 256, bottom: 412, colours, shade: '#4a352c', swell: 1 }, random)
}

function drawShift(pen: Pen, { seconds }: Moment): void {
  const row = { from: -80, to: 720, riders: 0.45, air }
  drawCrowd(pen, { ...row, y: 276, height: 50, count: 26, pace: 32, haze: 0.42, salt: 60 }, seconds)
  drawCrowd(pen, { ...row, y: 299, height: 70, count: 19, pace: 45, haze: 0.22, salt: 70 }, seconds)
  drawCrowd(pen, { ...row, y: 336, height: 104, count: 11, pace: 64, haze: 0.04, salt: 80 }, seconds)
}
