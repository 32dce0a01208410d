import { cutOutline, hatch, type Point, taper, wash } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Field {
  from: number
  to: number
  top: number
  bottom: number
  colours: readonly string[]
  /** Furrows and drifts. */
  shade: string
  /** Roughness of the far edge in pixels. */
  swell?: number
}

/** Snow or earth with drifts that lengthen and part towards the viewer. */
export function paintField(pen: Pen, field: Field, random: SeededRandom): void {
  const { from, to, top, bottom, swell = 2 } = field
  const edge: Point[] = []
  for (let x = from; x <= to; x += 40) edge.push([x, top + random.between(-swell, swell)])
  pen.save()
  cutOutline(pen, [...edge, [to, bottom], [from, bottom]], random, 0.5)
  pen.clip()
  wash(
    pen,
    { x: from, y: top - swell, width: to - from, height: bottom - top + swell },
    field.colours,
    random,
  )
  const height = bottom - top
  for (let index = 0; index < height * 1.4; index++) {
    const near = random.next() ** 1.6
    pen.fillStyle = withAlpha(field.shade, random.between(0.05, 0.2))
    const middle: Point = [random.between(from, to), top + near * height]
    taper(pen, middle, 30 + near * 190, 0.6 + near * 4, random.between(-0.05, 0.05))
  }
  pen.restore()
}

export interface Poles {
  from: number
  to: number
  baseY: number
  height: number
  gap: number
  colour: string
}

export function paintPoles(pen: Pen, poles: Poles): void {
  const { baseY, height, gap, colour } = poles
  pen.strokeStyle = colour
  for (let x = poles.from; x < poles.to; x += gap) {
    pen.lineWidth = Math.max(1, height / 34)
    line(pen, [x, baseY], [x, baseY - height])
    line(pen, [x - height * 0.13, baseY - height * 0.9], [x + height * 0.13, baseY - height * 0.9])
    line(pen, [x - height * 0.1, baseY - height * 0.8], [x + height * 0.1, baseY - height * 0.8])
    pen.lineWidth = 0.6
    for (const arm of [-0.12, 0.12]) {
      const y = baseY - height * 0.91
      pen.beginPath()
      pen.moveTo(x + height * arm, y)
      pen.quadraticCurveTo(x + gap / 2, y + height * 0.16, x + gap + height * arm, y)
      pen.stroke()
    }
  }
}

/** Rails seen from the side with sleepers under snow. */
export function paintTrack(
  pen: Pen,
  from: number,
  to: number,
  y: number,
  colour: string,
  random: SeededRandom,
): void {
  pen.fillStyle = colour
  pen.fillRect(from, y, to - from, 1.6)
  hatch(
    pen,
    { x: from, y: y + 3, width: to - from, height: 7 },
    { colour: withAlpha(colour, 0.6), spacing: 2.4, length: 14, thickness: 1.2 },
    random,
  )
}

/** A track that curves from the lower edge of the picture to a point on the horizon. */
export function paintCurvingTrack(
  pen: Pen,
  track: { nearX: number; nearY: number; farX: number; farY: number; gauge: number; colour: string },
): void {
  const { nearX, nearY, farX, farY, gauge } = track
  const bend = nearX + (farX - nearX) * 0.15
  const at = (share: number): Point => {
    const rest = 1 - share
    const x = rest * rest * nearX + 2 * rest * share * bend + share * share * farX
    const y = rest * rest * nearY + 2 * rest * share * (farY + (nearY - farY) * 0.22) + share * share * farY
    return [x, y]
  }
  const reach = (y: number) => gauge * (0.03 + 0.97 * ((y - farY) / (nearY - farY)) ** 1.2)
  pen.fillStyle = withAlpha(track.colour, 0.5)
  for (let share = 0; share < 0.97; share += 0.011 + 0.03 * (1 - share) * 0.5) {
    const [x, y] = at(share)
    taper(pen, [x, y], reach(y) * 3.1, Math.max(0.5, reach(y) * 0.11))
  }
  pen.strokeStyle = track.colour
  for (const side of [-1, 1]) {
    for (let share = 0; share < 0.99; share += 0.02) {
      const [from, to] = [at(share), at(share + 0.021)]
      pen.lineWidth = Math.max(0.6, reach(from[1]) * 0.09)
      line(pen, [from[0] + side * reach(from[1]), from[1]], [to[0] + side * reach(to[1]), to[1]])
    }
  }
}

export function line(pen: Pen, from: Point, to: Point): void {
  pen.beginPath()
  pen.moveTo(from[0], from[1])
  pen.lineTo(to[0], to[1])
  pen.stroke()
}
