import { type Area, glow, taper, verticalGradient, wash } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import { drawNeon, type NeonSign, neonShapes } from '../motifs/neon.ts'
import { drawWalker } from '../motifs/walker.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const signs: readonly NeonSign[] = [
  { strokes: neonShapes.dancer, x: 148, y: 116, size: 92, colour: '#ff3d8b' },
  { strokes: neonShapes.glass, x: 66, y: 146, size: 58, colour: '#3fd0ff' },
  { strokes: neonShapes.star, x: 250, y: 76, size: 54, colour: '#ffb13d', faulty: 0.18 },
  { strokes: neonShapes.arrow, x: 258, y: 158, size: 62, colour: '#ff4a3d' },
  { strokes: neonShapes.skate, x: 482, y: 118, size: 92, colour: '#5a8bff' },
  { strokes: neonShapes.wave, x: 486, y: 182, size: 66, colour: '#2fe0b0', faulty: 0.1 },
  { strokes: neonShapes.ring, x: 594, y: 104, size: 64, colour: '#c65aff' },
]

const kerbY = 252
const shopLights = ['#ff9a6a', '#ffcf86', '#e86aa8', '#7fb4ff'] as const

/** A street of signs after rain; each lies a second time on the asphalt. */
export const neonStreet: Scene = () => {
  const vignette = new Vignette([4, 4, 14], 0.6)
  return {
    camera: ({ progress }) => ({ x: -10 + 20 * progress, y: 0, zoom: 1.03 }),
    layers: [{ depth: 1, still: paintFronts, moving: drawNight }],
    finish: pen => vignette.draw(pen),
  }
}

function paintFronts(pen: Pen): void {
  const random = new SeededRandom(2701)
  wash(pen, { x: -60, y: -50, width: 760, height: 320 }, ['#0b1022', '#171a34', '#241a38'], random)
  for (const [x, width, top] of [
    [-60, 104, 30],
    [44, 160, 4],
    [210, 118, 40],
    [334, 84, 96],
    [424, 138, 22],
    [566, 140, 54],
  ] as const) {
    wash(pen, { x, y: top, width, height: kerbY - top }, ['#1b1e34', '#15172a', '#0e101e'], random)
    for (let y = top + 14; y < kerbY - 60; y += 24) {
      for (let left = x + 10; left < x + width - 16; left += 22) {
        pen.fillStyle = random.next() < 0.14 ? withAlpha('#ffcf86', 0.55) : 'rgba(70,84,120,0.2)'
        pen.fillRect(left, y, 11, 13)
      }
    }
    paintShopWindow(pen, { x: x + 8, y: kerbY - 46, width: width - 16, height: 46 }, random.pick(shopLights))
  }
  wash(pen, { x: -60, y: kerbY, width: 760, height: 170 }, ['#10121f', '#151729', '#0a0b14'], random)
}

function paintShopWindow(pen: Pen, pane: Area, light: string): void {
  pen.fillStyle = verticalGradient(pen, pane.y, pane.y + pane.height, [
    withAlpha(light, 0.62),
    withAlpha(light, 0.28),
  ])
  pen.fillRect(pane.x, pane.y, pane.width, pane.height)
  pen.fillStyle = '#0e101e'
  for (let bar = pane.x + 26; bar < pane.x + pane.width - 8; bar += 30)
    pen.fillRect(bar, pane.y, 2, pane.height)
  pen.fillRect(pane.x, pane.y + 9, pane.width, 1.6)
  glow(pen, [pane.x + pane.width / 2, pane.y + pane.height], pane.width * 0.6, light, 0.22)
}

function drawNight(pen: Pen, { seconds }: Moment): void {
  for (const sign of signs) {
    pen.save()
    pen.globalCompositeOperation = 'lighter'
    glow(pen, [sign.x, sign.y], sign.size * 1.9, sign.colour, 0.3)
    pen.restore()
    drawNeon(pen, sign, seconds)
  }
  drawReflections(pen, seconds)
  drawWalker(pen, { x: 250 + seconds * 34, y: 286, height: 92, facing: 1, pace: 34 }, seconds)
}

function drawReflections(pen: Pen, seconds: number): void {
  pen.save()
  pen.beginPath()
  pen.rect(-60, kerbY, 760, 170)
  pen.clip()
  pen.globalCompositeOperation = 'lighter'
  for (const sign of signs) {
    const mirrored = kerbY + (kerbY - sign.y) * 0.5
    for (let ripple = 0; ripple < 15; ripple++) {
      const y = kerbY + 4 + ripple * 8
      const closeness = Math.max(0, 1 - Math.abs(y - mirrored) / 90)
      pen.fillStyle = withAlpha(sign.colour, 0.05 + 0.3 * closeness)
      const sway = Math.sin(seconds * 1.7 + ripple * 1.9 + sign.x) * (2 + ripple * 0.5)
      taper(pen, [sign.x + sway, y], sign.size * (0.7 + 0.5 * Math.abs(Math.sin(ripple * 2.3 + sign.x))), 3.4)
    }
  }
  pen.restore()
}
