import { cutOutline, glow } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import { farWall, paintAuditorium } from '../motifs/auditorium.ts'
import { line } from '../motifs/ground.ts'
import { paintRubble } from '../motifs/ruins.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const tones = {
  wall: '#7a8286',
  ceiling: '#3c444b',
  curtain: '#6b2f30',
  stage: '#20262c',
  light: '#d7e6ee',
  ruined: true,
}

const shafts = [
  { x: 214, width: 34, lean: 96 },
  { x: 318, width: 52, lean: 88 },
  { x: 430, width: 24, lean: 70 },
] as const

/** Nobody; daylight and a little snow come through the roof. */
export const emptyHall: Scene = () => {
  const vignette = new Vignette([4, 8, 12], 0.66)
  return {
    camera: ({ progress }) => ({ x: 0, y: -3 * progress, zoom: 1.02 + 0.08 * progress }),
    layers: [
      { depth: 0.8, still: paintRoom, moving: drawShafts },
      { depth: 1, still: paintSeats },
    ],
    finish: (pen, { seconds }) => {
      drawDust(pen, seconds)
      vignette.draw(pen)
    },
  }
}

function paintRoom(pen: Pen): void {
  const random = new SeededRandom(2301)
  paintAuditorium(pen, tones, random)
  for (const shaft of shafts) {
    cutOutline(
      pen,
      [
        [shaft.x - shaft.width, 22],
        [shaft.x, 14],
        [shaft.x + shaft.width, 26],
        [shaft.x + shaft.width * 0.6, 54],
        [shaft.x - shaft.width * 0.7, 48],
      ],
      random,
      3,
    )
    pen.fillStyle = '#e3edf2'
    pen.fill()
  }
  paintRubble(
    pen,
    { from: 250, to: 420, baseY: farWall.bottom + 6, height: 30, colour: '#4d5357', light: '#b9c2c7' },
    random,
  )
}

function drawShafts(pen: Pen, { seconds }: Moment): void {
  pen.globalCompositeOperation = 'lighter'
  shafts.forEach((shaft, index) => {
    const strength = 0.2 + 0.04 * Math.sin(seconds * 0.7 + index * 2)
    const gradient = pen.createLinearGradient(0, 20, 0, 320)
    gradient.addColorStop(0, withAlpha('#dcebf4', strength))
    gradient.addColorStop(1, withAlpha('#dcebf4', 0))
    pen.fillStyle = gradient
    pen.beginPath()
    pen.moveTo(shaft.x - shaft.width * 0.6, 30)
    pen.lineTo(shaft.x + shaft.width * 0.7, 30)
    pen.lineTo(shaft.x + shaft.lean + shaft.width * 1.4, 330)
    pen.lineTo(shaft.x + shaft.lean - shaft.width, 330)
    pen.fill()
    glow(pen, [shaft.x + shaft.lean, 300], shaft.width * 2, '#cfe0ea', 0.16)
  })
  pen.globalCompositeOperation = 'source-over'
}

function paintSeats(pen: Pen): void {
  const random = new SeededRandom(2302)
  for (let row = 0; row < 8; row++) {
    const nearness = (row / 7) ** 1.7
    const [size, y] = [11 + nearness * 74, 236 + nearness * 102]
    const half = 150 + nearness * 300
    for (let x = 320 - half; x < 320 + half; x += size * 1.12) {
      if (random.next() < 0.24) continue
      paintSeat(pen, x, y + size * 0.3, size, random)
    }
  }
}

function paintSeat(pen: Pen, x: number, y: number, size: number, random: SeededRandom): void {
  const [fallen, shade] = [random.next() < 0.12, Math.round(34 - size * 0.2)]
  pen.save()
  pen.translate(x, y)
  if (fallen) pen.rotate(random.between(-0.7, 0.7))
  pen.fillStyle = `rgb(${shade},${shade + 5},${shade + 9})`
  pen.beginPath()
  pen.roundRect(-size * 0.46, -size * 0.3, size * 0.92, size * 0.75, size * 0.12)
  pen.fill()
  pen.fillRect(-size * 0.4, size * 0.4, size * 0.07, size * 0.5)
  pen.fillRect(size * 0.33, size * 0.4, size * 0.07, size * 0.5)
  pen.strokeStyle = 'rgba(205,224,234,0.4)'
  pen.lineWidth = Math.max(0.7, size * 0.03)
  line(pen, [-size * 0.4, -size * 0.29], [size * 0.4, -size * 0.29])
  pen.restore()
}

function drawDust(pen: Pen, seconds: number): void {
  pen.fillStyle = 'rgba(236,244,248,0.6)'
  pen.beginPath()
  for (let index = 0; index < 90; index++) {
    const x = 190 + scatter(index) * 330 + Math.sin(seconds * 0.4 + index) * 12
    const y = (scatter(index, 1) * 300 + seconds * (6 + scatter(index, 2) * 12)) % 300
    const radius = 0.5 + scatter(index, 3) * 0.9
    pen.moveTo(x + radius, y + 20)
    pen.arc(x, y + 20, radius, 0, Math.PI * 2)
  }
  pen.fill()
}
