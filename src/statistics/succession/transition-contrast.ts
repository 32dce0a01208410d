// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import type { FilmPermutation } from '../permutation/film-permutation-test.ts'
import { filmPermutationTest } from '../permutation/film-permutation-test.ts'
import type { PermutationSettings } from '../permutation/permutation-plan.ts'

export interface TransitionContrastInput extends PermutationSettings {
  /** One square table per film. */
  tablesByFilm: readonly (readonly (readonly number[])[])[]
  isSecond: readonly boolean[]
  from: number
  to: number
}

export interface TransitionContrast extends FilmPermutation {
  /** Per film the transitions asked for, and all that start there. */
  present: number[]
  leaving: number[]
  filmsLeftOut: number[]
}

/**
 * Transition contrast: does one symbol lead to another more often in the second period?
 *
 * Unit: the film. Null: films are exchangeable between the two periods. In: a table of transitions per film, the
 * period of each, rows and columns by number. Out: per film the share of what follows, tested on its arcsine
 * root by `filmPermutationTest`; films in which nothing follows are left out. Refuses as that test does, and
 * rows or columns that are not there. See docs/methods/transitions.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, transitionContrast } from 'silverscreen-statistics'
 *
 * const found = transitionContrast({
 *   tablesByFilm: [
 *     [
 *       [3, 1],
 *       [0, 2],
 *     ],
 *     [
 *       [4, 1],
 *       [1, 2],
 *     ],
 *     [
 *       [1, 4],
 *       [1, 2],
 *     ],
 *     [
 *       [1, 5],
 *       [0, 3],
 *     ],
 *   ],
 *   isSecond: [false, false, true, true],
 *   from: 0,
 *   to: 1,
 * })
 * if (!isNotComputable(found)) console.log(found.statistic, found.p)
 * // → 17.2 0.3333
 * ```
 */
export function transitionContrast(input: TransitionContrastInput): Computed<TransitionContrast> {
  const { tablesByFilm, isSecond, from, to } = input
  if (tablesByFilm.length !== isSecond.length) return notComputable('lengths-differ')
  if (tablesByFilm.length === 0) return notComputable('no-values')
  if (tablesByFilm.some(table => table[from]?.[to] === undefined)) return notComputable('outside-range')
  const refusal = refuseUnlessNumbers(tablesByFilm.flatMap(table => table[from]!))
  if (refusal) return refusal
  if (tablesByFilm.some(table => table[from]!.some(count => count < 0)))
    return notComputable('impossible-count')
  const present = tablesByFilm.map(table => table[from]![to]!)
  const leaving = tablesByFilm.map(table => table[from]!.reduce((sum, count) => sum + count, 0))
  const values = present.map((count, film) =>
    leaving[film] === 0 ? null : Math.asin(Math.sqrt(count / leaving[film]!)),
  )
  const test = filmPermutationTest({ ...input, values, isSecond })
  if (isNotComputable(test)) return test
  return {
    ...test,
    present,
    leaving,
    filmsLeftOut: values.flatMap((value, film) => (value === null ? [film] : [])),
  }
}
