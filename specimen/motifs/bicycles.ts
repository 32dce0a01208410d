import { mixColours } from '../colour.ts'
import type { Pen } from '../stage.ts'
import { line } from './ground.ts'
import type { Person } from './people.ts'

const wheelRadius = 0.19
const rearX = -0.3
const frontX = 0.3

/** A bicycle of unit height (a standing rider's), wheels on the origin line, facing right. */
export function drawBicycle(pen: Pen, frame: string, travelled: number, spokes = 4): void {
  pen.strokeStyle = frame
  for (const x of [rearX, frontX]) {
    pen.lineWidth = 0.022
    pen.beginPath()
    pen.arc(x, -wheelRadius, wheelRadius, 0, Math.PI * 2)
    pen.stroke()
    pen.lineWidth = 0.006
    for (let spoke = 0; spoke < spokes; spoke++) {
      const angle = travelled / wheelRadius + (spoke * Math.PI) / spokes
      const [reachX, reachY] = [Math.cos(angle) * wheelRadius, Math.sin(angle) * wheelRadius]
      line(pen, [x - reachX, -wheelRadius - reachY], [x + reachX, -wheelRadius + reachY])
    }
  }
  pen.lineWidth = 0.026
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(rearX, -wheelRadius)
  pen.lineTo(-0.02, -wheelRadius + 0.01)
  pen.lineTo(-0.11, -0.46)
  pen.lineTo(rearX, -wheelRadius)
  pen.moveTo(-0.1, -0.42)
  pen.lineTo(0.22, -0.43)
  pen.lineTo(-0.02, -wheelRadius + 0.01)
  pen.moveTo(frontX, -wheelRadius)
  pen.lineTo(0.2, -0.5)
  pen.lineTo(0.12, -0.53)
  pen.moveTo(-0.2, -0.47)
  pen.lineTo(-0.05, -0.46)
  pen.moveTo(rearX - 0.1, -0.4)
  pen.lineTo(-0.16, -0.4)
  pen.stroke()
}

/** A rider on the way to the shift; `stride` turns the pedals. */
export function drawRider(pen: Pen, person: Person, travelled: number): void {
  const turn = person.stride * Math.PI * 2
  pen.save()
  pen.translate(person.x, person.y)
  pen.scale(person.height * person.facing, person.height)
  pen.lineCap = 'round'
  drawPedalling(pen, turn + Math.PI, mixColours(person.trousers, '#05070b', 0.35))
  drawBicycle(pen, '#15171c', travelled)
  drawPedalling(pen, turn, person.trousers)
  drawTrunk(pen, person)
  pen.restore()
}

function drawPedalling(pen: Pen, turn: number, colour: string): void {
  const [footX, footY] = [-0.02 + Math.cos(turn) * 0.085, -0.17 + Math.sin(turn) * 0.085]
  const [kneeX, kneeY] = [(footX - 0.11) / 2 + 0.13, (footY - 0.5) / 2 - 0.02]
  pen.strokeStyle = colour
  pen.lineWidth = 0.085
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(-0.11, -0.5)
  pen.lineTo(kneeX, kneeY)
  pen.lineTo(footX, footY)
  pen.lineTo(footX + 0.06, footY + 0.01)
  pen.stroke()
}

function drawTrunk(pen: Pen, person: Person): void {
  pen.fillStyle = person.coat
  pen.beginPath()
  pen.moveTo(-0.2, -0.46)
  pen.quadraticCurveTo(-0.19, -0.76, -0.02, -0.84)
  pen.quadraticCurveTo(0.11, -0.84, 0.08, -0.7)
  pen.lineTo(-0.01, -0.45)
  pen.fill()
  pen.strokeStyle = mixColours(person.coat, '#05070b', 0.2)
  pen.lineWidth = 0.07
  pen.beginPath()
  pen.moveTo(0.02, -0.77)
  pen.lineTo(0.09, -0.62)
  pen.lineTo(0.17, -0.54)
  pen.stroke()
  pen.fillStyle = person.skin
  pen.beginPath()
  pen.ellipse(0.07, -0.91, 0.06, 0.073, 0, 0, Math.PI * 2)
  pen.fill()
  if (person.scarf) {
    pen.fillStyle = person.scarf
    pen.fillRect(-0.02, -0.865, 0.13, 0.05)
  }
  pen.fillStyle = person.cap ?? '#14161c'
  pen.beginPath()
  pen.arc(0.062, -0.93, 0.074, Math.PI, Math.PI * 2)
  pen.fill()
  pen.fillRect(0.07, -0.945, 0.1, 0.02)
}
