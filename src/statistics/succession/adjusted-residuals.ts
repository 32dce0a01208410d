// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import { chiSquareTails } from '../distributions/chi-square.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'

export interface TransitionResiduals {
  expected: number[][]
  /** (observed - expected) / √expected; not computable where nothing is expected. */
  pearsonResiduals: Computed<number>[][]
  /** On the scale of a standard normal, if transitions were independent. */
  adjustedResiduals: Computed<number>[][]
  chiSquare: number
  df: number
  /** Descriptive: transitions of one film are not independent. */
  pIfTransitionsWereIndependent: number
}

/**
 * Adjusted residuals: which transitions are more, and which fewer, than the symbols' frequencies would give?
 *
 * Descriptive: for a claim, contrast periods by `transitionContrast`, film by film. In: a square table of
 * transitions, repeats kept. Out: expected counts, residuals, chi-square over states that occur. Refuses a table
 * that is not square, counts below zero, fewer than two states in use on either side.
 * Source: Haberman 1973. See docs/methods/transitions.md.
 *
 * @example
 * ```ts
 * import { adjustedResiduals, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = adjustedResiduals([
 *   [8, 2],
 *   [3, 7],
 * ])
 * if (!isNotComputable(found)) console.log(found.adjustedResiduals, found.chiSquare)
 * // → [[2.247,-2.247],[-2.247,2.247]] 5.051
 * ```
 */
export function adjustedResiduals(table: readonly (readonly number[])[]): Computed<TransitionResiduals> {
  const refusal = refuseTransitions(table)
  if (refusal) return refusal
  const rows = table.map(row => sum(row))
  const columns = table.map((_, column) => sum(table.map(row => row[column]!)))
  const total = sum(rows)
  const used = (list: readonly number[]) => list.filter(count => count > 0).length
  const df = (used(rows) - 1) * (used(columns) - 1)
  if (df < 1) return notComputable('fewer-than-two-codes')
  const expected = rows.map(row => columns.map(column => (row * column) / total))
  const residual = (from: number, to: number, spread: number): Computed<number> =>
    spread > 0
      ? (table[from]![to]! - expected[from]![to]!) / Math.sqrt(spread)
      : notComputable('absent-everywhere')
  const chiSquare = sum(
    expected.flatMap((row, from) => row.map((e, to) => (e > 0 ? (table[from]![to]! - e) ** 2 / e : 0))),
  )
  const tails = chiSquareTails(chiSquare, df)
  if (isNotComputable(tails)) return tails
  return {
    expected,
    pearsonResiduals: expected.map((row, from) => row.map((e, to) => residual(from, to, e))),
    adjustedResiduals: expected.map((row, from) =>
      row.map((e, to) => residual(from, to, e * (1 - rows[from]! / total) * (1 - columns[to]! / total))),
    ),
    chiSquare,
    df,
    pIfTransitionsWereIndependent: tails.upper,
  }
}

export function refuseTransitions(table: readonly (readonly number[])[]) {
  const refusal = refuseUnlessTable(table)
  if (refusal) return refusal
  if (table.length !== table[0]!.length) return notComputable('lengths-differ')
  if (table.some(row => row.some(count => count < 0))) return notComputable('impossible-count')
  return table.every(row => row.every(count => count === 0)) ? notComputable('no-transitions') : null
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
