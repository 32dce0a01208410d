import { taper, verticalGradient, wash } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import { drawBicycle } from '../motifs/bicycles.ts'
import { paintRubble, paintWeeds } from '../motifs/ruins.ts'
import { drawSnow } from '../motifs/snow.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

/** A bicycle left in the rubble, and the towers upside down in the water. */
export const bicycleInPuddle: Scene = () => {
  const vignette = new Vignette([12, 16, 22], 0.5)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1.02 + 0.06 * progress }),
    layers: [{ depth: 1, still: paintPlot, moving: drawRipples }],
    finish: (pen, { seconds }) => {
      drawSnow(pen, { colour: '#f8fafb', flakes: 110, fall: 42, wind: -14 }, seconds)
      vignette.draw(pen)
    },
  }
}

function paintPlot(pen: Pen): void {
  const random = new SeededRandom(3201)
  wash(pen, { x: -60, y: -50, width: 760, height: 460 }, ['#a6acae', '#8d9293', '#6c7072'], random)
  paintRubble(
    pen,
    { from: -80, to: 720, baseY: 110, height: 80, colour: '#6b6862', light: '#bcb9b2' },
    random,
  )
  paintRubble(
    pen,
    { from: -60, to: 260, baseY: 186, height: 40, colour: '#5f5c57', light: '#b3b0a9' },
    random,
  )
  paintWater(pen, random)
  pen.save()
  pen.translate(250, 250)
  pen.rotate(-0.16)
  pen.scale(250, 250)
  drawBicycle(pen, '#4a2f26', 0.1, 6)
  pen.restore()
  pen.strokeStyle = 'rgba(240,244,246,0.8)'
  pen.lineWidth = 3
  for (const [x, y] of [
    [171, 216],
    [320, 192],
  ] as const) {
    pen.beginPath()
    pen.arc(x, y, 49, Math.PI * 1.2, Math.PI * 1.75)
    pen.stroke()
  }
  paintWeeds(pen, 60, 420, 262, '#5c5a48', random)
  paintRubble(
    pen,
    { from: -60, to: 300, baseY: 356, height: 26, colour: '#53514d', light: '#a8a59e' },
    random,
  )
}

function paintWater(pen: Pen, random: SeededRandom): void {
  pen.save()
  tracePuddle(pen)
  pen.strokeStyle = 'rgba(46,48,48,0.55)'
  pen.lineWidth = 7
  pen.stroke()
  pen.clip()
  wash(pen, { x: 180, y: 180, width: 540, height: 170 }, ['#b9c4cb', '#9aa8b2', '#7f8e9a'], random)
  for (const [x, width, height] of [
    [390, 40, 104],
    [446, 30, 84],
    [496, 46, 118],
    [566, 34, 92],
  ] as const) {
    pen.fillStyle = verticalGradient(pen, 190, 190 + height, [
      withAlpha('#5f6d79', 0.85),
      withAlpha('#5f6d79', 0.25),
    ])
    pen.fillRect(x, 190, width, height)
    pen.fillStyle = withAlpha('#c8d3d9', 0.4)
    for (let y = 196; y < 184 + height; y += 8) pen.fillRect(x + 4, y, width - 8, 2.4)
  }
  pen.restore()
}

function tracePuddle(pen: Pen): void {
  pen.beginPath()
  pen.moveTo(206, 272)
  pen.bezierCurveTo(240, 230, 330, 236, 372, 204)
  pen.bezierCurveTo(430, 176, 560, 192, 700, 182)
  pen.lineTo(700, 322)
  pen.bezierCurveTo(610, 352, 540, 318, 470, 340)
  pen.bezierCurveTo(380, 362, 330, 318, 270, 318)
  pen.bezierCurveTo(220, 314, 186, 300, 206, 272)
}

function drawRipples(pen: Pen, { seconds }: Moment): void {
  pen.save()
  tracePuddle(pen)
  pen.clip()
  for (let ripple = 0; ripple < 26; ripple++) {
    const y = 194 + ripple * 6
    pen.fillStyle = withAlpha('#e6eef2', 0.16 + 0.08 * Math.sin(ripple * 3))
    taper(
      pen,
      [330 + ((ripple * 83) % 270) + Math.sin(seconds * 1.1 + ripple) * 9, y],
      60 + ((ripple * 37) % 90),
      1.4,
    )
  }
  pen.restore()
}
