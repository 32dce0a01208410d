import { cutOutline, glow, hatch, type Point, taper, wash } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import { line } from '../motifs/ground.ts'
import { drawPerson } from '../motifs/people.ts'
import { Smoke } from '../motifs/smoke.ts'
import { drawSparks } from '../motifs/sparks.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const lip: Point = [356, 150]
const mould: Point = [392, 300]

/** The casting bay: a ladle pours, and everything in the shed has one bright edge. */
export const castingBay: Scene = () => {
  const fume = new Smoke('#ffb35c', '#4a2014', 61)
  const vignette = new Vignette([6, 4, 6], 0.62)
  return {
    camera: ({ progress }) => ({ x: 10 - 20 * progress, y: 0, zoom: 1.03 + 0.05 * progress }),
    layers: [
      { depth: 0.5, still: paintShed },
      { depth: 0.8, still: paintLadle, moving: (pen, moment) => drawPour(pen, fume, moment) },
      { depth: 1.15, still: paintFloor, moving: drawFounders },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintShed(pen: Pen): void {
  const random = new SeededRandom(701)
  wash(pen, { x: -60, y: -50, width: 760, height: 460 }, ['#12131c', '#2a1a18', '#4d2416'], random)
  for (let bay = 0; bay < 6; bay++) {
    const x = 20 + bay * 120
    pen.fillStyle = withAlpha('#7d96a8', 0.34)
    pen.fillRect(x, 12, 44, 54)
    pen.fillStyle = withAlpha('#9db4c2', 0.05)
    pen.beginPath()
    for (const [px, py] of [
      [x, 12],
      [x + 44, 12],
      [x + 210, 330],
      [x + 90, 330],
    ] as const)
      pen.lineTo(px, py)
    pen.fill()
    pen.fillStyle = '#0a0a10'
    pen.fillRect(x + 70, -50, 16, 400)
    hatch(
      pen,
      { x: x + 78, y: -50, width: 8, height: 400 },
      { colour: 'rgba(255,150,70,0.22)', spacing: 7, length: 8 },
      random,
    )
  }
  pen.strokeStyle = '#0a0a10'
  pen.lineWidth = 9
  line(pen, [-60, 84], [700, 84])
  pen.lineWidth = 2
  for (let x = -60; x < 700; x += 30) {
    line(pen, [x, 84], [x + 15, 62])
    line(pen, [x + 15, 62], [x + 30, 84])
  }
  line(pen, [-60, 62], [700, 62])
  glow(pen, [386, 250], 330, '#ff8a2c', 0.75)
}

function paintLadle(pen: Pen): void {
  const random = new SeededRandom(702)
  pen.strokeStyle = '#08080c'
  pen.lineWidth = 5
  line(pen, [232, 84], [222, 150])
  line(pen, [330, 84], [338, 140])
  pen.save()
  cutOutline(
    pen,
    [
      [204, 128],
      [356, 150],
      [322, 252],
      [236, 244],
    ],
    random,
    1,
  )
  pen.fillStyle = '#17121a'
  pen.fill()
  pen.clip()
  hatch(
    pen,
    { x: 200, y: 120, width: 170, height: 140 },
    { colour: 'rgba(255,140,60,0.25)', spacing: 6, length: 34, angle: 0.14 },
    random,
  )
  glow(pen, [352, 190], 90, '#ff9a3c', 0.7)
  pen.restore()
  pen.fillStyle = '#ffd27a'
  taper(pen, [280, 140], 150, 7, 0.14)
}

function drawPour(pen: Pen, fume: Smoke, { seconds }: Moment): void {
  const shimmer = Math.sin(seconds * 17) * 1.2
  pen.globalCompositeOperation = 'lighter'
  for (const [width, colour] of [
    [26, 'rgba(255,110,30,0.25)'],
    [13, 'rgba(255,170,60,0.7)'],
    [6, 'rgba(255,246,214,0.95)'],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = width + shimmer
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(lip[0], lip[1])
    pen.bezierCurveTo(lip[0] + 26, lip[1] + 8, mould[0], mould[1] - 90, mould[0], mould[1])
    pen.stroke()
  }
  glow(pen, mould, 120 + shimmer * 6, '#ffb04c', 0.85)
  glow(pen, lip, 60, '#ffcf80', 0.6)
  drawSparks(pen, { x: mould[0], y: mould[1], count: 90, speed: 190, colour: '#ffd98a' }, seconds)
  pen.globalCompositeOperation = 'source-over'
  const plume = { x: mould[0], y: mould[1] - 20, startRadius: 16, endRadius: 95, drift: -14, rise: 60 }
  fume.drawPlume(pen, { ...plume, lifeSeconds: 4, puffsPerSecond: 3, strength: 0.3, salt: 5 }, seconds + 9)
}

function paintFloor(pen: Pen): void {
  const random = new SeededRandom(703)
  pen.fillStyle = '#0a080b'
  cutOutline(
    pen,
    [
      [-60, 412],
      [-60, 318],
      [120, 314],
      [300, 322],
      [330, 306],
      [460, 306],
      [486, 322],
      [700, 314],
      [700, 412],
    ],
    random,
    1.4,
  )
  pen.fill()
  pen.fillStyle = 'rgba(255,150,64,0.5)'
  taper(pen, [392, 307], 136, 2.4)
  taper(pen, [190, 318], 260, 1.4)
  taper(pen, [600, 318], 190, 1.4)
}

function drawFounders(pen: Pen, { seconds }: Moment): void {
  const places = [
    [150, 326, 118, 1],
    [236, 322, 96, 1],
    [520, 326, 112, -1],
    [590, 330, 126, -1],
  ] as const
  places.forEach(([x, y, height, facing], index) => {
    const lean = Math.sin(seconds * 1.6 + index * 1.3) * 2
    pen.strokeStyle = '#060508'
    pen.lineWidth = 2.4
    line(pen, [x + lean, y - height * 0.55], [x + facing * height * 1.05, y - height * 0.28])
    const dark = { coat: '#0b090d', trousers: '#070609', skin: '#3a1f16', cap: '#0a080b' }
    drawPerson(pen, {
      x: x + lean,
      y,
      height,
      facing,
      stride: 0.06 * Math.sin(seconds * 1.6 + index),
      ...dark,
    })
    pen.fillStyle = 'rgba(255,158,74,0.75)'
    taper(
      pen,
      [x + lean + facing * height * 0.105, y - height * 0.58],
      height * 0.36,
      1.3,
      Math.PI / 2 - facing * 0.06,
    )
    taper(pen, [x + lean + facing * height * 0.085, y - height * 0.92], height * 0.1, 1.1, Math.PI / 2)
  })
}
