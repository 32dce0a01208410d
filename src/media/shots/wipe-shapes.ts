import { cellColumns, cellCount, cellRows } from './cell-changes.ts'

const shapes: ((x: number, y: number) => number)[] = [
  x => x,
  x => 1 - x,
  (_, y) => y,
  (_, y) => 1 - y,
  (x, y) => (x + y) / 2,
  (x, y) => (1 - x + y) / 2,
  (x, y) => (x + 1 - y) / 2,
  (x, y) => (2 - x - y) / 2,
  (x, y) => Math.hypot(x - 0.5, y - 0.5) / 0.7072,
  (x, y) => 1 - Math.hypot(x - 0.5, y - 0.5) / 0.7072,
  x => Math.abs(2 * x - 1),
  x => 1 - Math.abs(2 * x - 1),
  (_, y) => Math.abs(2 * y - 1),
  (_, y) => 1 - Math.abs(2 * y - 1),
]

/** When each cell is passed, from 0 to 1, by wipes from every side and corner, irises and barn doors. */
export const wipeShapes: Float32Array[] = shapes.map(shape =>
  Float32Array.from({ length: cellCount }, (_, cell) =>
    shape(((cell % cellColumns) + 0.5) / cellColumns, (Math.floor(cell / cellColumns) + 0.5) / cellRows),
  ),
)
