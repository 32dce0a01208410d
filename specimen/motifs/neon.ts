import type { Point } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import { scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface NeonSign {
  /** Strokes of the sign, each a line of points in units of the sign's size. */
  strokes: readonly (readonly Point[])[]
  x: number
  y: number
  size: number
  colour: string
  /** Flickers if above 0: share of time it is out. */
  faulty?: number
}

/** Draws a tube: a wide faint halo, a narrower one, a nearly white core. */
export function drawNeon(pen: Pen, sign: NeonSign, seconds: number, strength = 1): void {
  const beat = Math.floor(seconds * 11)
  const out = scatter(beat, Math.round(sign.x)) < (sign.faulty ?? 0)
  const power = strength * (out ? 0.12 : 0.93 + 0.07 * Math.sin(seconds * 31 + sign.x))
  pen.save()
  pen.translate(sign.x, sign.y)
  pen.scale(sign.size, sign.size)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.globalCompositeOperation = 'lighter'
  trace(pen, sign, withAlpha(sign.colour, 0.1 * power), 0.34)
  trace(pen, sign, withAlpha(sign.colour, 0.16 * power), 0.2)
  trace(pen, sign, withAlpha(sign.colour, 0.8 * power), 0.085)
  trace(pen, sign, `rgba(255,244,240,${0.75 * power})`, 0.028)
  pen.restore()
}

function trace(pen: Pen, sign: NeonSign, colour: string, width: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.beginPath()
  for (const stroke of sign.strokes) {
    const [start, ...rest] = stroke
    if (start) pen.moveTo(start[0], start[1])
    for (const [x, y] of rest) pen.lineTo(x, y)
  }
  pen.stroke()
}

function arcOf(x: number, y: number, radius: number, from: number, to: number): Point[] {
  return Array.from({ length: 19 }, (_, index) => {
    const angle = from + ((to - from) * index) / 18
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const
  })
}

/** Signs without words: a dancer, a glass, a star, an arrow, a wave, a skate. */
export const neonShapes = {
  glass: [
    [
      [-0.4, -0.5],
      [0, 0],
      [0.4, -0.5],
      [-0.4, -0.5],
    ],
    [
      [0, 0],
      [0, 0.45],
    ],
    [
      [-0.22, 0.48],
      [0.22, 0.48],
    ],
    [
      [0.1, -0.2],
      [0.42, -0.72],
    ],
  ],
  star: [
    Array.from({ length: 11 }, (_, index) => {
      const angle = -Math.PI / 2 + (index * Math.PI) / 5
      const reach = index % 2 === 0 ? 0.5 : 0.2
      return [Math.cos(angle) * reach, Math.sin(angle) * reach] as const
    }),
  ],
  arrow: [
    [
      [-0.5, 0],
      [0.45, 0],
    ],
    [
      [0.15, -0.3],
      [0.5, 0],
      [0.15, 0.3],
    ],
  ],
  wave: [
    Array.from(
      { length: 25 },
      (_, index) => [index / 12 - 1, Math.sin((index / 24) * Math.PI * 4) * 0.16] as const,
    ),
  ],
  dancer: [
    arcOf(0.02, -0.56, 0.11, 0, Math.PI * 2),
    [
      [0, -0.42],
      [-0.05, -0.02],
      [-0.3, 0.5],
    ],
    [
      [-0.05, -0.02],
      [0.24, 0.2],
      [0.16, 0.52],
    ],
    [
      [-0.42, -0.5],
      [-0.02, -0.34],
      [0.4, -0.2],
    ],
  ],
  ring: [arcOf(0, 0, 0.46, 0, Math.PI * 2), arcOf(0, 0, 0.3, 0, Math.PI * 2)],
  skate: [
    [
      [-0.3, -0.5],
      [-0.3, 0.08],
      [0.36, 0.14],
      [0.3, -0.08],
      [-0.02, -0.16],
      [-0.02, -0.5],
      [-0.3, -0.5],
    ],
    [
      [-0.42, 0.36],
      [0.42, 0.36],
      [0.52, 0.26],
    ],
    [
      [-0.2, 0.1],
      [-0.2, 0.36],
    ],
    [
      [0.24, 0.14],
      [0.24, 0.36],
    ],
  ],
} as const satisfies Record<string, readonly (readonly Point[])[]>
