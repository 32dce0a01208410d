import { mixColours } from '../colour.ts'
import type { Pen } from '../stage.ts'

/** A plain flag on a pole, waving; no emblem on it. */
export function drawFlag(
  pen: Pen,
  place: { x: number; y: number; size: number },
  colour: string,
  seconds: number,
): void {
  const { x, y, size } = place
  pen.fillStyle = '#20222a'
  pen.fillRect(x - 1, y - size * 0.15, Math.max(1.2, size * 0.05), size * 2.6)
  const strips = 9
  for (let strip = 0; strip < strips; strip++) {
    const wave = (share: number) => Math.sin(seconds * 4.2 - share * 5.2 + x) * size * 0.09 * share
    const [left, right] = [strip / strips, (strip + 1) / strips]
    const slope = wave(right) - wave(left)
    pen.fillStyle = mixColours(
      colour,
      slope > 0 ? '#1a0508' : '#ffd9b0',
      Math.min(0.3, (Math.abs(slope) / size) * 7),
    )
    pen.beginPath()
    pen.moveTo(x + left * size * 1.25, y + wave(left))
    pen.lineTo(x + right * size * 1.25 + 0.6, y + wave(right))
    pen.lineTo(x + right * size * 1.25 + 0.6, y + wave(right) + size * 0.8)
    pen.lineTo(x + left * size * 1.25, y + wave(left) + size * 0.8)
    pen.fill()
  }
}
