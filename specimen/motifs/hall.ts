import { type Area, cutOutline, hatch, type Point, verticalGradient } from '../brush.ts'
import { mixColours, withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'
import { line } from './ground.ts'

export interface Hall {
  /** Middle of the front and the line it stands on. */
  x: number
  baseY: number
  width: number
  wall: string
  trim: string
  glass: string
  /** Colour of the emblem and of the flags; none on a ruin. */
  red?: string
  ruined?: boolean
  snow?: string
}

/** The assembly hall: five tall windows between pilasters, a stepped gable, broad steps. */
export function paintHall(pen: Pen, hall: Hall, random: SeededRandom): void {
  const { x, baseY, width } = hall
  const [height, half] = [width * 0.36, width / 2]
  const top = baseY - height
  const roof = hall.ruined ? brokenGable(hall, top) : wholeGable(hall, top)
  pen.save()
  cutOutline(
    pen,
    [[x - half, baseY], [x - half, top], ...roof, [x + half, top], [x + half, baseY]],
    random,
    0.7,
  )
  pen.fillStyle = verticalGradient(pen, top - height * 0.5, baseY, [
    hall.wall,
    mixColours(hall.wall, '#0d1018', 0.3),
  ])
  pen.fill()
  pen.clip()
  const face: Area = { x: x - half, y: top - height, width, height: height * 2 }
  hatch(pen, face, { colour: withAlpha('#0d1018', 0.13), spacing: 3.6, thickness: 0.9, length: 50 }, random)
  pen.restore()
  paintBays(pen, hall, top, random)
  if (hall.snow) coverEdges(pen, hall.snow, [[x - half, top], ...roof, [x + half, top]], width / 130)
  if (hall.red) paintEmblem(pen, x, top - height * 0.25, width * 0.04, hall.red)
  paintSteps(pen, hall)
}

function wholeGable(hall: Hall, top: number): Point[] {
  const { x, width } = hall
  const [step, rise] = [width * 0.12, width * 0.055]
  return [
    [x - step * 3, top],
    [x - step * 3, top - rise],
    [x - step * 2, top - rise],
    [x - step * 2, top - rise * 2],
    [x - step, top - rise * 2],
    [x - step, top - rise * 3],
    [x + step, top - rise * 3],
    [x + step, top - rise * 2],
    [x + step * 2, top - rise * 2],
    [x + step * 2, top - rise],
    [x + step * 3, top - rise],
    [x + step * 3, top],
  ]
}

function brokenGable(hall: Hall, top: number): Point[] {
  const { x, width } = hall
  const [step, rise] = [width * 0.12, width * 0.055]
  return [
    [x - step * 3, top],
    [x - step * 3, top - rise],
    [x - step * 2, top - rise],
    [x - step * 1.9, top - rise * 2],
    [x - step, top - rise * 2.1],
    [x - step * 0.7, top - rise * 2.9],
    [x + step * 0.1, top - rise * 2.5],
    [x + step * 0.4, top - rise * 1.2],
    [x + step * 1.2, top - rise * 0.9],
    [x + step * 1.5, top + rise * 0.3],
    [x + step * 2.2, top + rise * 1.1],
    [x + step * 2.7, top + rise * 0.7],
    [x + step * 3.2, top + rise * 2.2],
    [x + step * 3.7, top + rise * 1.6],
  ]
}

function paintBays(pen: Pen, hall: Hall, top: number, random: SeededRandom): void {
  const { width, baseY } = hall
  const height = baseY - top
  const bay = width * 0.13
  for (let index = -3; index <= 3; index++) {
    const middle = hall.x + index * bay
    const sagging = hall.ruined && index > 1
    const sill = top + height * (sagging ? 0.42 : 0.12)
    const pane: Area = {
      x: middle - bay * 0.3,
      y: sill,
      width: bay * 0.6,
      height: baseY - sill - height * 0.16,
    }
    if (index === 0) pane.height = baseY - sill
    pen.fillStyle = hall.ruined
      ? '#14171c'
      : verticalGradient(pen, pane.y, pane.y + pane.height, [
          hall.glass,
          mixColours(hall.glass, hall.wall, 0.35),
        ])
    pen.fillRect(pane.x, pane.y, pane.width, pane.height)
    paintBars(pen, pane, hall, random)
    pen.fillStyle = hall.trim
    pen.fillRect(middle - bay * 0.5 - bay * 0.06, top + (sagging ? height * 0.3 : 0), bay * 0.12, height)
  }
  pen.fillStyle = hall.trim
  const beam = hall.ruined ? width * 0.64 : width
  pen.fillRect(hall.x - width / 2, top - 2, beam, Math.max(2, width * 0.012))
  pen.fillRect(hall.x - width / 2, top + height * 0.07, beam, Math.max(1, width * 0.006))
}

function paintBars(pen: Pen, pane: Area, hall: Hall, random: SeededRandom): void {
  pen.strokeStyle = hall.trim
  pen.lineWidth = Math.max(0.8, hall.width / 420)
  for (let row = 1; row < 6; row++) {
    if (hall.ruined && random.next() < 0.5) continue
    const y = pane.y + (pane.height * row) / 6
    line(pen, [pane.x, y], [pane.x + pane.width, y])
  }
  const middle = pane.x + pane.width / 2
  line(pen, [middle, pane.y], [middle, pane.y + pane.height])
  if (!hall.ruined) return
  pen.fillStyle = withAlpha('#aebcc4', 0.5)
  for (let shard = 0; shard < 3; shard++) {
    const [x, y] = [pane.x + random.next() * pane.width * 0.6, pane.y + random.next() * pane.height * 0.8]
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + random.between(3, 9), y + random.between(-3, 3))
    pen.lineTo(x + random.between(0, 5), y + random.between(5, 14))
    pen.fill()
  }
}

function paintEmblem(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let point = 0; point < 10; point++) {
    const reach = point % 2 === 0 ? radius : radius * 0.4
    const angle = -Math.PI / 2 + (point * Math.PI) / 5
    pen.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach)
  }
  pen.fill()
}

function paintSteps(pen: Pen, hall: Hall): void {
  for (let step = 0; step < 4; step++) {
    const reach = hall.width * (0.24 + step * 0.025)
    pen.fillStyle = mixColours(hall.trim, hall.snow ?? hall.wall, 0.25 + step * 0.16)
    pen.fillRect(hall.x - reach, hall.baseY + step * hall.width * 0.011, reach * 2, hall.width * 0.012)
  }
}

function coverEdges(pen: Pen, snow: string, points: readonly Point[], thickness: number): void {
  pen.fillStyle = snow
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1] as Point, points[index] as Point]
    if (Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0]) * 1.4) continue
    pen.beginPath()
    pen.moveTo(from[0], from[1] + 1)
    pen.quadraticCurveTo((from[0] + to[0]) / 2, Math.min(from[1], to[1]) - thickness * 2, to[0], to[1] + 1)
    pen.fill()
  }
}
