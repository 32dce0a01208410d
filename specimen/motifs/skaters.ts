import { withAlpha } from '../colour.ts'
import type { Pen } from '../stage.ts'

export interface Skater {
  x: number
  y: number
  height: number
  facing: 1 | -1
  /** Colour of the light along the back. */
  rim: string
  /** Pushes made so far. */
  push: number
}

/** A dark figure that leans into the curve, one leg pushing away. */
export function drawSkater(pen: Pen, skater: Skater): void {
  const swing = Math.sin(skater.push * Math.PI * 2)
  pen.save()
  pen.translate(skater.x, skater.y)
  pen.scale(skater.height * skater.facing, skater.height)
  pen.fillStyle = withAlpha(skater.rim, 0.16)
  pen.beginPath()
  pen.ellipse(0, 0.02, 0.3, 0.04, 0, 0, Math.PI * 2)
  pen.fill()
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.translate(0.006, -0.006)
  drawFigure(pen, swing, withAlpha(skater.rim, 0.9))
  pen.translate(-0.016, 0.008)
  drawFigure(pen, swing, '#0d0a1a')
  pen.restore()
}

function drawFigure(pen: Pen, swing: number, colour: string): void {
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = 0.095
  stroke(pen, [
    [0, -0.46],
    [0.1, -0.25],
    [0.04 + swing * 0.05, -0.05],
    [0.12 + swing * 0.05, -0.04],
  ])
  stroke(pen, [
    [0, -0.46],
    [-0.06 - swing * 0.06, -0.24],
    [-0.22 - swing * 0.16, -0.08 - Math.max(0, swing) * 0.05],
  ])
  pen.lineWidth = 0.15
  stroke(pen, [
    [0, -0.5],
    [0.1, -0.76],
  ])
  pen.lineWidth = 0.06
  stroke(pen, [
    [0.1, -0.76],
    [-0.04 - swing * 0.12, -0.62],
    [-0.18 - swing * 0.12, -0.58],
  ])
  stroke(pen, [
    [0.1, -0.76],
    [0.2 + swing * 0.1, -0.62],
    [0.3 + swing * 0.1, -0.66],
  ])
  pen.beginPath()
  pen.ellipse(0.16, -0.9, 0.062, 0.075, 0.2, 0, Math.PI * 2)
  pen.fill()
}

function stroke(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.stroke()
}
