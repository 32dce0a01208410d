// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable } from '../not-computable.ts'
import type { PermutationPlan, PermutationSettings } from './permutation-plan.ts'
import { stepDownMaxT } from './step-down-max-t.ts'
import type { PermutationStatistic } from './walk-table.ts'

export interface FilmPermutationInput extends PermutationSettings {
  /** One value per film, on the scale to be tested; null where a film was not looked through. */
  values: readonly (number | null)[]
  /** Per film: does it stand in the second period? */
  isSecond: readonly boolean[]
  statistic?: PermutationStatistic
}

export interface FilmPermutation {
  /** Welch's t, or the mean difference where that was asked for, second minus first. */
  statistic: number
  extremeCount: number
  p: number
  plan: PermutationPlan
  /** The smallest p that these films could have shown. */
  smallestP: number
}

/**
 * Film permutation test: could a difference as large have come from dealing these films to the periods by lot?
 *
 * Unit: the film. Null: films are exchangeable between the two periods (not only "means are equal").
 * In: one value per film, by default the arcsine root of its share, and its period. Out: Welch's t, the count
 * of assignments at least as extreme on either side (ties within 1e-9), all assignments, p. Films not looked
 * through are left out. Enumerates up to 3,000,000 assignments, else draws 9,999; p is never 0. Refuses fewer
 * than two films in a period, unequal lengths, what is not a number.
 * Source: Pitman 1937; Phipson & Smyth 2010. See docs/methods/film-permutation-test.md.
 *
 * @example
 * ```ts
 * import { filmPermutationTest, isNotComputable } from 'silverscreen-statistics'
 *
 * const isSecond = [false, false, false, false, true, true, true, true]
 * const found = filmPermutationTest({ values: [null, null, 0.1, 0.11, 0.3, 0.31, 0.33, 0.34], isSecond })
 * if (!isNotComputable(found)) console.log(found.extremeCount, found.plan.assignments, found.p)
 * // → 1 15 0.06667
 * ```
 */
export function filmPermutationTest(input: FilmPermutationInput): Computed<FilmPermutation> {
  const { values, ...rest } = input
  const family = stepDownMaxT({ ...rest, valuesBySymbol: [values] })
  if (isNotComputable(family)) return family
  const { statistic, raw, plan, smallestP } = family.symbols[0]!
  return { statistic, ...raw, plan, smallestP }
}
