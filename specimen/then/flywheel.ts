import { cutOutline, glow, hatch, wash } from '../brush.ts'
import { line } from '../motifs/ground.ts'
import { drawSparks } from '../motifs/sparks.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

/** The great wheel of the rolling mill, and a bar of hot steel beneath it. */
export const flywheel: Scene = () => {
  const vignette = new Vignette([6, 4, 6], 0.6)
  return {
    layers: [
      { depth: 0.5, still: paintMill },
      { depth: 1, moving: drawWheelAndBar },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintMill(pen: Pen): void {
  const random = new SeededRandom(801)
  wash(pen, { x: -60, y: -50, width: 760, height: 460 }, ['#1b2630', '#2b2f33', '#4a2c1e'], random)
  pen.fillStyle = '#12171d'
  for (const x of [-20, 470, 610]) {
    cutOutline(
      pen,
      [
        [x, 400],
        [x, -50],
        [x + 58, -50],
        [x + 58, 400],
      ],
      random,
      1,
    )
    pen.fill()
    hatch(
      pen,
      { x: x + 4, y: -50, width: 20, height: 420 },
      { colour: 'rgba(160,190,205,0.18)', spacing: 6, length: 18 },
      random,
    )
  }
  glow(pen, [320, 350], 360, '#ff7a24', 0.6)
}

function drawWheelAndBar(pen: Pen, { seconds }: Moment): void {
  const [x, y, radius] = [236, 176, 150]
  pen.strokeStyle = '#0b0d11'
  pen.lineWidth = 26
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.stroke()
  pen.lineWidth = 12
  for (let spoke = 0; spoke < 6; spoke++) {
    const angle = seconds * 2.3 + (spoke * Math.PI) / 3
    line(pen, [x, y], [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius])
  }
  pen.fillStyle = '#0b0d11'
  pen.beginPath()
  pen.arc(x, y, 34, 0, Math.PI * 2)
  pen.fill()
  pen.lineWidth = 3
  pen.strokeStyle = 'rgba(255,140,64,0.75)'
  pen.beginPath()
  pen.arc(x, y, radius + 12, 0.15 * Math.PI, 0.85 * Math.PI)
  pen.stroke()
  pen.strokeStyle = 'rgba(150,185,205,0.5)'
  pen.beginPath()
  pen.arc(x, y, radius + 12, 1.15 * Math.PI, 1.7 * Math.PI)
  pen.stroke()
  drawBar(pen, seconds)
}

function drawBar(pen: Pen, seconds: number): void {
  const head = -40 + seconds * 420
  pen.globalCompositeOperation = 'lighter'
  for (const [width, colour] of [
    [34, 'rgba(255,90,20,0.25)'],
    [16, 'rgba(255,140,40,0.8)'],
    [7, 'rgba(255,232,180,0.95)'],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    line(pen, [-80, 338], [Math.min(720, head), 334])
  }
  drawSparks(pen, { x: 372, y: 334, count: 50, speed: 150, colour: '#ffcf80' }, seconds)
  pen.globalCompositeOperation = 'source-over'
}
