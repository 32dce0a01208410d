import { smallHeight, smallSize, smallWidth, spreadUnit } from './picture.ts'

const blockWidth = 8
const blockHeight = 9
const reachX = 3
const reachY = 2

/** Shifts from the nearest to the farthest, so that the search can stop early. */
const shifts = (() => {
  const list: [number, number][] = []
  for (let y = -reachY; y <= reachY; y++) for (let x = -reachX; x <= reachX; x++) list.push([x, y])
  return list.sort((a, b) => a[0] ** 2 + a[1] ** 2 - b[0] ** 2 - b[1] ** 2)
})()
const shiftX = Int32Array.from(shifts, ([x]) => x)
const shiftY = Int32Array.from(shifts, ([, y]) => y)

/**
 * How much of picture `b` cannot be had by moving blocks of picture `a`: 0 for the same, about 1 for two
 * pictures that have nothing in common. Motion up to three pixels of the small frame costs nothing.
 */
export function blockMatch(pictures: Int16Array, a: number, b: number): number {
  let sum = 0
  for (let top = 0; top < smallHeight; top += blockHeight)
    for (let left = 0; left < smallWidth; left += blockWidth) sum += bestBlock(pictures, a, b, left, top)
  return sum / (smallSize * spreadUnit)
}

function bestBlock(pictures: Int16Array, a: number, b: number, left: number, top: number): number {
  let best = Number.MAX_SAFE_INTEGER
  for (let s = 0; s < shiftX.length; s++) {
    const x = left + shiftX[s]!
    const y = top + shiftY[s]!
    if (x < 0 || y < 0 || x + blockWidth > smallWidth || y + blockHeight > smallHeight) continue
    let sum = 0
    let from = a + y * smallWidth + x
    let to = b + top * smallWidth + left
    for (let row = 0; row < blockHeight && sum < best; row++, from += smallWidth, to += smallWidth)
      for (let column = 0; column < blockWidth; column++) {
        const difference = pictures[from + column]! - pictures[to + column]!
        sum += difference < 0 ? -difference : difference
      }
    if (sum < best) best = sum
  }
  return best
}
