// SPDX-License-Identifier: MIT

export interface Eigenpair {
  value: number
  vector: number[]
}

interface Tridiagonal {
  diagonal: readonly number[]
  below: readonly number[]
}

/**
 * The two largest eigenvalues of a symmetric tridiagonal table, with their vectors.
 *
 * In: its diagonal and what stands below it. Bisection by Sturm's count, then inverse iteration. Null for a
 * table of one row. Source: Golub & Van Loan 2013, section 8.4.
 */
export function leadingEigenpairs(
  diagonal: readonly number[],
  below: readonly number[],
): [Eigenpair, Eigenpair] | null {
  if (diagonal.length < 2) return null
  const table = { diagonal, below }
  const value = largestEigenvalue(table, 1)
  const nextValue = largestEigenvalue(table, 2)
  const first = { value, vector: eigenvector(table, value, []) }
  return [first, { value: nextValue, vector: eigenvector(table, nextValue, first.vector) }]
}

/** The eigenvalue that stands at `rank` from the top. */
function largestEigenvalue(table: Tridiagonal, rank: number): number {
  const { diagonal, below } = table
  const reach = (row: number) => Math.abs(below[row - 1] ?? 0) + Math.abs(below[row] ?? 0)
  let low = Math.min(...diagonal.map((value, row) => value - reach(row)))
  let high = Math.max(...diagonal.map((value, row) => value + reach(row)))
  for (let step = 0; step < 60 && high - low > 1e-15 * Math.abs(high); step++) {
    const middle = (low + high) / 2
    if (countAbove(table, middle) >= rank) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function countAbove({ diagonal, below }: Tridiagonal, value: number): number {
  let count = 0
  let pivot = 1
  for (let row = 0; row < diagonal.length; row++) {
    const beside = row === 0 ? 0 : below[row - 1]! ** 2
    pivot = diagonal[row]! - value - beside / pivot
    if (pivot === 0) pivot = 1e-300
    if (pivot > 0) count++
  }
  return count
}

/** Two rounds of solving (T - value) x = b, kept at right angles to `other`. */
function eigenvector(table: Tridiagonal, value: number, other: readonly number[]): number[] {
  const shifted = value + 1e-13 * Math.abs(value)
  let vector = table.diagonal.map((_, row) => 1 + 1e-3 * ((row * 7919) % 101))
  for (let round = 0; round < 3; round++) {
    vector = solve(table, shifted, vector)
    const part = other.reduce((sum, entry, row) => sum + entry * vector[row]!, 0)
    vector = vector.map((entry, row) => entry - part * (other[row] ?? 0))
    const length = Math.sqrt(vector.reduce((sum, entry) => sum + entry * entry, 0))
    vector = vector.map(entry => entry / length)
  }
  return vector
}

/** Gauss with exchange of neighbouring rows: the table is nearly singular, which is what is wanted. */
function solve({ diagonal, below }: Tridiagonal, shift: number, right: readonly number[]): number[] {
  const count = diagonal.length
  const main = diagonal.map(value => value - shift)
  const [above, far] = [[...below, 0], new Array<number>(count).fill(0)]
  const result = [...right]
  // Where the shift is an eigenvalue to the last bit, a pivot of 0 would give vectors too long to be squared.
  const least = Number.EPSILON * Math.max(...diagonal.map(Math.abs), ...below.map(Math.abs))
  for (let row = 0; row + 1 < count; row++) {
    let [lower, nextMain, nextAbove] = [below[row]!, main[row + 1]!, above[row + 1]!]
    if (Math.abs(lower) > Math.abs(main[row]!)) {
      ;[main[row], lower] = [lower, main[row]!]
      ;[above[row], nextMain] = [nextMain, above[row]!]
      ;[far[row], nextAbove] = [nextAbove, 0]
      ;[result[row], result[row + 1]] = [result[row + 1]!, result[row]!]
    }
    const factor = main[row] === 0 ? 0 : lower / main[row]!
    main[row + 1] = nextMain - factor * above[row]!
    above[row + 1] = nextAbove - factor * far[row]!
    result[row + 1]! -= factor * result[row]!
  }
  for (let row = count - 1; row >= 0; row--) {
    const rest = result[row]! - (above[row]! * (result[row + 1] ?? 0) + far[row]! * (result[row + 2] ?? 0))
    result[row] = rest / (main[row] || least)
  }
  return result
}
