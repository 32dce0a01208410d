// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'

/** Films by symbols; null where a film was not looked through for a symbol. */
type FilmRows = readonly (readonly (number | null)[])[]

/**
 * Hellinger distance: how different are the symbol mixes of two films, rare symbols not overweighed?
 *
 * In: films by symbols, counts or shares, none below zero; null where a film was not looked through for a symbol: two
 * films are then compared by the symbols that both were looked through for. Out: a square table, 0 to √2. Refuses
 * films without any symbol, two films that share nothing looked through, an uneven table, what is not a number.
 * Source: Legendre & Gallagher 2001. See docs/methods/permanova.md.
 *
 * @example
 * ```ts
 * import { hellingerDistances } from 'silverscreen-statistics'
 *
 * console.log(
 *   hellingerDistances([
 *     [9, 1, 4],
 *     [2, 8, null],
 *   ]),
 * )
 * // → [[0,0.7654],[0.7654,0]]
 * ```
 */
export function hellingerDistances(rows: FilmRows): Computed<number[][]> {
  return compareFilms(rows, {
    ready: values => {
      const total = sum(values)
      return total === 0 ? null : values.map(value => Math.sqrt(value / total))
    },
    between: (left, right) => {
      let squares = 0
      for (let symbol = 0; symbol < left.length; symbol++) squares += (left[symbol]! - right[symbol]!) ** 2
      return Math.sqrt(squares)
    },
  })
}

/**
 * Bray-Curtis dissimilarity: which part of two films' symbol shares is not held in common?
 *
 * In: films by symbols, shares of the film (k/n), none below zero, null as for `hellingerDistances`. Out: a square
 * table, 0 to 1; not a metric. Refuses as `hellingerDistances`. Source: Bray & Curtis 1957.
 * See docs/methods/permanova.md.
 *
 * @example
 * ```ts
 * import { brayCurtisDistances } from 'silverscreen-statistics'
 *
 * console.log(
 *   brayCurtisDistances([
 *     [0.2, 0.1],
 *     [0.1, 0.3],
 *   ]),
 * )
 * // → [[0,0.4286],[0.4286,0]]
 * ```
 */
export function brayCurtisDistances(rows: FilmRows): Computed<number[][]> {
  return compareFilms(rows, {
    ready: values => (values.every(value => value === 0) ? null : values),
    between: (left, right) => {
      let apart = 0
      let whole = 0
      for (let symbol = 0; symbol < left.length; symbol++) {
        apart += Math.abs(left[symbol]! - right[symbol]!)
        whole += left[symbol]! + right[symbol]!
      }
      return apart / whole
    },
  })
}

interface Distance {
  /** A film's values on the scale of the distance; null for a film without any of the symbols. */
  ready: (values: readonly number[]) => readonly number[] | null
  between: (left: readonly number[], right: readonly number[]) => number
}

function compareFilms(rows: FilmRows, distance: Distance): Computed<number[][]> {
  const refusal = refuseRows(rows)
  if (refusal) return refusal
  const whole = rows.map(row => (row.includes(null) ? null : distance.ready(row as readonly number[])))
  const table = rows.map(() => new Array<number>(rows.length).fill(0))
  for (let film = 0; film < rows.length; film++)
    for (let other = 0; other <= film; other++) {
      const [left, right] = [whole[other], whole[film]]
      const found =
        left && right ? distance.between(left, right) : compareShared(rows[other]!, rows[film]!, distance)
      if (isNotComputable(found)) return found
      if (other < film) table[film]![other] = table[other]![film] = found
    }
  return table
}

function refuseRows(rows: FilmRows) {
  if (rows.length === 0 || rows[0]!.length === 0) return notComputable('no-values')
  if (rows.some(row => row.length !== rows[0]!.length)) return notComputable('lengths-differ')
  const known = rows.flatMap(row => row.filter(value => value !== null))
  if (known.length === 0) return notComputable('not-looked-through')
  const refusal = refuseUnlessNumbers(known)
  if (refusal) return refusal
  return known.some(value => value < 0) ? notComputable('impossible-count') : null
}

/** By the symbols that both films were looked through for. */
function compareShared(
  left: FilmRows[number],
  right: FilmRows[number],
  distance: Distance,
): Computed<number> {
  const shared = left.flatMap((value, symbol) => (value !== null && right[symbol] !== null ? [symbol] : []))
  if (shared.length === 0) return notComputable('not-looked-through')
  const one = distance.ready(shared.map(symbol => left[symbol]!))
  const other = distance.ready(shared.map(symbol => right[symbol]!))
  return one && other ? distance.between(one, other) : notComputable('absent-everywhere')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
