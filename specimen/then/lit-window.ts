import { cutOutline, glow, hatch, wash } from '../brush.ts'
import { line } from '../motifs/ground.ts'
import { drawSnow } from '../motifs/snow.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const pane = { x: 222, y: 66, width: 196, height: 206 }

/** One of the many windows: a table, a lamp, two people. */
export const litWindow: Scene = () => {
  const vignette = new Vignette([4, 6, 18], 0.62)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1.02 + 0.09 * progress }),
    layers: [{ depth: 1, still: paintWall, moving: drawRoom }],
    finish: (pen, { seconds }) => {
      drawSnow(pen, { colour: '#f3efe6', flakes: 200, fall: 50, wind: -16, size: 1.25 }, seconds)
      vignette.draw(pen)
    },
  }
}

function paintWall(pen: Pen): void {
  const random = new SeededRandom(1401)
  wash(pen, { x: -60, y: -50, width: 760, height: 460 }, ['#26304e', '#33375a', '#222a48'], random)
  for (let y = -50; y < 410; y += 13) {
    hatch(
      pen,
      { x: -60, y, width: 760, height: 4 },
      { colour: 'rgba(10,14,34,0.4)', spacing: 6, length: 34, thickness: 1.2 },
      random,
    )
  }
  glow(pen, [320, 170], 300, '#ffb45c', 0.42)
  pen.fillStyle = '#1a1f36'
  pen.fillRect(pane.x - 14, pane.y - 14, pane.width + 28, pane.height + 28)
  pen.fillStyle = '#e9ebf2'
  cutOutline(
    pen,
    [
      [pane.x - 26, pane.y + pane.height + 28],
      [pane.x - 20, pane.y + pane.height + 13],
      [pane.x + pane.width + 22, pane.y + pane.height + 12],
      [pane.x + pane.width + 26, pane.y + pane.height + 28],
    ],
    random,
    1.6,
  )
  pen.fill()
  wash(pen, pane, ['#f7c069', '#ffdc98', '#e6a14e'], random)
}

function drawRoom(pen: Pen, { seconds }: Moment): void {
  pen.save()
  pen.beginPath()
  pen.rect(pane.x, pane.y, pane.width, pane.height)
  pen.clip()
  glow(pen, [322, 118], 90, '#fff4cf', 0.8 + 0.03 * Math.sin(seconds * 5))
  pen.fillStyle = '#6d3a20'
  pen.beginPath()
  for (const [x, y] of [
    [304, 118],
    [340, 118],
    [350, 134],
    [294, 134],
  ] as const)
    pen.lineTo(x, y)
  pen.fill()
  pen.fillRect(321, 60, 2, 60)
  drawSitter(pen, 264, 1, Math.sin(seconds * 1.3) * 2)
  drawSitter(pen, 378, -1, Math.sin(seconds * 1.1 + 2) * 1.6)
  pen.fillStyle = '#5a2d1a'
  pen.fillRect(248, 236, 146, 7)
  pen.fillRect(262, 243, 6, 40)
  pen.fillRect(374, 243, 6, 40)
  pen.fillStyle = '#a8342b'
  pen.fillRect(330, 206, 15, 30)
  pen.fillStyle = '#e8dcc0'
  pen.fillRect(332, 199, 11, 8)
  pen.fillRect(296, 229, 16, 7)
  pen.restore()
  pen.strokeStyle = '#1d2138'
  pen.lineWidth = 7
  line(pen, [320, pane.y], [320, pane.y + pane.height])
  line(pen, [pane.x, pane.y + 62], [pane.x + pane.width, pane.y + 62])
}

function drawSitter(pen: Pen, x: number, facing: 1 | -1, lean: number): void {
  pen.fillStyle = '#4a2a22'
  pen.beginPath()
  pen.moveTo(x - 30 * facing, 290)
  pen.bezierCurveTo(x - 32 * facing, 210, x - 18 * facing + lean, 184, x + lean, 184)
  pen.bezierCurveTo(x + 16 * facing + lean, 186, x + 20 * facing, 222, x + 34 * facing, 238)
  pen.lineTo(x + 20 * facing, 290)
  pen.fill()
  pen.fillStyle = '#3a201c'
  pen.beginPath()
  pen.ellipse(x + 5 * facing + lean, 167, 14, 17, 0, 0, Math.PI * 2)
  pen.fill()
}
