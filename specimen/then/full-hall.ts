import { glow } from '../brush.ts'
import { mixColours } from '../colour.ts'
import { farWall, paintAuditorium } from '../motifs/auditorium.ts'
import { drawBack, drawPerson } from '../motifs/people.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const auditoriumRed = {
  wall: '#8d5b45',
  ceiling: '#5a3b34',
  curtain: '#a3261f',
  stage: '#c98f4c',
  light: '#ffe2a0',
}
const coats = ['#2c3c52', '#34465c', '#39423a', '#4a3d34', '#26313f'] as const

/** Every seat is taken; on the stage somebody speaks and the rows applaud. */
export const fullHall: Scene = () => {
  const vignette = new Vignette([10, 4, 6], 0.6)
  return {
    camera: ({ progress }) => ({ x: 0, y: -3 * progress, zoom: 1.02 + 0.08 * progress }),
    layers: [
      {
        depth: 0.8,
        still: pen => paintAuditorium(pen, auditoriumRed, new SeededRandom(1201)),
        moving: drawStage,
      },
      { depth: 1, moving: drawRows },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function drawStage(pen: Pen, { seconds }: Moment): void {
  const floor = farWall.bottom - 27
  pen.fillStyle = '#8e1f1b'
  pen.fillRect(262, floor - 16, 116, 16)
  pen.fillStyle = '#f1e3c0'
  pen.fillRect(262, floor - 18, 116, 3)
  for (let seat = 0; seat < 5; seat++) {
    drawBack(pen, 276 + seat * 22, floor - 29, 12, mixColours('#33475e', '#c98f4c', 0.15), '#c69a78')
  }
  pen.fillStyle = '#5a2f1c'
  pen.fillRect(226, floor - 22, 18, 22)
  const gesture = 0.16 * Math.sin(seconds * 3.1)
  drawPerson(pen, {
    x: 234,
    y: floor - 1,
    height: 46,
    coat: '#2a3a50',
    trousers: '#222a36',
    skin: '#d0a582',
    cap: '#232b38',
    facing: 1,
    stride: gesture,
  })
  pen.fillStyle = '#5a2f1c'
  pen.fillRect(227, floor - 20, 16, 20)
  for (const x of [200, 232, 264, 296, 328, 360, 392, 424]) {
    pen.fillStyle = '#f6dfae'
    pen.fillRect(x, farWall.top + 7, 14, 12)
    pen.fillStyle = '#9b231d'
    pen.fillRect(x + 3, farWall.top + 10, 8, 1.6)
    pen.fillRect(x + 3, farWall.top + 14, 8, 1.6)
    pen.fillRect(x + 6, farWall.top + 8, 1.6, 10)
  }
  glow(pen, [320, 190], 150, '#ffdf9c', 0.25)
}

function drawRows(pen: Pen, { seconds }: Moment): void {
  const rows = 8
  for (let row = 0; row < rows; row++) {
    const nearness = (row / (rows - 1)) ** 1.7
    const size = 11 + nearness * 74
    const y = 232 + nearness * 102
    const gap = size * 1.32
    const count = Math.ceil(760 / gap)
    for (let seat = 0; seat <= count; seat++)
      drawListener(pen, { row, seat, size, y, gap, seconds, nearness })
  }
}

function drawListener(
  pen: Pen,
  place: {
    row: number
    seat: number
    size: number
    y: number
    gap: number
    seconds: number
    nearness: number
  },
): void {
  const { row, seat, size, seconds, nearness } = place
  const half = 152 + nearness * 260
  const x = 320 + (seat - Math.floor(760 / place.gap) / 2) * place.gap + (row % 2 ? place.gap / 2 : 0)
  if (Math.abs(x - 320) > half) return
  const nod = Math.sin(seconds * (1.2 + scatter(seat, row)) + seat * 2.1) * size * 0.025
  const coat = coats[Math.floor(scatter(seat, row + 20) * coats.length)] as string
  const shade = 0.15 + nearness * 0.5
  const head = scatter(seat, row + 30) < 0.5 ? '#1b1716' : '#27303c'
  const y = place.y + nod + scatter(seat, row + 40) * size * 0.14
  drawBack(pen, x, y, size, mixColours(coat, '#0a070a', shade), mixColours(head, '#0a070a', shade * 0.7))
  pen.strokeStyle = 'rgba(255,206,140,0.35)'
  pen.lineWidth = Math.max(0.7, size * 0.028)
  pen.beginPath()
  pen.arc(x, y - size * 0.22, size * 0.26, Math.PI * 1.15, Math.PI * 1.85)
  pen.stroke()
}
