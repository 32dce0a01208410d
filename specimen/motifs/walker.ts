import type { Pen } from '../stage.ts'
import { drawPerson } from './people.ts'

export interface Walker {
  x: number
  y: number
  height: number
  facing: 1 | -1
  /** Pixels per second. */
  pace: number
}

/** The one person of the second film: a long dark coat and, from the first film, a red scarf. */
export function drawWalker(pen: Pen, walker: Walker, seconds: number): void {
  const { x, y, height, facing, pace } = walker
  pen.fillStyle = 'rgba(24,30,40,0.22)'
  pen.beginPath()
  pen.ellipse(x + height * 0.1, y, height * 0.24, height * 0.03, 0, 0, Math.PI * 2)
  pen.fill()
  const stride = (pace * seconds * 1.25) / height
  const tones = { coat: '#20242c', trousers: '#171a20', skin: '#b58d70', scarf: '#a8322b' }
  drawPerson(pen, { x, y, height, facing, stride, ...tones })
  pen.save()
  pen.translate(x, y)
  pen.scale(height * facing, height)
  pen.fillStyle = '#20242c'
  pen.beginPath()
  pen.moveTo(-0.11, -0.5)
  pen.lineTo(0.115, -0.5)
  pen.lineTo(0.13, -0.26)
  pen.lineTo(-0.17 - 0.02 * Math.sin(stride * 12), -0.24)
  pen.fill()
  pen.fillStyle = '#a8322b'
  pen.beginPath()
  pen.moveTo(-0.06, -0.84)
  pen.quadraticCurveTo(
    -0.16,
    -0.8 + 0.02 * Math.sin(seconds * 5),
    -0.25,
    -0.76 + 0.04 * Math.sin(seconds * 4),
  )
  pen.lineTo(-0.23, -0.71 + 0.04 * Math.sin(seconds * 4))
  pen.quadraticCurveTo(-0.14, -0.75, -0.06, -0.79)
  pen.fill()
  pen.restore()
}
