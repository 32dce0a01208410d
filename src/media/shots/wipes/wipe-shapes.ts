import { cellColumns, cellCount, cellRows } from './cell-changes.ts'

const turn = Math.PI * 2

/** Corner to corner of the picture is 1. */
const fromMiddle = (x: number, y: number) => Math.hypot(x - 0.5, y - 0.5) / Math.SQRT1_2

const shapes: ((x: number, y: number) => number)[] = [
  x => x,
  (_, y) => y,
  (x, y) => (x + y) / 2,
  (x, y) => (1 - x + y) / 2,
  // From one corner as the product of both ways, as some editing programs draw a diagonal.
  (x, y) => x * y,
  (x, y) => (1 - x) * y,
  (x, y) => x * (1 - y),
  (x, y) => (1 - x) * (1 - y),
  // Circles in the picture's own proportions and as they look.
  fromMiddle,
  (x, y) => Math.hypot((x - 0.5) * 16, (y - 0.5) * 9) / Math.hypot(8, 4.5),
  x => Math.abs(2 * x - 1),
  (_, y) => Math.abs(2 * y - 1),
  (x, y) => Math.max(Math.abs(2 * x - 1), Math.abs(2 * y - 1)),
  // The hand of a clock from the top.
  (x, y) => ((Math.atan2(x - 0.5, 0.5 - y) / turn) % 1) + (x < 0.5 ? 1 : 0),
]

/** When each cell is passed, from 0 to 1, by wipes from sides and corners, irises, barn doors and a clock; each goes the other way about as well. */
export const wipeShapes: Float32Array[] = shapes.map(eachCell)

function eachCell(shape: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: cellCount }, (_, cell) =>
    shape(((cell % cellColumns) + 0.5) / cellColumns, (Math.floor(cell / cellColumns) + 0.5) / cellRows),
  )
}
