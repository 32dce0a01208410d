import type { Pen } from '../stage.ts'
import { line } from './ground.ts'

export interface Crane {
  x: number
  baseY: number
  height: number
  reach: number
  colour: string
  /** Width of the mast in pixels. */
  mast: number
}

/** A tower crane; `turn` in radians swings its jib out of the picture plane, `hook` is 0 (up) to 1 (down). */
export function drawCrane(pen: Pen, crane: Crane, turn: number, hook: number): void {
  const { x, baseY, height, mast, reach } = crane
  const top = baseY - height
  pen.strokeStyle = crane.colour
  pen.lineWidth = Math.max(0.9, mast / 7)
  drawLattice(pen, crane)
  const facing = Math.cos(turn)
  const [tip, tail, dip] = [x + reach * facing, x - reach * 0.36 * facing, Math.sin(turn) * reach * 0.06]
  const jib = top - mast
  pen.beginPath()
  pen.moveTo(x, jib - mast * 2.2)
  pen.lineTo(tip, jib + dip)
  pen.moveTo(x, jib - mast * 2.2)
  pen.lineTo(tail, jib - dip)
  pen.moveTo(x - mast / 2, top)
  pen.lineTo(x, jib - mast * 2.2)
  pen.lineTo(x + mast / 2, top)
  pen.stroke()
  pen.lineWidth *= 1.7
  line(pen, [tail, jib - dip], [tip, jib + dip])
  pen.lineWidth /= 1.7
  drawTruss(pen, x, tip, jib, dip, mast)
  pen.fillStyle = crane.colour
  pen.fillRect(tail - mast * 0.5, jib - dip, mast, mast * 1.1)
  pen.fillRect(x + mast * 0.2 * facing, jib, mast * 0.9, mast * 1.1)
  const trolley = x + (tip - x) * 0.72
  const drop = jib + dip + height * (0.15 + hook * 0.45)
  pen.lineWidth = 0.7
  line(pen, [trolley, jib + dip * 0.72], [trolley, drop])
  pen.fillRect(trolley - mast * 0.7, drop, mast * 1.4, mast * 0.5)
}

function drawLattice(pen: Pen, crane: Crane): void {
  const { x, baseY, height, mast } = crane
  const half = mast / 2
  line(pen, [x - half, baseY], [x - half, baseY - height])
  line(pen, [x + half, baseY], [x + half, baseY - height])
  pen.lineWidth *= 0.6
  pen.beginPath()
  let side = -half
  pen.moveTo(x + side, baseY)
  for (let y = baseY - mast; y > baseY - height; y -= mast) {
    side = -side
    pen.lineTo(x + side, y)
  }
  pen.stroke()
  pen.lineWidth /= 0.6
}

function drawTruss(pen: Pen, x: number, tip: number, jib: number, dip: number, mast: number): void {
  const bays = 16
  pen.lineWidth *= 0.6
  pen.beginPath()
  for (let bay = 0; bay <= bays; bay++) {
    const share = bay / bays
    const lift = bay % 2 === 0 ? 0 : mast * 0.6 * (1 - share * 0.6)
    pen.lineTo(x + (tip - x) * share, jib + dip * share - lift)
  }
  pen.stroke()
  pen.lineWidth /= 0.6
}
