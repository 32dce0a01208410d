// SPDX-License-Identifier: MIT
import { symmetricEigen } from './symmetric-eigen.ts'

/** A table, row after row. */
export interface FlatTable {
  rowCount: number
  columnCount: number
  cells: Float64Array
}

export interface ThinSingularValues {
  /** Falling; as many as the smaller side is long. */
  values: Float64Array
  /** Axis after axis, one number per row of the table; likewise per column. */
  left: Float64Array
  right: Float64Array
}

/**
 * Singular values of a table with their vectors, from the smaller of its two tables of inner products.
 *
 * That is small, so it is quick; what its squares have cost in digits is given back by turning the images of its
 * vectors until they stand at right angles. In: a table. Out: values falling, vectors on both sides; those of a value
 * of 0 are 0 on the longer side. The largest part of each vector on the shorter side is above zero. Source: Golub & Van Loan 2013, section 8.6.1; Hestenes 1958 for the turning.
 */
export function thinSingularValues(table: FlatTable): ThinSingularValues {
  if (table.rowCount < table.columnCount) {
    const { values, left, right } = thinSingularValues(turnOver(table))
    return { values, left: right, right: left }
  }
  const size = table.columnCount
  const vectors = cut(symmetricEigen(innerProducts(table), size).vectors, size)
  const rows = cut(table.cells, size)
  const images = vectors.map(vector => {
    const image = new Float64Array(rows.length)
    for (let row = 0; row < rows.length; row++) image[row] = dot(rows[row]!, vector)
    return image
  })
  straighten(images, vectors)
  return sortByLength(images, vectors)
}

function turnOver({ rowCount, columnCount, cells }: FlatTable): FlatTable {
  const turned = new Float64Array(cells.length)
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++)
      turned[column * rowCount + row] = cells[row * columnCount + column]!
  return { rowCount: columnCount, columnCount: rowCount, cells: turned }
}

function innerProducts({ rowCount, columnCount: size, cells }: FlatTable): Float64Array {
  const products = new Float64Array(size * size)
  for (let row = 0; row < rowCount; row++) {
    const offset = row * size
    for (let left = 0; left < size; left++) {
      const value = cells[offset + left]!
      if (value === 0) continue
      const into = left * size
      for (let right = left; right < size; right++) products[into + right]! += value * cells[offset + right]!
    }
  }
  for (let left = 1; left < size; left++)
    for (let right = 0; right < left; right++) products[left * size + right] = products[right * size + left]!
  return products
}

/** Images that lean no more than this are at right angles; one so much shorter than the longest, squared, is none. */
const [rightAngle, nothing] = [1e-12, 1e-28]
/** The product of two lengths, over the largest squared, past which rounding alone makes nothing lean so far. */
const longEnough = 0.02
const mostRounds = 8

/** Turns pairs of images, and their vectors with them, until no two of them lean towards one another. */
function straighten(images: readonly Float64Array[], vectors: readonly Float64Array[]): void {
  const squares = images.map(image => dot(image, image))
  for (let round = 0; round < mostRounds; round++) {
    const least = Math.max(...squares) * nothing
    const surely = (Math.max(...squares) * longEnough) ** 2
    let turned = false
    for (let first = 0; first < images.length; first++) {
      if (squares[first]! <= least) continue
      for (let second = first + 1; second < images.length; second++) {
        const product = squares[first]! * squares[second]!
        if (squares[second]! <= least || product > surely) continue
        const lean = dot(images[first]!, images[second]!)
        if (Math.abs(lean) <= rightAngle * Math.sqrt(product)) continue
        const slope = (squares[second]! - squares[first]!) / (2 * lean)
        const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.hypot(1, slope))
        const cosine = 1 / Math.hypot(1, tangent)
        turn(images[first]!, images[second]!, cosine, tangent * cosine)
        turn(vectors[first]!, vectors[second]!, cosine, tangent * cosine)
        squares[first] = dot(images[first]!, images[first]!)
        squares[second] = dot(images[second]!, images[second]!)
        turned = true
      }
    }
    if (!turned) return
  }
}

function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let place = 0; place < first.length; place++) {
    const a = first[place]!
    const b = second[place]!
    first[place] = cosine * a - sine * b
    second[place] = sine * a + cosine * b
  }
}

function sortByLength(images: readonly Float64Array[], vectors: readonly Float64Array[]): ThinSingularValues {
  const lengths = images.map(image => Math.sqrt(dot(image, image)))
  const falling = lengths.map((_, axis) => axis).sort((a, b) => lengths[b]! - lengths[a]!)
  const rowCount = images[0]!.length
  const [left, right] = [new Float64Array(images.length * rowCount), new Float64Array(images.length ** 2)]
  falling.forEach((from, to) => {
    const sign = signOf(vectors[from]!)
    right.set(
      vectors[from]!.map(value => sign * value),
      to * images.length,
    )
    const length = sign * lengths[from]!
    if (length === 0) return
    left.set(
      images[from]!.map(value => value / length),
      to * rowCount,
    )
  })
  return { values: Float64Array.from(falling, axis => lengths[axis]!), left, right }
}

/** Which way an axis points means nothing; its largest part is made to point up, so that it is always the same. */
function signOf(vector: Float64Array): number {
  let largest = 0
  for (const value of vector) if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) largest = value
  return largest < 0 ? -1 : 1
}

function cut(cells: Float64Array, length: number): Float64Array[] {
  return Array.from({ length: cells.length / length }, (_, part) =>
    cells.subarray(part * length, (part + 1) * length),
  )
}

function dot(left: Float64Array, right: Float64Array): number {
  const whole = left.length & ~3
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let place = 0; place < whole; place += 4) {
    a += left[place]! * right[place]!
    b += left[place + 1]! * right[place + 1]!
    c += left[place + 2]! * right[place + 2]!
    d += left[place + 3]! * right[place + 3]!
  }
  for (let place = whole; place < left.length; place++) a += left[place]! * right[place]!
  return a + b + (c + d)
}
