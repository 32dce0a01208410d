// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Hellinger distance: how different are the symbol mixes of two films, rare symbols not overweighed?
 *
 * In: films by symbols, counts or shares, none below zero. Out: a square table, 0 to √2. Refuses films without
 * any symbol, an uneven table, what is not a number. Source: Legendre & Gallagher 2001.
 * See docs/methods/permanova.md.
 */
export function hellingerDistances(rows: readonly (readonly number[])[]): Computed<number[][]> {
  const refusal = refuseRows(rows)
  if (refusal) return refusal
  const roots = rows.map(row => {
    const total = row.reduce((sum, value) => sum + value, 0)
    return row.map(value => Math.sqrt(value / total))
  })
  return pairs(roots, (left, right) =>
    Math.sqrt(left.reduce((sum, value, symbol) => sum + (value - right[symbol]!) ** 2, 0)),
  )
}

/**
 * Bray-Curtis dissimilarity: which part of two films' symbol shares is not held in common?
 *
 * In: films by symbols, shares of the film (k/n), none below zero. Out: a square table, 0 to 1; not a metric.
 * Refuses as `hellingerDistances`. Source: Bray & Curtis 1957. See docs/methods/permanova.md.
 */
export function brayCurtisDistances(rows: readonly (readonly number[])[]): Computed<number[][]> {
  return (
    refuseRows(rows) ??
    pairs(rows, (left, right) => {
      let [apart, whole] = [0, 0]
      left.forEach((value, symbol) => {
        apart += Math.abs(value - right[symbol]!)
        whole += value + right[symbol]!
      })
      return apart / whole
    })
  )
}

function refuseRows(rows: readonly (readonly number[])[]) {
  const refusal = refuseUnlessTable(rows)
  if (refusal) return refusal
  if (rows.some(row => row.some(value => value < 0))) return notComputable('impossible-count')
  return rows.some(row => row.every(value => value === 0)) ? notComputable('absent-everywhere') : null
}

function pairs(
  rows: readonly (readonly number[])[],
  distance: (left: readonly number[], right: readonly number[]) => number,
): number[][] {
  return rows.map((left, film) =>
    rows.map((right, other) =>
      film === other ? 0 : distance(film < other ? left : right, film < other ? right : left),
    ),
  )
}
