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

export interface SkatingLeg {
  x: number
  y: number
  /** Height from the floor to the knee in pixels. */
  size: number
  facing: 1 | -1
  rim: string
  /** How far the heel is off the floor, and how far the shin leans forward in radians. */
  lift: number
  tilt: number
}

/** From the knee down: trouser leg, boot, frame and wheels, with one edge in coloured light. */
export function drawSkatingLeg(pen: Pen, leg: SkatingLeg): void {
  pen.save()
  pen.translate(leg.x, leg.y)
  pen.fillStyle = withAlpha(leg.rim, 0.22)
  pen.beginPath()
  pen.ellipse(0.05 * leg.size, 0, leg.size * 0.3, leg.size * 0.03, 0, 0, Math.PI * 2)
  pen.fill()
  pen.scale(leg.size * leg.facing, leg.size)
  pen.translate(0, -0.09)
  pen.rotate(Math.max(0, leg.lift) * 1.6)
  for (const [shift, colour] of [
    [0.014, leg.rim],
    [0, '#0f0b1e'],
  ] as const) {
    pen.save()
    pen.translate(shift, -shift * 0.4)
    drawBoot(pen, colour, leg.tilt)
    pen.restore()
  }
  drawWheels(pen, leg.rim)
  pen.restore()
}

function drawBoot(pen: Pen, colour: string, tilt: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(-0.15, 0)
  pen.lineTo(-0.16, -0.12)
  pen.quadraticCurveTo(-0.15, -0.22, -0.13, -0.3)
  pen.lineTo(0.06, -0.3)
  pen.quadraticCurveTo(0.05, -0.17, 0.13, -0.14)
  pen.quadraticCurveTo(0.26, -0.12, 0.26, 0)
  pen.fill()
  pen.fillRect(-0.13, 0, 0.36, 0.03)
  pen.translate(-0.03, -0.26)
  pen.rotate(tilt)
  pen.beginPath()
  pen.moveTo(-0.16, 0.06)
  pen.quadraticCurveTo(-0.15, -0.4, -0.1, -1.5)
  pen.lineTo(0.17, -1.5)
  pen.quadraticCurveTo(0.11, -0.4, 0.15, 0.05)
  pen.fill()
}

function drawWheels(pen: Pen, rim: string): void {
  for (const x of [-0.09, 0.19]) {
    pen.fillStyle = '#0f0b1e'
    pen.fillRect(x - 0.02, 0, 0.04, 0.05)
    pen.fillStyle = rim
    pen.beginPath()
    pen.arc(x, 0.045, 0.05, 0, Math.PI * 2)
    pen.fill()
    pen.fillStyle = '#f4ecff'
    pen.beginPath()
    pen.arc(x, 0.045, 0.018, 0, Math.PI * 2)
    pen.fill()
  }
  pen.strokeStyle = withAlpha(rim, 0.8)
  pen.lineWidth = 0.012
  pen.beginPath()
  for (let lace = 0; lace < 4; lace++) {
    pen.moveTo(0.03 + lace * 0.012, -0.27 + lace * 0.04)
    pen.lineTo(0.075 + lace * 0.014, -0.25 + lace * 0.035)
  }
  pen.stroke()
}
