import { glow, taper, verticalGradient } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'
import { line } from './ground.ts'

export interface Billboard {
  x: number
  y: number
  width: number
  height: number
  /** Length of its legs. */
  legs: number
}

/** An advertisement for towers by a lake that nobody has dug; words are only blocks. */
export function paintBillboard(pen: Pen, board: Billboard, random: SeededRandom): void {
  const { x, y, width, height } = board
  pen.strokeStyle = '#22262c'
  pen.lineWidth = Math.max(2, width / 70)
  for (const share of [0.12, 0.38, 0.62, 0.88]) {
    line(pen, [x + width * share, y + height], [x + width * share, y + height + board.legs])
    pen.lineWidth *= 0.5
    line(pen, [x + width * share, y + height], [x + width * share + width * 0.08, y + height + board.legs])
    pen.lineWidth *= 2
  }
  pen.fillStyle = '#22262c'
  pen.fillRect(x - 4, y - 4, width + 8, height + 8)
  pen.save()
  pen.beginPath()
  pen.rect(x, y, width, height)
  pen.clip()
  paintPromise(pen, board, random)
  pen.restore()
}

function paintPromise(pen: Pen, board: Billboard, random: SeededRandom): void {
  const { x, y, width, height } = board
  const shore = y + height * 0.68
  pen.fillStyle = verticalGradient(pen, y, shore, ['#2c8fc4', '#8fd0dc', '#fbe6b4'])
  pen.fillRect(x, y, width, height)
  glow(pen, [x + width * 0.72, y + height * 0.42], height * 0.5, '#fff3c4', 0.95)
  pen.fillStyle = '#3f9c6c'
  for (let hill = 0; hill < 6; hill++) taper(pen, [x + (width * hill) / 5, shore], width * 0.5, height * 0.13)
  for (let tower = 0; tower < 6; tower++) {
    const left = x + width * (0.42 + tower * 0.09)
    const rise = height * random.between(0.3, 0.56)
    pen.fillStyle = tower % 2 ? '#f2efe6' : '#dfe9ee'
    pen.fillRect(left, shore - rise, width * 0.06, rise)
    pen.fillStyle = withAlpha('#4d8fb4', 0.8)
    for (let storey = 0.1; storey < 0.95; storey += 0.11)
      pen.fillRect(left + width * 0.008, shore - rise + rise * storey, width * 0.044, rise * 0.045)
  }
  pen.fillStyle = verticalGradient(pen, shore, y + height, ['#7cc4d4', '#2a86ac'])
  pen.fillRect(x, shore, width, height)
  for (let ripple = 0; ripple < 40; ripple++) {
    pen.fillStyle = withAlpha('#ffffff', random.between(0.1, 0.4))
    taper(pen, [x + random.next() * width, shore + random.next() * height * 0.3], random.between(10, 60), 0.9)
  }
  paintWordBlocks(pen, board)
}

function paintWordBlocks(pen: Pen, board: Billboard): void {
  const { x, y, width, height } = board
  const size = height * 0.15
  for (let word = 0; word < 4; word++) {
    const left = x + width * 0.06 + word * size * 1.22
    pen.fillStyle = '#d8322f'
    pen.fillRect(left, y + height * 0.14, size, size)
    pen.fillStyle = '#fff6dc'
    pen.fillRect(left + size * 0.2, y + height * 0.14 + size * 0.25, size * 0.6, size * 0.1)
    pen.fillRect(left + size * 0.2, y + height * 0.14 + size * 0.62, size * 0.6, size * 0.1)
    pen.fillRect(
      left + size * (word % 2 ? 0.3 : 0.56),
      y + height * 0.14 + size * 0.15,
      size * 0.1,
      size * 0.7,
    )
  }
  pen.fillStyle = '#fff6dc'
  pen.fillRect(x + width * 0.06, y + height * 0.36, width * 0.27, height * 0.03)
  pen.fillRect(x + width * 0.06, y + height * 0.42, width * 0.18, height * 0.03)
}
