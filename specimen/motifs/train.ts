import { withAlpha } from '../colour.ts'
import { scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'
import { line } from './ground.ts'

export interface TrainTones {
  body: string
  edge: string
  accent: string
  lamp: string
}

/** A steam locomotive running left to right, its front at x, on rails at y; `height` from rail to chimney. */
export function drawSteamTrain(
  pen: Pen,
  place: { x: number; y: number; height: number; wagons: number },
  tones: TrainTones,
): void {
  const { height } = place
  pen.save()
  pen.translate(place.x, place.y)
  pen.scale(height, height)
  const travelled = place.x / height
  drawEngine(pen, tones, travelled)
  for (let index = 0; index < place.wagons; index++)
    drawWagon(pen, tones, -5.3 - index * 2.5, index, travelled)
  pen.restore()
}

function drawEngine(pen: Pen, tones: TrainTones, travelled: number): void {
  const boiler = pen.createLinearGradient(0, -0.78, 0, -0.3)
  boiler.addColorStop(0, tones.edge)
  boiler.addColorStop(0.3, tones.body)
  boiler.addColorStop(1, '#07090d')
  pen.fillStyle = boiler
  pen.fillRect(-2.35, -0.76, 2.2, 0.46)
  pen.fillStyle = tones.body
  pen.fillRect(-0.2, -0.72, 0.1, 0.4)
  pen.fillRect(-0.55, -1, 0.2, 0.28)
  pen.fillRect(-0.6, -1.02, 0.3, 0.06)
  pen.fillRect(-1.15, -0.88, 0.22, 0.14)
  pen.fillRect(-1.7, -0.86, 0.26, 0.12)
  pen.fillRect(-3.1, -0.98, 0.8, 0.72)
  pen.fillRect(-3.2, -1.02, 1, 0.07)
  pen.fillRect(-3.15, -0.3, 3.1, 0.1)
  pen.fillStyle = withAlpha(tones.lamp, 0.85)
  pen.fillRect(-2.95, -0.86, 0.42, 0.24)
  pen.fillStyle = tones.accent
  pen.fillRect(-3.15, -0.31, 3.1, 0.03)
  pen.fillStyle = tones.body
  pen.fillRect(-5.1, -0.7, 1.85, 0.46)
  pen.beginPath()
  pen.moveTo(-5.05, -0.7)
  pen.quadraticCurveTo(-4.2, -0.98, -3.3, -0.7)
  pen.fill()
  for (const x of [-0.95, -1.5, -2.05]) drawWheel(pen, x, 0.24, travelled, tones)
  for (const x of [-0.35, -2.8, -3.6, -4.15, -4.75]) drawWheel(pen, x, 0.13, travelled, tones)
  drawRod(pen, travelled, tones)
  pen.fillStyle = tones.lamp
  pen.beginPath()
  pen.arc(-0.1, -0.6, 0.06, 0, Math.PI * 2)
  pen.fill()
}

function drawWagon(pen: Pen, tones: TrainTones, front: number, index: number, travelled: number): void {
  pen.fillStyle = tones.body
  pen.fillRect(front - 2.3, -0.62, 2.3, 0.4)
  pen.fillRect(front - 2.45, -0.24, 2.6, 0.05)
  pen.fillStyle = withAlpha('#05060a', 0.9)
  pen.beginPath()
  pen.moveTo(front - 2.25, -0.62)
  for (let step = 0; step <= 6; step++) {
    const heap = 0.06 + 0.13 * scatter(index * 7 + step, 3)
    pen.lineTo(front - 2.25 + step * 0.37, -0.62 - (step === 0 || step === 6 ? 0 : heap))
  }
  pen.fill()
  pen.fillStyle = withAlpha(tones.edge, 0.5)
  for (let rib = 0; rib < 6; rib++) pen.fillRect(front - 2.2 + rib * 0.42, -0.6, 0.035, 0.36)
  for (const x of [-0.3, -0.65, -1.65, -2]) drawWheel(pen, front + x, 0.12, travelled, tones)
}

function drawWheel(pen: Pen, x: number, radius: number, travelled: number, tones: TrainTones): void {
  pen.fillStyle = '#0a0c11'
  pen.beginPath()
  pen.arc(x, -radius, radius, 0, Math.PI * 2)
  pen.fill()
  pen.strokeStyle = withAlpha(tones.edge, 0.7)
  pen.lineWidth = 0.022
  pen.stroke()
  const turn = travelled / radius
  for (let spoke = 0; spoke < 3; spoke++) {
    const angle = turn + (spoke * Math.PI) / 3
    const [reachX, reachY] = [Math.cos(angle) * radius * 0.85, Math.sin(angle) * radius * 0.85]
    line(pen, [x - reachX, -radius - reachY], [x + reachX, -radius + reachY])
  }
}

function drawRod(pen: Pen, travelled: number, tones: TrainTones): void {
  const turn = travelled / 0.24
  const [x, y] = [Math.cos(turn) * 0.12, -0.24 + Math.sin(turn) * 0.12]
  pen.strokeStyle = tones.edge
  pen.lineWidth = 0.045
  line(pen, [-2.05 + x, y], [-0.95 + x, y])
  line(pen, [-0.95 + x, y], [-0.3, -0.24])
}

/** A fast train of the new years: one white stroke with a row of windows. */
export function drawFastTrain(
  pen: Pen,
  place: { x: number; y: number; height: number; length: number },
  tones: TrainTones,
): void {
  const { x, y, height, length } = place
  pen.fillStyle = tones.body
  pen.beginPath()
  pen.moveTo(x - length, y)
  pen.lineTo(x - length, y - height)
  pen.lineTo(x - height * 3, y - height)
  pen.quadraticCurveTo(x - height * 0.8, y - height * 0.9, x, y - height * 0.2)
  pen.lineTo(x - height * 0.2, y)
  pen.fill()
  pen.fillStyle = tones.accent
  pen.fillRect(x - length, y - height * 0.4, length - height * 1.2, height * 0.12)
  pen.fillStyle = tones.lamp
  for (let window = height * 3.4; window < length; window += height * 0.9) {
    pen.fillRect(x - window, y - height * 0.78, height * 0.6, height * 0.26)
  }
}
