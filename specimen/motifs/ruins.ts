import { cutOutline, hatch, type Point, taper, verticalGradient } from '../brush.ts'
import { mixColours, withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'
import { line } from './ground.ts'

export interface BrokenWall {
  from: number
  to: number
  baseY: number
  height: number
  colour: string
  light: string
  snow?: string
}

/** A wall whose top has crumbled, with empty window openings. */
export function paintBrokenWall(pen: Pen, wall: BrokenWall, random: SeededRandom): void {
  const { from, to, baseY, height } = wall
  const crown: Point[] = []
  for (let x = from; x <= to; x += random.between(12, 34))
    crown.push([x, baseY - height * random.between(0.45, 1)])
  pen.save()
  cutOutline(pen, [[from, baseY], ...crown, [to, baseY]], random, 1.6)
  pen.fillStyle = wall.colour
  pen.fill()
  pen.clip()
  const area = { x: from, y: baseY - height, width: to - from, height }
  hatch(pen, area, { colour: withAlpha('#0a0c10', 0.32), spacing: 4, thickness: 1, length: 18 }, random)
  hatch(pen, area, { colour: withAlpha(wall.light, 0.2), spacing: 9, thickness: 1, length: 12 }, random)
  pen.fillStyle = mixColours(wall.colour, '#07080b', 0.7)
  for (let x = from + height * 0.3; x < to - height * 0.3; x += height * 0.62)
    pen.fillRect(x, baseY - height * 0.5, height * 0.26, height * 0.32)
  pen.restore()
  if (wall.snow) paintCrownSnow(pen, crown, wall.snow)
}

function paintCrownSnow(pen: Pen, crown: readonly Point[], snow: string): void {
  pen.fillStyle = snow
  for (let index = 1; index < crown.length; index++) {
    const [from, to] = [crown[index - 1] as Point, crown[index] as Point]
    pen.beginPath()
    pen.moveTo(from[0], from[1] + 1.5)
    pen.quadraticCurveTo((from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - 5, to[0], to[1] + 1.5)
    pen.fill()
  }
}

export interface Rubble {
  from: number
  to: number
  baseY: number
  height: number
  colour: string
  light: string
}

export function paintRubble(pen: Pen, heap: Rubble, random: SeededRandom): void {
  paintMound(pen, heap, random)
  const count = Math.round((heap.to - heap.from) / 2.6)
  for (let index = 0; index < count; index++) {
    const share = random.next()
    const x = heap.from + share * (heap.to - heap.from)
    const rise = Math.sin(share * Math.PI) * heap.height * random.next()
    const size = random.between(4, 15) * (1 - rise / (heap.height * 1.8))
    drawBlock(pen, [x, heap.baseY - rise], size, heap, random)
  }
  pen.strokeStyle = mixColours(heap.colour, '#30190f', 0.5)
  pen.lineWidth = 1.1
  for (let bar = 0; bar < 9; bar++) {
    const x = random.between(heap.from, heap.to)
    const y = heap.baseY - heap.height * random.between(0.2, 0.6)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.quadraticCurveTo(
      x + random.between(-6, 6),
      y - 14,
      x + random.between(-20, 20),
      y - random.between(16, 34),
    )
    pen.stroke()
  }
}

function paintMound(pen: Pen, heap: Rubble, random: SeededRandom): void {
  const crest: Point[] = []
  const width = heap.to - heap.from
  for (let step = 0; step <= 16; step++) {
    const rise = Math.sin((step / 16) * Math.PI) * heap.height * random.between(0.35, 0.7)
    crest.push([heap.from + (width * step) / 16, heap.baseY - rise])
  }
  cutOutline(pen, [...crest, [heap.to, heap.baseY + 8], [heap.from, heap.baseY + 8]], random, 1.5)
  pen.fillStyle = verticalGradient(pen, heap.baseY - heap.height, heap.baseY + 8, [
    mixColours(heap.colour, heap.light, 0.25),
    withAlpha(heap.colour, 0),
  ])
  pen.fill()
}

function drawBlock(pen: Pen, at: Point, size: number, heap: Rubble, random: SeededRandom): void {
  const [x, y] = at
  const [lean, depth] = [random.between(-0.4, 0.4) * size, size * random.between(0.4, 0.8)]
  const tone = mixColours(heap.colour, heap.light, random.next() * 0.5)
  pen.fillStyle = mixColours(tone, '#07080b', 0.35)
  pen.beginPath()
  for (const [px, py] of [
    [x - size / 2, y + depth],
    [x + lean - size / 2, y],
    [x + lean + size / 2, y],
    [x + size / 2, y + depth],
  ] as const)
    pen.lineTo(px, py)
  pen.fill()
  pen.fillStyle = tone
  pen.beginPath()
  for (const [px, py] of [
    [x + lean - size / 2, y],
    [x + lean - size * 0.2, y - depth * 0.5],
    [x + lean + size * 0.7, y - depth * 0.45],
    [x + lean + size / 2, y],
  ] as const)
    pen.lineTo(px, py)
  pen.fill()
}

export function paintWeeds(
  pen: Pen,
  from: number,
  to: number,
  baseY: number,
  colour: string,
  random: SeededRandom,
): void {
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = 0.8
  for (let x = from; x < to; x += random.between(3, 14)) {
    const [height, lean] = [random.between(7, 26), random.between(-7, 7)]
    line(pen, [x, baseY + 4], [x + lean, baseY - height])
    if (random.next() < 0.4) taper(pen, [x + lean, baseY - height - 3], 8, 1.6, 1.3)
  }
}
