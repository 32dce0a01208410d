// SPDX-License-Identifier: MIT
import { leadingEigenpairs } from './leading-eigenpairs.ts'

/** A table of counts, row after row, and how often each row is taken. */
export interface WeightedTable {
  rowCount: number
  columnCount: number
  counts: Float64Array
  rowWeights: Float64Array
}

/** The first two axes: singular values and standard coordinates of columns, point by point x, y. */
export interface LeadingAxes {
  singularValues: [number, number]
  columnStandard: Float64Array
  columnMass: Float64Array
}

/** Axes are taken as found when what is left of them is below this part of the first inertia. */
const tolerance = 1e-6
const mostSteps = 80
/** A second inertia below this part of the first is what rounding left of none. */
const nothing = 1e-13

/**
 * First two axes of a correspondence analysis, without the others.
 *
 * Lanczos' walk on the inner products of the table's columns, which is scaled only through vectors, so that a
 * resample of rows needs no new table; the trivial axis is kept out by staying at right angles to it. `start` is
 * where to begin: the axes of the table as it stands. Columns that are empty in the resample have mass 0. Null
 * where fewer than two axes are left. Source: Golub & Van Loan 2013, section 10.1, with full orthogonalisation.
 */
export function leadingAxes(table: WeightedTable, start: Float64Array): LeadingAxes | null {
  const scales = scalesOf(table)
  const basis: Float64Array[] = [scales.columnMass.map(Math.sqrt)]
  const [diagonal, below]: [number[], number[]] = [[], []]
  let next: Float64Array = start.slice()
  let length = straighten(next, basis)
  let found: ReturnType<typeof leadingEigenpairs> = null
  const limit = Math.min(table.columnCount - 1, mostSteps)
  while (diagonal.length < limit && length > 1e-12) {
    for (let column = 0; column < next.length; column++) next[column]! /= length
    if (diagonal.length > 0) below.push(length)
    const image = timesInnerProducts(table, next, scales)
    diagonal.push(dot(next, image))
    basis.push(next)
    next = image
    length = straighten(next, basis)
    const steps = diagonal.length
    if (steps < 8 || steps % 4 !== 0) continue
    found = leadingEigenpairs(diagonal, below)
    if (found?.every(({ value, vector }) => length * Math.abs(vector.at(-1)!) < tolerance * value)) break
    found = null
  }
  found ??= leadingEigenpairs(diagonal, below)
  if (!found || !(found[1].value > Math.max(1e-18, nothing * found[0].value))) return null
  return {
    singularValues: [Math.sqrt(found[0].value), Math.sqrt(found[1].value)],
    columnStandard: combine(basis.slice(1), [found[0].vector, found[1].vector], scales.columnMass),
    columnMass: scales.columnMass,
  }
}

interface Scales {
  rowScale: Float64Array
  columnScale: Float64Array
  columnMass: Float64Array
}

/** Of a row: how often it is taken, over its sum; of a column: one over the root of its sum. */
function scalesOf({ rowCount, columnCount, counts, rowWeights }: WeightedTable): Scales {
  const rowScale = new Float64Array(rowCount)
  const columnSums = new Float64Array(columnCount)
  let total = 0
  for (let row = 0; row < rowCount; row++) {
    const weight = rowWeights[row]!
    if (weight === 0) continue
    const offset = row * columnCount
    let sum = 0
    for (let column = 0; column < columnCount; column++) {
      const count = counts[offset + column]!
      sum += count
      columnSums[column]! += weight * count
    }
    if (sum > 0) rowScale[row] = weight / sum
    total += weight * sum
  }
  return {
    rowScale,
    columnScale: columnSums.map(sum => (sum > 0 ? 1 / Math.sqrt(sum) : 0)),
    columnMass: columnSums.map(sum => sum / total),
  }
}

/** Each row is met once: its product with the vector, and that much of the row. */
function timesInnerProducts(
  { rowCount, columnCount, counts }: WeightedTable,
  vector: Float64Array,
  { rowScale, columnScale }: Scales,
): Float64Array {
  const scaled = new Float64Array(columnCount)
  const image = new Float64Array(columnCount)
  for (let column = 0; column < columnCount; column++) scaled[column] = vector[column]! * columnScale[column]!
  for (let row = 0; row < rowCount; row++) {
    if (rowScale[row] === 0) continue
    const factor = rowScale[row]! * dotRow(counts, row * columnCount, scaled)
    addRow(image, { counts, offset: row * columnCount, factor })
  }
  for (let column = 0; column < columnCount; column++) image[column]! *= columnScale[column]!
  return image
}

function dotRow(counts: Float64Array, offset: number, vector: Float64Array): number {
  const whole = vector.length & ~3
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let column = 0; column < whole; column += 4) {
    a += counts[offset + column]! * vector[column]!
    b += counts[offset + column + 1]! * vector[column + 1]!
    c += counts[offset + column + 2]! * vector[column + 2]!
    d += counts[offset + column + 3]! * vector[column + 3]!
  }
  for (let column = whole; column < vector.length; column++) a += counts[offset + column]! * vector[column]!
  return a + b + (c + d)
}

interface ScaledRow {
  counts: Float64Array
  offset: number
  factor: number
}

function addRow(image: Float64Array, { counts, offset, factor }: ScaledRow): void {
  for (let column = 0; column < image.length; column++) image[column]! += factor * counts[offset + column]!
}

/** Brings a vector to right angles with all others, twice where once leaves noise, and gives its length. */
function straighten(vector: Float64Array, directions: readonly Float64Array[]): number {
  let before = Math.sqrt(dot(vector, vector))
  for (let pass = 0; pass < 2; pass++) {
    for (const direction of directions) {
      const part = dot(vector, direction)
      for (let place = 0; place < vector.length; place++) vector[place]! -= part * direction[place]!
    }
    const after = Math.sqrt(dot(vector, vector))
    if (after > 0.1 * before) return after
    before = after
  }
  return before
}

function combine(
  basis: readonly Float64Array[],
  [first, second]: readonly [readonly number[], readonly number[]],
  columnMass: Float64Array,
): Float64Array {
  const points = new Float64Array(2 * columnMass.length)
  basis.forEach((vector, place) => {
    const [x, y] = [first[place]!, second[place]!]
    for (let column = 0; column < vector.length; column++) {
      points[2 * column]! += x * vector[column]!
      points[2 * column + 1]! += y * vector[column]!
    }
  })
  for (let column = 0; column < columnMass.length; column++) {
    const root = Math.sqrt(columnMass[column]!)
    points[2 * column] = root > 0 ? points[2 * column]! / root : 0
    points[2 * column + 1] = root > 0 ? points[2 * column + 1]! / root : 0
  }
  return points
}

function dot(left: Float64Array, right: Float64Array): number {
  let [even, odd] = [0, 0]
  const whole = left.length & ~1
  for (let place = 0; place < whole; place += 2) {
    even += left[place]! * right[place]!
    odd += left[place + 1]! * right[place + 1]!
  }
  return whole < left.length ? even + odd + left[whole]! * right[whole]! : even + odd
}
