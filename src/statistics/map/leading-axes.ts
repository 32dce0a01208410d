// SPDX-License-Identifier: MIT
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

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

/**
 * First two axes of a correspondence analysis, without the others.
 *
 * Golub and Kahan's walk over a table that is scaled only through its vectors, so that a resample of rows needs
 * no new table; the trivial axis is kept out by staying at right angles to it. `start` is where to begin: the
 * axes of the table as it stands. Columns that are empty in the resample have mass 0. Null where fewer than two
 * axes are left. Source: Golub & Kahan 1965.
 */
export function leadingAxes(table: WeightedTable, start: Float64Array): LeadingAxes | null {
  const { rowScale, columnScale, columnMass } = scalesOf(table)
  const trivial = columnMass.map(Math.sqrt)
  const basis: Float64Array[] = []
  const images: Float64Array[] = []
  let next: Float64Array = start.slice()
  const limit = Math.min(table.columnCount - 1, 60)
  let found: Ritz | null = null
  while (basis.length < limit) {
    removeParts(next, [trivial, ...basis])
    if (!normalise(next)) break
    basis.push(next)
    const image = timesTable(table, next, rowScale, columnScale)
    images.push(image)
    next = timesTransposed(table, image, rowScale, columnScale)
    if (basis.length < 4 || basis.length % 3 !== 0) continue
    found = ritz(images)
    if (found.settled(basis, next)) break
  }
  found = ritz(images)
  if (images.length < 2 || !(found.values[1] > 1e-9)) return null
  return {
    singularValues: found.values,
    columnStandard: combine(basis, found.weights, columnMass),
    columnMass,
  }
}

interface Ritz {
  values: [number, number]
  weights: [Float64Array, Float64Array]
  settled: (basis: readonly Float64Array[], next: Float64Array) => boolean
}

function scalesOf({ rowCount, columnCount, counts, rowWeights }: WeightedTable) {
  const rowSums = new Float64Array(rowCount)
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
    rowSums[row] = sum
    total += weight * sum
  }
  return {
    rowScale: rowSums.map((sum, row) => (sum > 0 ? Math.sqrt(rowWeights[row]! / sum) : 0)),
    columnScale: columnSums.map(sum => (sum > 0 ? 1 / Math.sqrt(sum) : 0)),
    columnMass: columnSums.map(sum => sum / total),
  }
}

function timesTable(
  { rowCount, columnCount, counts }: WeightedTable,
  vector: Float64Array,
  rowScale: Float64Array,
  columnScale: Float64Array,
): Float64Array {
  const scaled = vector.map((value, column) => value * columnScale[column]!)
  const image = new Float64Array(rowCount)
  for (let row = 0; row < rowCount; row++) {
    if (rowScale[row] === 0) continue
    const offset = row * columnCount
    let [even, odd] = [0, 0]
    let column = 0
    for (; column + 1 < columnCount; column += 2) {
      even += counts[offset + column]! * scaled[column]!
      odd += counts[offset + column + 1]! * scaled[column + 1]!
    }
    if (column < columnCount) even += counts[offset + column]! * scaled[column]!
    image[row] = (even + odd) * rowScale[row]!
  }
  return image
}

function timesTransposed(
  { rowCount, columnCount, counts }: WeightedTable,
  image: Float64Array,
  rowScale: Float64Array,
  columnScale: Float64Array,
): Float64Array {
  const vector = new Float64Array(columnCount)
  for (let row = 0; row < rowCount; row++) {
    const factor = image[row]! * rowScale[row]!
    if (factor === 0) continue
    const offset = row * columnCount
    for (let column = 0; column < columnCount; column++) vector[column]! += factor * counts[offset + column]!
  }
  for (let column = 0; column < columnCount; column++) vector[column]! *= columnScale[column]!
  return vector
}

/** Twice, since once leaves noise behind. */
function removeParts(vector: Float64Array, directions: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++)
    for (const direction of directions) {
      const part = dot(vector, direction)
      for (let place = 0; place < vector.length; place++) vector[place]! -= part * direction[place]!
    }
}

function normalise(vector: Float64Array): boolean {
  const length = Math.sqrt(dot(vector, vector))
  if (length < 1e-12) return false
  for (let place = 0; place < vector.length; place++) vector[place]! /= length
  return true
}

/** Best two axes within the basis: eigenvectors of the inner products of its images. */
function ritz(images: readonly Float64Array[]): Ritz {
  const size = images.length
  const inner = Matrix.zeros(size, size)
  for (let left = 0; left < size; left++)
    for (let right = 0; right <= left; right++) {
      const value = dot(images[left]!, images[right]!)
      inner.set(left, right, value)
      inner.set(right, left, value)
    }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(inner, { assumeSymmetric: true })
  const axis = (back: number) => Float64Array.from(eigenvectorMatrix.getColumn(Math.max(0, size - back)))
  const value = (back: number) => Math.sqrt(Math.max(0, realEigenvalues[size - back] ?? 0))
  const weights: [Float64Array, Float64Array] = [axis(1), axis(2)]
  return {
    values: [value(1), value(2)],
    weights,
    settled: (basis, next) => {
      const rest = next.slice()
      removeParts(rest, basis)
      const left = Math.sqrt(dot(rest, rest))
      return weights.every(weight => left * Math.abs(weight[size - 1]!) < 1e-6 * realEigenvalues[size - 1]!)
    },
  }
}

function combine(
  basis: readonly Float64Array[],
  weights: readonly [Float64Array, Float64Array],
  columnMass: Float64Array,
): Float64Array {
  const points = new Float64Array(2 * columnMass.length)
  basis.forEach((vector, place) => {
    const [x, y] = [weights[0][place]!, weights[1][place]!]
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
  let sum = 0
  for (let place = 0; place < left.length; place++) sum += left[place]! * right[place]!
  return sum
}
