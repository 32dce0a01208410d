// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

export interface CohenKappa {
  /** Rows: first coder, columns: second, in the order of `categories`. */
  table: number[][]
  observedAgreement: number
  expectedAgreement: number
  kappa: Computed<number>
  /** For ordered categories, by their distance in the list. */
  kappaWeightedLinear: Computed<number>
  kappaWeightedQuadratic: Computed<number>
  /** Per category: agreement where either coder has it, and its share over both coders. */
  specificAgreement: Computed<number>[]
  share: number[]
}

/**
 * Cohen's kappa: do two coders agree on units more than their own habits would have them?
 *
 * Unit: the shot; an interval for it resamples films. In: two lists of categories, unit by unit, and all
 * categories in order. Out: kappa, plain and weighted, with the table and the agreement on each category.
 * Refuses lists of unequal length, no units, a category not listed; kappa is refused where both coders use one
 * category only. Source: Cohen 1960, 1968. See docs/methods/cohen-kappa.md.
 *
 * @example
 * ```ts
 * import { cohenKappa, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = cohenKappa(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b'], ['a', 'b'])
 * if (!isNotComputable(found)) console.log(found.kappa, found.observedAgreement)
 * // → 0.5 0.75
 * ```
 */
export function cohenKappa<Category extends string | number>(
  first: readonly Category[],
  second: readonly Category[],
  categories: readonly Category[],
): Computed<CohenKappa> {
  if (first.length !== second.length) return notComputable('lengths-differ')
  if (first.length === 0) return notComputable('no-values')
  const placeOf = new Map(categories.map((category, place) => [category, place]))
  if ([...first, ...second].some(category => !placeOf.has(category))) return notComputable('outside-range')
  const table = categories.map(() => categories.map(() => 0))
  first.forEach((category, unit) => {
    table[placeOf.get(category)!]![placeOf.get(second[unit]!)!]!++
  })
  return readTable(table, first.length)
}

function readTable(table: number[][], units: number): CohenKappa {
  const rows = table.map(row => row.reduce((sum, count) => sum + count, 0))
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0))
  const last = Math.max(1, table.length - 1)
  const weighted = (weight: (distance: number) => number) => {
    let [observed, expected] = [0, 0]
    table.forEach((row, i) => {
      row.forEach((count, j) => {
        const agreement = weight(Math.abs(i - j))
        observed += (count * agreement) / units
        expected += (rows[i]! * columns[j]! * agreement) / units ** 2
      })
    })
    const kappa =
      expected === 1 ? notComputable('chance-leaves-no-room') : (observed - expected) / (1 - expected)
    return { observed, expected, kappa }
  }
  const plain = weighted(distance => (distance === 0 ? 1 : 0))
  return {
    table,
    observedAgreement: plain.observed,
    expectedAgreement: plain.expected,
    kappa: plain.kappa,
    kappaWeightedLinear: weighted(distance => 1 - distance / last).kappa,
    kappaWeightedQuadratic: weighted(distance => 1 - (distance / last) ** 2).kappa,
    specificAgreement: table.map((row, place) => {
      const held = rows[place]! + columns[place]!
      return held === 0 ? notComputable('absent-everywhere') : (2 * row[place]!) / held
    }),
    share: rows.map((row, place) => (row + columns[place]!) / (2 * units)),
  }
}
