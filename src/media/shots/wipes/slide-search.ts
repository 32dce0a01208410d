import { fullHeight, fullWidth } from '../pictures/picture.ts'

/** How the second picture comes in: the first one is pushed out, lies still below, or is drawn away from above. */
export interface Slide {
  /** Columns or rows of the second picture that are seen. */
  shift: number
  /** Mean difference from what such a slide would show, in grey levels. */
  left: number
}

export const slideWays = [
  { across: true, forwards: true },
  { across: true, forwards: false },
  { across: false, forwards: true },
  { across: false, forwards: false },
] as const
export type SlideWay = (typeof slideWays)[number]

export function lengthOf(way: SlideWay): number {
  return way.across ? fullWidth : fullHeight
}

/** Every other pixel both ways is enough to tell. */
const stride = 2

interface SlidePictures {
  before: number
  middle: number
  after: number
}

/** How far a picture is from the first pushed out by `shift` and the second behind it; given up once it is not below `limit`. */
function slideLeft(
  luma: Uint8Array,
  at: SlidePictures,
  way: SlideWay,
  { shift, limit }: { shift: number; limit: number },
): number {
  const length = lengthOf(way)
  const step = way.across ? 1 : fullWidth
  // Forwards the content moves to the right or down, and the second picture comes in behind it.
  const [edge, firstMoved, secondMoved] = way.forwards
    ? [shift, -shift * step, (length - shift) * step]
    : [length - shift, shift * step, -(length - shift) * step]
  const most = (limit * fullWidth * fullHeight) / (stride * stride)
  let sum = 0
  for (let y = 0; y < fullHeight && sum < most; y += stride)
    for (let x = 0; x < fullWidth; x += stride) {
      const isBeforeEdge = (way.across ? x : y) < edge
      const here = y * fullWidth + x
      const shown =
        isBeforeEdge === way.forwards
          ? luma[at.after + here + secondMoved]!
          : luma[at.before + here + firstMoved]!
      sum += Math.abs(luma[at.middle + here]! - shown)
    }
  return sum < most ? (sum * stride * stride) / (fullWidth * fullHeight) : limit
}

/** The best of the shifts within reach of a guess that leaves less than `limit`; every other one first, then those beside the best. */
export function bestSlide(
  luma: Uint8Array,
  at: SlidePictures,
  way: SlideWay,
  guess: { shift: number; reach: number; limit: number },
): Slide | null {
  const from = Math.max(0, guess.shift - guess.reach)
  const to = Math.min(lengthOf(way), guess.shift + guess.reach)
  let best: Slide | null = null
  const look = (shift: number) => {
    if (shift < from || shift > to) return
    const left = slideLeft(luma, at, way, { shift, limit: best?.left ?? guess.limit })
    if (left < (best?.left ?? guess.limit)) best = { shift, left }
  }
  for (let shift = from; shift <= to; shift += 2) look(shift)
  const near = best as Slide | null
  if (!near) return null
  look(near.shift - 1)
  look(near.shift + 1)
  look(to)
  return best
}
