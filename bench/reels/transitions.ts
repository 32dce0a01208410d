import { type Frame, frameSize, mix, plainFrame, planes } from './frame.ts'
import type { Random } from './random.ts'

/** When the edge passes a point, from 0 to 1. */
export const wipeEdges = {
  'to right': x => x,
  'to left': x => 1 - x,
  down: (_, y) => y,
  up: (_, y) => 1 - y,
  'to right below': (x, y) => (x + y) / 2,
  'to left below': (x, y) => (1 - x + y) / 2,
  'to right above': (x, y) => (x + 1 - y) / 2,
  'to left above': (x, y) => (2 - x - y) / 2,
  'iris out': (x, y) => Math.hypot(x - 0.5, y - 0.5) / 0.7072,
  'iris in': (x, y) => 1 - Math.hypot(x - 0.5, y - 0.5) / 0.7072,
  'barn doors open': x => Math.abs(2 * x - 1),
  'barn doors close': x => 1 - Math.abs(2 * x - 1),
  'circle out': (x, y) => Math.hypot((x - 0.5) * 16, (y - 0.5) * 9) / Math.hypot(8, 4.5),
  'circle in': (x, y) => 1 - Math.hypot((x - 0.5) * 16, (y - 0.5) * 9) / Math.hypot(8, 4.5),
  'doors across open': (_, y) => Math.abs(2 * y - 1),
  'doors across close': (_, y) => 1 - Math.abs(2 * y - 1),
  'box out': (x, y) => Math.max(Math.abs(2 * x - 1), Math.abs(2 * y - 1)),
  'box in': (x, y) => 1 - Math.max(Math.abs(2 * x - 1), Math.abs(2 * y - 1)),
  'corner to right below': (x, y) => x * y,
  'corner to left below': (x, y) => (1 - x) * y,
  'corner to right above': (x, y) => x * (1 - y),
  'corner to left above': (x, y) => (1 - x) * (1 - y),
  clock: (x, y) => clock(x, y),
  'clock backwards': (x, y) => 1 - clock(x, y),
} satisfies Record<string, (x: number, y: number) => number>
export type WipeEdge = keyof typeof wipeEdges

/** From the top, as a hand goes round. */
function clock(x: number, y: number): number {
  const turned = Math.atan2(x - 0.5, 0.5 - y) / (2 * Math.PI)
  return turned < 0 ? turned + 1 : turned
}

export function drawAnyEdge(random: Random): WipeEdge {
  return random.pick(Object.keys(wipeEdges) as WipeEdge[])
}

/** Both pictures move, or only the new one, or only the old one that lay above it. */
export const slides = ['push', 'cover', 'reveal'] as const
export interface SlideMade {
  slide: (typeof slides)[number]
  across: boolean
  forwards: boolean
}

export function slide(a: Frame, b: Frame, made: SlideMade & { part: number }): Frame {
  const out = new Uint8Array(frameSize)
  for (const { width, height, start } of planes) {
    const length = made.across ? width : height
    const gone = Math.round(made.part * length)
    for (let along = 0; along < length; along++) {
      // Counted from the side that the new picture comes in by.
      const from = made.forwards ? along : length - 1 - along
      const isNew = from < gone
      const moves = isNew ? made.slide !== 'reveal' : made.slide !== 'cover'
      const shifted = !moves ? from : isNew ? from + length - gone : from - gone
      const at = made.forwards ? shifted : length - 1 - shifted
      const source = isNew ? b : a
      for (let beside = 0; beside < (made.across ? height : width); beside++)
        out[start + (made.across ? beside * width + along : along * width + beside)] =
          source[start + (made.across ? beside * width + at : at * width + beside)]!
    }
  }
  return out
}

export function drawWipeEdge(random: Random): WipeEdge {
  return random.weighted<WipeEdge>({
    ...{ 'to right': 5, 'to left': 4, down: 3, up: 3 },
    ...{ 'to right below': 1, 'to left below': 1, 'to right above': 1, 'to left above': 1 },
    ...{ 'iris out': 1, 'iris in': 1, 'barn doors open': 1, 'barn doors close': 1 },
  })
}

export function wipe(a: Frame, b: Frame, made: { edge: WipeEdge; softness: number; part: number }): Frame {
  const passes: (x: number, y: number) => number = wipeEdges[made.edge]
  const soft = Math.max(made.softness, 1e-3)
  const reached = made.part * (1 + soft)
  const out = new Uint8Array(frameSize)
  for (const { width, height, start } of planes)
    for (let y = 0, at = start; y < height; y++)
      for (let x = 0; x < width; x++, at++) {
        const u = passes((x + 0.5) / width, (y + 0.5) / height)
        const share = Math.max(0, Math.min(1, (reached - u) / soft))
        out[at] = a[at]! + (b[at]! - a[at]!) * share
      }
  return out
}

export const fadeColors = {
  black: plainFrame({ y: 16, u: 128, v: 128 }),
  white: plainFrame({ y: 235, u: 128, v: 128 }),
  red: plainFrame({ y: 60, u: 110, v: 200 }),
  blue: plainFrame({ y: 45, u: 190, v: 110 }),
}
export type FadeColor = keyof typeof fadeColors

/** A dissolve may go evenly or ease in and out, as editing programs offer. */
export function dissolve(a: Frame, b: Frame, part: number, eased: boolean): Frame {
  return mix(a, b, eased ? part * part * (3 - 2 * part) : part)
}
