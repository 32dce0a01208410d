import { scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Flock {
  x: number
  y: number
  count: number
  colour: string
  /** Pixels per second. */
  pace: number
}

/** A few crows on their way, each two strokes of the wing. */
export function drawBirds(pen: Pen, flock: Flock, seconds: number): void {
  pen.strokeStyle = flock.colour
  pen.lineCap = 'round'
  for (let index = 0; index < flock.count; index++) {
    const size = 3.5 + scatter(index, 3) * 4
    const x = flock.x + (scatter(index) - 0.5) * 260 + flock.pace * (0.8 + scatter(index, 4) * 0.4) * seconds
    const y = flock.y + (scatter(index, 1) - 0.5) * 90 + Math.sin(seconds * 0.8 + index) * 5
    const beat = Math.sin(seconds * (7 + scatter(index, 2) * 3) + index * 2)
    pen.lineWidth = size * 0.24
    pen.beginPath()
    pen.moveTo(x - size, y - size * 0.5 * beat)
    pen.quadraticCurveTo(x - size * 0.4, y - size * 0.25, x, y)
    pen.quadraticCurveTo(x + size * 0.4, y - size * 0.25, x + size, y - size * 0.5 * beat)
    pen.stroke()
  }
}
