import { scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Sparks {
  x: number
  y: number
  count: number
  /** Pixels per second at the start. */
  speed: number
  colour: string
}

const lifeSeconds = 1.1
const gravity = 260

/** Short bright strokes along the paths of thrown sparks. */
export function drawSparks(pen: Pen, sparks: Sparks, seconds: number): void {
  pen.strokeStyle = sparks.colour
  pen.lineCap = 'round'
  pen.lineWidth = 1.3
  pen.beginPath()
  for (let index = 0; index < sparks.count; index++) {
    const clock = seconds / lifeSeconds + scatter(index, 71)
    const throwNumber = Math.floor(clock)
    const age = (clock - throwNumber) * lifeSeconds
    const start = flight(sparks, index, throwNumber, age)
    const end = flight(sparks, index, throwNumber, age + 0.035)
    pen.moveTo(start.x, start.y)
    pen.lineTo(end.x, end.y)
  }
  pen.stroke()
}

function flight(sparks: Sparks, index: number, throwNumber: number, age: number) {
  const angle = -Math.PI / 2 + (scatter(index, throwNumber + 72) - 0.5) * 2.5
  const speed = sparks.speed * (0.35 + scatter(index, throwNumber + 73))
  return {
    x: sparks.x + Math.cos(angle) * speed * age,
    y: sparks.y + Math.sin(angle) * speed * age + (gravity * age * age) / 2,
  }
}
