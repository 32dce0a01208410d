// SPDX-License-Identifier: MIT
import { Matrix, pseudoInverse } from 'ml-matrix'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { refuseTransitions } from './adjusted-residuals.ts'

export interface QuasiIndependence {
  /** The diagonal is a structural zero: nothing is expected there, and nothing can be there. */
  expected: number[][]
  adjustedResiduals: Computed<number>[][]
  g2: number
  df: number
}

/**
 * Quasi-independence: which changes of symbol are more, and which fewer, than expected, when a symbol cannot
 * follow itself?
 *
 * For transitions with runs collapsed. Descriptive. In: a square table; its diagonal is not read. Out: expected
 * counts by iterated fitting, residuals over √(expected (1 - leverage)) with 0 on the diagonal, G2. Refuses as
 * `adjustedResiduals`, and fewer than three states that occur on both sides, for which nothing is left to be
 * explained. Source: Goodman 1968; Agresti 2013, section 10.4. See docs/methods/transitions.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, quasiIndependence } from 'silverscreen-statistics'
 *
 * const found = quasiIndependence([
 *   [0, 8, 3],
 *   [5, 0, 4],
 *   [2, 6, 0],
 * ])
 * if (!isNotComputable(found)) console.log(found.expected, found.g2, found.df)
 * // → [[0,8.218,2.782],[4.782,0,4.218],[2.218,5.782,0]] 0.07424 1
 * ```
 */
export function quasiIndependence(table: readonly (readonly number[])[]): Computed<QuasiIndependence> {
  const refusal = refuseTransitions(table)
  if (refusal) return refusal
  const observed = table.map((row, from) => row.map((count, to) => (from === to ? 0 : count)))
  const rows = observed.map(row => sum(row))
  const columns = observed.map((_, to) => sum(observed.map(row => row[to]!)))
  if (rows.some(count => count === 0) || columns.some(count => count === 0))
    return notComputable('absent-everywhere')
  const states = table.length
  const df = states * (states - 1) - (2 * states - 1)
  if (df < 1) return notComputable('fewer-than-two-codes')
  const expected = fitToMargins(rows, columns)
  const leverages = leveragesOf(expected)
  return {
    expected,
    adjustedResiduals: expected.map((row, from) =>
      row.map((e, to) => {
        if (from === to) return 0
        const spread = e * (1 - leverages[from]![to]!)
        return spread > 1e-12 ? (observed[from]![to]! - e) / Math.sqrt(spread) : notComputable('no-variance')
      }),
    ),
    g2: Math.max(
      0,
      2 *
        sum(
          observed.flatMap((row, from) =>
            row.map((o, to) => (o > 0 ? o * Math.log(o / expected[from]![to]!) : 0)),
          ),
        ),
    ),
    df,
  }
}

/** Iterated proportional fitting to the margins, from ones off the diagonal. */
function fitToMargins(rows: readonly number[], columns: readonly number[]): number[][] {
  const fitted = rows.map((_, from) => columns.map((__, to): number => (from === to ? 0 : 1)))
  for (let round = 0; round < 10_000; round++) {
    let moved = 0
    fitted.forEach((row, from) => {
      const factor = rows[from]! / sum(row)
      row.forEach((value, to) => {
        row[to] = value * factor
      })
    })
    for (let to = 0; to < columns.length; to++) {
      const factor = columns[to]! / sum(fitted.map(row => row[to]!))
      for (const row of fitted) row[to]! *= factor
      moved = Math.max(moved, Math.abs(factor - 1))
    }
    if (moved < 1e-14) break
  }
  return fitted
}

/** Leverage of each cell in the Poisson model of row and column effects. */
function leveragesOf(expected: readonly (readonly number[])[]): number[][] {
  const states = expected.length
  const information = Matrix.zeros(2 * states, 2 * states)
  const add = (row: number, column: number, value: number) =>
    information.set(row, column, information.get(row, column) + value)
  expected.forEach((row, from) => {
    row.forEach((e, to) => {
      for (const left of [from, states + to]) for (const right of [from, states + to]) add(left, right, e)
    })
  })
  const inverse = pseudoInverse(information, 1e-12)
  return expected.map((row, from) =>
    row.map((e, to) => {
      const [a, b] = [from, states + to]
      return e * (inverse.get(a, a) + 2 * inverse.get(a, b) + inverse.get(b, b))
    }),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
