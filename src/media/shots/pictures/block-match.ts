import { blockDifference, blockHeight, blockWidth, type Shifts, shiftsWithin } from './block-difference.ts'
import { smallHeight, smallSize, smallWidth, spreadUnit } from './picture.ts'

const near = shiftsWithin(3, 2)
const far = shiftsWithin(6, 4)

/**
 * How much of picture `b` cannot be had by moving blocks of picture `a`: 0 for the same, about 1 for two
 * pictures that have nothing in common. Motion up to three pixels of the small frame costs nothing.
 */
export function blockMatch(pictures: Int16Array, a: number, b: number): number {
  return match(pictures, { a, b, shifts: near })
}

/** The same with twice the reach, for pictures some time apart. */
export function farMatch(pictures: Int16Array, a: number, b: number): number {
  return match(pictures, { a, b, shifts: far })
}

interface Pair {
  a: number
  b: number
  shifts: Shifts
}

function match(pictures: Int16Array, pair: Pair): number {
  let sum = 0
  for (let top = 0; top < smallHeight; top += blockHeight)
    for (let left = 0; left < smallWidth; left += blockWidth) sum += bestBlock(pictures, pair, left, top)
  return sum / (smallSize * spreadUnit)
}

function bestBlock(pictures: Int16Array, pair: Pair, left: number, top: number): number {
  const { x: shiftX, y: shiftY } = pair.shifts
  const to = (pair.b + top * smallWidth + left) | 0
  let best = 1_000_000_000
  for (let s = 0; s < shiftX.length; s++) {
    const x = (left + shiftX[s]!) | 0
    const y = (top + shiftY[s]!) | 0
    if (x < 0 || y < 0 || x + blockWidth > smallWidth || y + blockHeight > smallHeight) continue
    const from = (pair.a + y * smallWidth + x) | 0
    const sum = blockDifference(pictures, { from, to, width: smallWidth, limit: best })
    if (sum < best) best = sum
  }
  return best
}
