import { mixColours } from '../colour.ts'
import type { Pen } from '../stage.ts'

export interface Person {
  /** Where the feet stand. */
  x: number
  y: number
  height: number
  coat: string
  trousers: string
  skin: string
  cap?: string
  scarf?: string
  /** 1 walks to the right, -1 to the left. */
  facing: 1 | -1
  /** Turns of the step; legs pass each other twice a turn. */
  stride: number
}

const closeHeight = 150

/** One walker in profile: padded coat, cap, swinging arms. Unit height, feet at the origin. */
export function drawPerson(pen: Pen, person: Person): void {
  const swing = Math.sin(person.stride * Math.PI * 2)
  pen.save()
  pen.translate(person.x, person.y - Math.abs(swing) * person.height * 0.012)
  pen.scale(person.height * person.facing, person.height)
  pen.lineCap = 'round'
  drawLeg(pen, -swing, mixColours(person.trousers, '#05070b', 0.25))
  drawLeg(pen, swing, person.trousers)
  drawArm(pen, swing, mixColours(person.coat, '#05070b', 0.3))
  drawCoat(pen, person.coat)
  drawArm(pen, -swing, mixColours(person.coat, '#05070b', 0.12))
  drawHead(pen, person)
  pen.restore()
}

function drawLeg(pen: Pen, swing: number, colour: string): void {
  pen.strokeStyle = colour
  pen.lineWidth = 0.095
  pen.beginPath()
  pen.moveTo(0, -0.44)
  pen.lineTo(swing * 0.11 + 0.02, -0.23)
  pen.lineTo(swing * 0.19 - (swing < 0 ? 0.03 : 0), -0.03)
  pen.lineTo(swing * 0.19 + 0.05, -0.015)
  pen.stroke()
}

function drawArm(pen: Pen, swing: number, colour: string): void {
  pen.strokeStyle = colour
  pen.lineWidth = 0.075
  pen.beginPath()
  pen.moveTo(0, -0.76)
  pen.lineTo(swing * 0.05 - 0.01, -0.6)
  pen.lineTo(swing * 0.11 + 0.02, -0.46)
  pen.stroke()
}

function drawCoat(pen: Pen, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(-0.06, -0.83)
  pen.quadraticCurveTo(0.09, -0.84, 0.1, -0.7)
  pen.lineTo(0.125, -0.38)
  pen.lineTo(-0.125, -0.38)
  pen.quadraticCurveTo(-0.15, -0.72, -0.06, -0.83)
  pen.fill()
  pen.fillStyle = 'rgba(255,240,215,0.13)'
  pen.beginPath()
  pen.moveTo(0.1, -0.7)
  pen.lineTo(0.125, -0.38)
  pen.lineTo(0.06, -0.38)
  pen.lineTo(0.05, -0.78)
  pen.fill()
}

function drawHead(pen: Pen, person: Person): void {
  pen.fillStyle = person.skin
  pen.beginPath()
  pen.ellipse(0.02, -0.905, 0.062, 0.075, 0, 0, Math.PI * 2)
  pen.fill()
  if (person.scarf) {
    pen.fillStyle = person.scarf
    pen.fillRect(-0.075, -0.855, 0.155, 0.05)
  }
  pen.fillStyle = person.cap ?? '#14161c'
  pen.beginPath()
  pen.arc(0.012, -0.925, 0.076, Math.PI, Math.PI * 2)
  pen.fill()
  if (person.cap) pen.fillRect(0.03, -0.937, 0.09, 0.014)
  else pen.fillRect(-0.064, -0.93, 0.05, 0.06)
  if (person.height > closeHeight) drawFeatures(pen, person.skin)
}

/** What only shows when someone passes close by: nose, ear, cheek, eye and the shadow under the cap. */
function drawFeatures(pen: Pen, skin: string): void {
  pen.fillStyle = skin
  pen.beginPath()
  pen.moveTo(0.07, -0.925)
  pen.lineTo(0.101, -0.889)
  pen.lineTo(0.074, -0.88)
  pen.fill()
  pen.fillStyle = 'rgba(70,32,20,0.3)'
  pen.fillRect(-0.03, -0.925, 0.112, 0.014)
  pen.beginPath()
  pen.moveTo(-0.04, -0.92)
  pen.quadraticCurveTo(0.035, -0.88, 0.03, -0.83)
  pen.lineTo(-0.04, -0.85)
  pen.fill()
  pen.beginPath()
  pen.ellipse(-0.005, -0.898, 0.013, 0.021, 0.2, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = '#22150f'
  pen.fillRect(0.052, -0.911, 0.02, 0.006)
  pen.fillStyle = 'rgba(90,36,26,0.6)'
  pen.fillRect(0.056, -0.861, 0.024, 0.005)
}

/** Head and shoulders from behind, as the next row of an audience. */
export function drawBack(pen: Pen, x: number, y: number, size: number, coat: string, head: string): void {
  pen.fillStyle = coat
  pen.beginPath()
  pen.moveTo(x - size * 0.62, y + size)
  pen.bezierCurveTo(x - size * 0.6, y + size * 0.15, x - size * 0.3, y, x, y)
  pen.bezierCurveTo(x + size * 0.3, y, x + size * 0.6, y + size * 0.15, x + size * 0.62, y + size)
  pen.fill()
  pen.fillStyle = head
  pen.beginPath()
  pen.ellipse(x, y - size * 0.22, size * 0.24, size * 0.3, 0, 0, Math.PI * 2)
  pen.fill()
}
