import { fullSize, fullWidth } from '../pictures/picture.ts'
import { cellColumns, cellCount, cellRows } from './cell-changes.ts'

const side = 4
const leastApart = 6 * side * side

/** How a picture is made of two others, cell by cell. */
export interface TwoPictures {
  /** What no mixture of both explains, as a share of their difference. */
  unexplained: number
  /** Share of the cells that show a mixture rather than one of both. */
  mixed: number
  /** How far the share of the second picture lies from what the edge says, 0 to 1. */
  offEdge: number
  /** How much that share differs from cell to cell: little in a dissolve. */
  uneven: number
}

/** `expected` says how much of the second picture each cell should show, 0 to 1. */
export function lookAtTwoPictures(
  luma: Uint8Array,
  at: { before: number; middle: number; after: number },
  expected: (cell: number) => number,
): TwoPictures {
  let [left, mixed, offEdge, sum, squares, count] = [0, 0, 0, 0, 0, 0]
  for (let row = 0, cell = 0; row < cellRows; row++)
    for (let column = 0; column < cellColumns; column++, cell++) {
      let [along, across, length] = [0, 0, 0]
      for (let line = 0; line < side; line++) {
        const from = (row * side + line) * fullWidth + column * side
        for (let i = from; i < from + side; i++) {
          const step = luma[at.after + i]! - luma[at.before + i]!
          const here = luma[at.middle + i]! - luma[at.before + i]!
          along += step * here
          across += here * here
          length += step * step
        }
      }
      if (length < leastApart * side) continue
      const share = Math.max(0, Math.min(1, along / length))
      const rest = across - 2 * share * along + share * share * length
      left += Math.min(1.5, Math.sqrt(Math.max(0, rest) / length))
      if (share > 0.2 && share < 0.8) mixed++
      offEdge += Math.abs(share - expected(cell))
      sum += share
      squares += share * share
      count++
    }
  if (count < cellCount / 8) return { unexplained: 1.5, mixed: 1, offEdge: 1, uneven: 0 }
  const mean = sum / count
  return {
    unexplained: left / count,
    mixed: mixed / count,
    offEdge: offEdge / count,
    uneven: Math.sqrt(Math.max(0, squares / count - mean * mean)),
  }
}

/** Mean difference of two pictures in grey levels. */
export function meanDifference(luma: Uint8Array, a: number, b: number): number {
  let sum = 0
  for (let i = 0; i < fullSize; i++) sum += Math.abs(luma[a + i]! - luma[b + i]!)
  return sum / fullSize
}
