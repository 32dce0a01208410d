// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { reaches } from '../ties.ts'
import { dealFilms } from './deal-films.ts'
import type { PermutationPlan, PermutationSettings } from './permutation-plan.ts'
import { defaultDraws, defaultExactUpTo, permutationP } from './permutation-plan.ts'
import { planDealing, walkDeals } from './walk-deals.ts'
import { welchOf } from './welch-statistic.ts'

export interface OneSidedPermutationInput extends PermutationSettings {
  /** One value per film, on the scale to be tested; null where a film was not looked through. */
  values: readonly (number | null)[]
  /** Per film: does it stand in the second period? */
  isSecond: readonly boolean[]
  /** What was expected of the second period, and said before anybody looked. */
  direction: 'more' | 'less'
  /** Per film the name of its block, such as its director, where these move whole. */
  blocks?: readonly string[]
}

export interface OneSidedPermutation {
  /** Welch's t, second minus first. */
  statistic: number
  extremeCount: number
  p: number
  plan: PermutationPlan
  /** The smallest p that these films could have shown on this side. */
  smallestP: number
}

/**
 * One-sided permutation test: could so large a difference in the direction that was declared have come by lot?
 *
 * Unit: the film, or its block. Null: films (or blocks) are exchangeable between the two periods. In: one value per film,
 * its period, the direction. Out: Welch's t, the count of assignments at least as far to that side (ties within 1e-9), p;
 * never 0. Between periods of one size it is half of the two-sided p; else it is counted, since half would be too small
 * where the far assignments lie on one side. A direction that was chosen after looking makes it worthless. Refuses fewer
 * than two films in a period, unequal lengths, what is not a number, and blocks that allow no other assignment.
 * Source: Pitman 1937. See docs/methods/film-permutation-test.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, oneSidedPermutation } from 'silverscreen-statistics'
 *
 * const isSecond = [false, false, false, true, true, true]
 * const found = oneSidedPermutation({ values: [0.1, 0.11, 0.12, 0.3, 0.31, 0.33], isSecond, direction: 'more' })
 * if (!isNotComputable(found)) console.log(found.extremeCount, found.p)
 * // → 1 0.05
 * ```
 */
export function oneSidedPermutation(input: OneSidedPermutationInput): Computed<OneSidedPermutation> {
  const { values, isSecond, direction, blocks, ...settings } = input
  if (values.length !== isSecond.length || (blocks && blocks.length !== values.length))
    return notComputable('lengths-differ')
  const films = values.flatMap((value, film) => (value === null ? [] : [film]))
  const known = films.map(film => values[film]!)
  const refusal = refuseUnlessNumbers(known)
  if (refusal) return refusal
  const sides = films.map(film => isSecond[film]!)
  const count = sides.filter(Boolean).length
  if (count < 2 || sides.length - count < 2) return notComputable('fewer-than-two-films-in-a-period')
  const dealing = dealFilms(sides, { blocks: blocks ? films.map(film => blocks[film]!) : null })
  if (dealing.assignments < 2) return notComputable('no-possible-assignment-but-this')
  const sign = direction === 'more' ? 1 : -1
  const statisticOf = (inSecond: readonly boolean[]) =>
    sign *
    welchOf(
      known.filter((_, film) => !inSecond[film]),
      known.filter((_, film) => inSecond[film]),
    )
  const observed = statisticOf(sides)

  const plan = planDealing(dealing, settings)
  const inSecond = sides.map(() => false)
  let extremeCount = 0
  walkDeals(
    dealing,
    plan,
    { from: 0, to: plan.steps },
    {
      renew(members) {
        inSecond.fill(false)
        for (const film of members) inSecond[film] = true
      },
      move(film, way) {
        inSecond[film] = way === 1
      },
      visit(weight) {
        const statistic = statisticOf(inSecond)
        if (reaches(statistic, observed)) extremeCount++
        if (weight === 2 && reaches(-statistic, observed)) extremeCount++
      },
    },
  )
  return {
    statistic: sign * observed,
    extremeCount,
    p: permutationP(plan, extremeCount),
    plan,
    smallestP:
      dealing.assignments > (settings.exactUpTo ?? defaultExactUpTo)
        ? 1 / ((settings.draws ?? defaultDraws) + 1)
        : 1 / dealing.assignments,
  }
}
