import { withAlpha } from './colour.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Pen } from './stage.ts'

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export type Point = readonly [number, number]

export function verticalGradient(pen: Pen, top: number, bottom: number, colours: readonly string[]) {
  const gradient = pen.createLinearGradient(0, top, 0, bottom)
  for (const [index, colour] of colours.entries()) {
    gradient.addColorStop(index / Math.max(1, colours.length - 1), colour)
  }
  return gradient
}

/** A gouache ground: a gradient with long, tapering, almost level strokes in lighter and darker tints. */
export function wash(pen: Pen, area: Area, colours: readonly string[], random: SeededRandom): void {
  pen.fillStyle = verticalGradient(pen, area.y, area.y + area.height, colours)
  pen.fillRect(area.x, area.y, area.width, area.height)
  pen.save()
  pen.beginPath()
  pen.rect(area.x, area.y, area.width, area.height)
  pen.clip()
  const strokeCount = Math.round((area.width * area.height) / 900)
  for (let index = 0; index < strokeCount; index++) {
    pen.fillStyle = random.next() < 0.5 ? 'rgba(255,250,238,0.05)' : 'rgba(20,22,30,0.02)'
    const middle: Point = [area.x + random.next() * area.width, area.y + random.next() * area.height]
    taper(pen, middle, random.between(40, 260), random.between(1, 7), random.between(-0.03, 0.03))
  }
  pen.restore()
}

/** One stroke of a flat brush or graver: thick in the middle, nothing at the ends. */
export function taper(pen: Pen, middle: Point, length: number, thickness: number, angle = 0): void {
  const [reachX, reachY] = [(Math.cos(angle) * length) / 2, (Math.sin(angle) * length) / 2]
  const [bulgeX, bulgeY] = [-Math.sin(angle) * thickness, Math.cos(angle) * thickness]
  const [x, y] = middle
  pen.beginPath()
  pen.moveTo(x - reachX, y - reachY)
  pen.quadraticCurveTo(x + bulgeX, y + bulgeY, x + reachX, y + reachY)
  pen.quadraticCurveTo(x - bulgeX, y - bulgeY, x - reachX, y - reachY)
  pen.fill()
}

/** Closed outline with edges that waver a little, as cut by hand. */
export function cutOutline(pen: Pen, points: readonly Point[], random: SeededRandom, waver = 0.6): void {
  pen.beginPath()
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] as Point
    const steps = Math.max(1, Math.round(Math.hypot(next[0] - point[0], next[1] - point[1]) / 14))
    for (let step = 0; step < steps; step++) {
      const share = step / steps
      const jitter = step === 0 ? 0 : waver
      const x = point[0] + (next[0] - point[0]) * share + random.between(-jitter, jitter)
      const y = point[1] + (next[1] - point[1]) * share + random.between(-jitter, jitter)
      if (index === 0 && step === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    }
  })
  pen.closePath()
}

export interface Hatching {
  colour: string
  /** Distance between lines in pixels. */
  spacing: number
  angle?: number
  thickness?: number
  length?: number
}

/** Woodcut lines over an area; the caller clips. */
export function hatch(pen: Pen, area: Area, hatching: Hatching, random: SeededRandom): void {
  const { spacing, angle = 0, thickness = 1, length = 40 } = hatching
  pen.fillStyle = hatching.colour
  for (let y = area.y; y < area.y + area.height; y += spacing) {
    for (
      let x = area.x - random.next() * length;
      x < area.x + area.width;
      x += length * random.between(0.7, 1.3)
    ) {
      if (random.next() < 0.12) continue
      const middle: Point = [x + length / 2, y + random.between(-0.3, 0.3) * spacing]
      taper(pen, middle, length * random.between(0.8, 1.4), thickness * random.between(0.5, 1.2), angle)
    }
  }
}

/** A veil of air that thickens downwards (or upwards, with the heights swapped). */
export function mist(pen: Pen, area: Area, colour: string, thickness: number): void {
  pen.fillStyle = verticalGradient(pen, area.y, area.y + area.height, [
    withAlpha(colour, 0),
    withAlpha(colour, thickness * 0.45),
    withAlpha(colour, thickness),
  ])
  pen.fillRect(area.x, area.y, area.width, area.height)
}

export function glow(pen: Pen, middle: Point, radius: number, colour: string, strength: number): void {
  const gradient = pen.createRadialGradient(middle[0], middle[1], 0, middle[0], middle[1], radius)
  gradient.addColorStop(0, withAlpha(colour, strength))
  gradient.addColorStop(0.4, withAlpha(colour, strength * 0.35))
  gradient.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = gradient
  pen.fillRect(middle[0] - radius, middle[1] - radius, radius * 2, radius * 2)
}
