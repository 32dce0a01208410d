import { mixColours } from '../colour.ts'
import { scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Portrait {
  x: number
  /** Chin line. */
  y: number
  size: number
  index: number
}

const coats = ['#34485f', '#2c3d54', '#414b3c', '#4f4238', '#3b4a5c'] as const

/** Someone facing the camera, from the chest up, cut in a few planes. */
export function drawPortrait(pen: Pen, portrait: Portrait): void {
  const { index } = portrait
  const coat = coats[Math.floor(scatter(index, 3) * coats.length)] as string
  const skin = mixColours('#e2b693', '#cb9872', scatter(index, 4))
  pen.save()
  pen.translate(portrait.x, portrait.y)
  pen.scale(portrait.size, portrait.size)
  drawChest(pen, coat, scatter(index, 5) < 0.28)
  drawFace(pen, skin)
  drawHat(pen, scatter(index, 6))
  pen.restore()
}

function drawChest(pen: Pen, coat: string, scarf: boolean): void {
  pen.fillStyle = coat
  pen.beginPath()
  pen.moveTo(-0.46, 1.3)
  pen.bezierCurveTo(-0.5, 0.3, -0.4, 0.12, -0.12, 0.04)
  pen.lineTo(0.12, 0.04)
  pen.bezierCurveTo(0.4, 0.12, 0.5, 0.3, 0.46, 1.3)
  pen.fill()
  pen.fillStyle = 'rgba(8,10,18,0.25)'
  pen.beginPath()
  pen.moveTo(0.05, 0.06)
  pen.bezierCurveTo(0.4, 0.12, 0.5, 0.3, 0.46, 1.3)
  pen.lineTo(0.16, 1.3)
  pen.fill()
  pen.fillStyle = scarf ? '#ae352b' : mixColours(coat, '#e9dcc0', 0.22)
  pen.beginPath()
  for (const [x, y] of [
    [-0.17, 0],
    [0.17, 0],
    [0.2, 0.1],
    [0, 0.24],
    [-0.2, 0.1],
  ] as const)
    pen.lineTo(x, y)
  pen.fill()
}

function drawFace(pen: Pen, skin: string): void {
  pen.fillStyle = mixColours(skin, '#5a3422', 0.35)
  pen.fillRect(-0.08, -0.1, 0.16, 0.16)
  pen.fillStyle = skin
  pen.beginPath()
  pen.ellipse(0, -0.19, 0.165, 0.21, 0, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = 'rgba(90,44,26,0.22)'
  pen.beginPath()
  pen.ellipse(0, -0.19, 0.165, 0.21, 0, -Math.PI / 2, Math.PI / 2)
  pen.quadraticCurveTo(0.06, -0.15, 0, -0.4)
  pen.fill()
  pen.fillStyle = '#2a1a16'
  for (const side of [-1, 1]) pen.fillRect(side * 0.07 - 0.027, -0.235, 0.054, 0.018)
  pen.fillStyle = 'rgba(90,40,30,0.6)'
  pen.fillRect(-0.035, -0.085, 0.07, 0.016)
  pen.fillRect(0.005, -0.19, 0.022, 0.05)
}

function drawHat(pen: Pen, chance: number): void {
  const colour = chance < 0.4 ? '#27303e' : chance < 0.7 ? '#3a2c24' : '#191516'
  pen.fillStyle = colour
  pen.beginPath()
  pen.ellipse(0, -0.3, 0.18, 0.15, 0, Math.PI, Math.PI * 2)
  pen.fill()
  if (chance < 0.4) {
    pen.fillRect(-0.19, -0.32, 0.38, 0.04)
    return
  }
  if (chance < 0.7) {
    pen.fillStyle = mixColours(colour, '#c9a98a', 0.25)
    pen.fillRect(-0.19, -0.36, 0.38, 0.09)
    pen.fillRect(-0.22, -0.34, 0.06, 0.22)
    pen.fillRect(0.16, -0.34, 0.06, 0.22)
    return
  }
  pen.fillRect(-0.18, -0.32, 0.05, 0.18)
  pen.fillRect(0.13, -0.32, 0.05, 0.18)
}
