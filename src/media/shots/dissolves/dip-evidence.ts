import type { FrameRing } from '../pictures/frame-ring.ts'

export interface GradualSpan {
  /** Frames on either side that show one shot alone. */
  first: number
  last: number
  /** First and last mixed frame. */
  start: number
  end: number
}

/**
 * How contrast and edges go through the stretch: against the sag that two unrelated pictures make when one
 * is laid over the other, and against a straight line.
 */
export function measureDip(
  ring: FrameRing,
  span: GradualSpan,
): { spreadDip: number; textureDip: number; dipLeft: number; flatLeft: number } {
  const ends = {
    spreadA: around(ring, span.first, frame => ring.spreadAt(frame)),
    spreadB: around(ring, span.last, frame => ring.spreadAt(frame)),
    textureA: around(ring, span.first, frame => ring.textureAt(frame)),
    textureB: around(ring, span.last, frame => ring.textureAt(frame)),
  }
  let dipLeft = 0
  let flatLeft = 0
  const count = span.end - span.start + 1
  for (let frame = span.start; frame <= span.end; frame++) {
    const share = (frame - span.start + 1) / (count + 1)
    const texture = Math.log(ring.textureAt(frame))
    const sag = Math.hypot((1 - share) * ends.textureA, share * ends.textureB)
    const straight = (1 - share) * ends.textureA + share * ends.textureB
    dipLeft += Math.abs(texture - Math.log(sag)) / count
    flatLeft += Math.abs(texture - Math.log(straight)) / count
  }
  const middle = (span.start + span.end) >> 1
  return {
    spreadDip: (2 * around(ring, middle, frame => ring.spreadAt(frame))) / (ends.spreadA + ends.spreadB),
    textureDip: (2 * around(ring, middle, frame => ring.textureAt(frame))) / (ends.textureA + ends.textureB),
    dipLeft,
    flatLeft,
  }
}

function around(ring: FrameRing, frame: number, read: (frame: number) => number): number {
  let sum = 0
  let count = 0
  for (let offset = -1; offset <= 1; offset++) {
    if (!ring.holds(frame + offset)) continue
    sum += read(frame + offset)
    count++
  }
  return sum / count
}
