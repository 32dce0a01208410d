// SPDX-License-Identifier: MIT

export interface SymmetricEigen {
  /** Falling. */
  values: Float64Array
  /** One after the other, in the order of their values; each of length 1. */
  vectors: Float64Array
}

/**
 * All eigenvalues and eigenvectors of a symmetric table.
 *
 * In: `size` times `size` numbers, row after row; they are overwritten. Out: values falling, vectors. By reflections
 * to three diagonals, then rotations with Wilkinson's shift; whatever is done to vectors is done to rows that lie
 * together. Source: Golub & Van Loan 2013, sections 8.3.1 and 8.3.5.
 */
export function symmetricEigen(table: Float64Array, size: number): SymmetricEigen {
  const { diagonal, below, vectors } = toThreeDiagonals(table, size)
  rotateToDiagonal(diagonal, below, vectors)
  const falling = Array.from(diagonal, (_, place) => place).sort((a, b) => diagonal[b]! - diagonal[a]!)
  const sorted = new Float64Array(size * size)
  falling.forEach((from, to) => {
    sorted.set(vectors.subarray(from * size, (from + 1) * size), to * size)
  })
  return { values: Float64Array.from(falling, place => diagonal[place]!), vectors: sorted }
}

interface ThreeDiagonals {
  diagonal: Float64Array
  below: Float64Array
  /** Rows: the basis in which the table has three diagonals. */
  vectors: Float64Array
}

function toThreeDiagonals(table: Float64Array, size: number): ThreeDiagonals {
  const [diagonal, below] = [new Float64Array(size), new Float64Array(size)]
  const reflectors: { mirror: Float64Array; factor: number }[] = []
  for (let column = 0; column < size; column++) {
    diagonal[column] = table[column * size + column]!
    if (column + 1 >= size) break
    const mirror = new Float64Array(size)
    let rest = 0
    for (let row = column + 1; row < size; row++) {
      mirror[row] = table[row * size + column]!
      if (row > column + 1) rest += mirror[row]! ** 2
    }
    const head = mirror[column + 1]!
    const length = Math.sqrt(head * head + rest)
    below[column] = rest === 0 ? head : head > 0 ? -length : length
    mirror[column + 1] = head - below[column]!
    const squared = rest + mirror[column + 1]! ** 2
    const factor = rest === 0 || squared === 0 ? 0 : 2 / squared
    if (factor > 0) reflect(table, mirror, { size, from: column + 1, factor })
    reflectors.push({ mirror, factor })
  }
  return { diagonal, below, vectors: basisOf(reflectors, size) }
}

interface Part {
  size: number
  from: number
  factor: number
}

/** The lower right part of the table, mirrored on both sides. */
function reflect(table: Float64Array, mirror: Float64Array, { size, from, factor }: Part): void {
  const image = new Float64Array(size)
  let along = 0
  for (let row = from; row < size; row++) {
    image[row] = factor * dotFrom(table, row * size, mirror, from)
    along += image[row]! * mirror[row]!
  }
  for (let row = from; row < size; row++) image[row]! -= (factor / 2) * along * mirror[row]!
  for (let row = from; row < size; row++) {
    const offset = row * size
    const a = mirror[row]!
    const b = image[row]!
    for (let column = from; column < size; column++)
      table[offset + column]! -= a * image[column]! + b * mirror[column]!
  }
}

/** The product of all mirrors, last first, so that each meets only rows that later ones have touched. */
function basisOf(
  reflectors: readonly { mirror: Float64Array; factor: number }[],
  size: number,
): Float64Array {
  const basis = new Float64Array(size * size)
  for (let row = 0; row < size; row++) basis[row * size + row] = 1
  for (let place = reflectors.length - 1; place >= 0; place--) {
    const { mirror, factor } = reflectors[place]!
    if (factor === 0) continue
    for (let row = place + 1; row < size; row++) {
      const offset = row * size
      const part = factor * dotFrom(basis, offset, mirror, place + 1)
      for (let column = place + 1; column < size; column++) basis[offset + column]! -= part * mirror[column]!
    }
  }
  return basis
}

function dotFrom(table: Float64Array, offset: number, vector: Float64Array, from: number): number {
  let [even, odd] = [0, 0]
  let column = from
  for (; column + 1 < vector.length; column += 2) {
    even += table[offset + column]! * vector[column]!
    odd += table[offset + column + 1]! * vector[column + 1]!
  }
  return column < vector.length ? even + odd + table[offset + column]! * vector[column]! : even + odd
}

/** Chases what stands beside the diagonal away, from the first row down. */
function rotateToDiagonal(diagonal: Float64Array, below: Float64Array, vectors: Float64Array): void {
  const size = diagonal.length
  for (let top = 0; top < size; top++)
    for (let turn = 0; turn < 60; turn++) {
      let end = top
      while (end + 1 < size && !isNothingBeside(diagonal, below, end)) end++
      if (end === top) break
      chase({ diagonal, below, vectors }, top, end)
    }
}

function isNothingBeside(diagonal: Float64Array, below: Float64Array, row: number): boolean {
  const around = Math.abs(diagonal[row]!) + Math.abs(diagonal[row + 1]!)
  return Math.abs(below[row]!) <= Number.EPSILON * around
}

function chase({ diagonal, below, vectors }: ThreeDiagonals, top: number, end: number): void {
  const size = diagonal.length
  const half = (diagonal[top + 1]! - diagonal[top]!) / (2 * below[top]!)
  const root = Math.hypot(half, 1)
  let bulge = diagonal[end]! - diagonal[top]! + below[top]! / (half + (half >= 0 ? root : -root))
  let [cosine, sine, shifted] = [1, 1, 0]
  for (let row = end - 1; row >= top; row--) {
    const beside = sine * below[row]!
    const carried = cosine * below[row]!
    const length = Math.sqrt(beside * beside + bulge * bulge)
    below[row + 1] = length
    if (length === 0) {
      diagonal[row + 1]! -= shifted
      below[end] = 0
      return
    }
    sine = beside / length
    cosine = bulge / length
    const kept = diagonal[row + 1]! - shifted
    const mixed = (diagonal[row]! - kept) * sine + 2 * cosine * carried
    shifted = sine * mixed
    diagonal[row + 1] = kept + shifted
    bulge = cosine * mixed - carried
    rotateRows(vectors, { upper: row * size, lower: (row + 1) * size, size }, cosine, sine)
  }
  diagonal[top]! -= shifted
  below[top] = bulge
  below[end] = 0
}

function rotateRows(
  vectors: Float64Array,
  { upper, lower, size }: { upper: number; lower: number; size: number },
  cosine: number,
  sine: number,
): void {
  for (let column = 0; column < size; column++) {
    const a = vectors[upper + column]!
    const b = vectors[lower + column]!
    vectors[lower + column] = sine * a + cosine * b
    vectors[upper + column] = cosine * a - sine * b
  }
}
