import { hatch, taper, wash } from '../brush.ts'
import { drawBicycle } from '../motifs/bicycles.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Pen, Scene } from '../stage.ts'

const wheelbases = [
  { y: 350, size: 600, pace: 330, colour: '#191b22', offset: 60 },
  { y: 312, size: 410, pace: 214, colour: '#5a4b42', offset: 330 },
] as const

/** Wheels at road level; the low sun throws their shadows towards us. */
export const bicyclesClose: Scene = () => {
  const vignette = new Vignette([30, 16, 10], 0.45)
  return {
    layers: [
      { depth: 0.4, still: paintWallAndRoad },
      {
        depth: 1,
        moving: (pen, { seconds }) => {
          for (const base of [...wheelbases].reverse()) drawRow(pen, base, seconds)
        },
      },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintWallAndRoad(pen: Pen): void {
  const random = new SeededRandom(501)
  wash(pen, { x: -60, y: -50, width: 760, height: 290 }, ['#d9a877', '#efcf9b', '#d8b084'], random)
  hatch(
    pen,
    { x: -60, y: -50, width: 760, height: 280 },
    { colour: 'rgba(120,62,38,0.2)', spacing: 17, length: 60, thickness: 1.2 },
    random,
  )
  wash(pen, { x: -60, y: 236, width: 760, height: 180 }, ['#b58f6e', '#8c6d58', '#5f4a40'], random)
  for (let stroke = 0; stroke < 120; stroke++) {
    pen.fillStyle = `rgba(60,34,24,${random.between(0.05, 0.2)})`
    taper(
      pen,
      [random.between(-60, 700), random.between(244, 400)],
      random.between(30, 190),
      random.between(1, 4),
    )
  }
}

function drawRow(pen: Pen, base: (typeof wheelbases)[number], seconds: number): void {
  const gap = base.size * 1.32
  const travelled = base.pace * (seconds + 4) + base.offset
  const first = Math.floor((travelled - 700) / gap) - 1
  for (let index = first; index < first + 6; index++) {
    const x = travelled - index * gap - 200
    if (x < -base.size || x > 640 + base.size) continue
    pen.save()
    pen.translate(x, base.y)
    drawShadow(pen, base.size)
    pen.scale(base.size, base.size)
    drawBicycle(pen, base.colour, (base.pace * seconds) / base.size, 9)
    drawLegs(pen, (base.pace * seconds) / base.size + scatter(index, 4) * 6)
    pen.restore()
  }
}

function drawShadow(pen: Pen, size: number): void {
  pen.fillStyle = 'rgba(40,20,14,0.3)'
  taper(pen, [0, 5], size * 1.1, size * 0.022)
  taper(pen, [size * 0.06, 14], size * 0.95, size * 0.03)
}

function drawLegs(pen: Pen, turn: number): void {
  for (const [phase, colour] of [
    [Math.PI, '#1d2531'],
    [0, '#32465c'],
  ] as const) {
    const angle = turn * 2.4 + phase
    const [footX, footY] = [-0.02 + Math.cos(angle) * 0.085, -0.17 + Math.sin(angle) * 0.085]
    pen.strokeStyle = colour
    pen.lineCap = 'round'
    pen.lineWidth = 0.085
    pen.beginPath()
    pen.moveTo(-0.11, -0.52)
    pen.lineTo((footX - 0.11) / 2 + 0.13, (footY - 0.5) / 2 - 0.02)
    pen.lineTo(footX, footY - 0.02)
    pen.stroke()
    pen.strokeStyle = '#14110f'
    pen.lineWidth = 0.05
    pen.beginPath()
    pen.moveTo(footX - 0.03, footY + 0.01)
    pen.lineTo(footX + 0.07, footY + 0.02)
    pen.stroke()
  }
  pen.fillStyle = '#2b3c52'
  pen.beginPath()
  pen.moveTo(-0.22, -0.46)
  pen.quadraticCurveTo(-0.24, -0.7, -0.12, -0.9)
  pen.lineTo(0.1, -0.9)
  pen.quadraticCurveTo(0.06, -0.62, -0.02, -0.45)
  pen.fill()
}
