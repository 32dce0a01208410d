// SPDX-License-Identifier: MIT
import type { Computed, NotComputable } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import type { PermutationPlan, PermutationSettings, StepRange } from './permutation-plan.ts'
import { planPermutation } from './permutation-plan.ts'
import type { MaxTOfSymbol } from './read-tally.ts'
import { readTally } from './read-tally.ts'
import { refuseUnlessGroups } from './refuse-unless-groups.ts'
import type { Tally } from './tally.ts'
import { addTallies } from './tally.ts'
import { walkAssignments } from './walk-assignments.ts'
import type { PermutationStatistic, WalkTable } from './walk-table.ts'
import { makeWalkTable } from './walk-table.ts'

export interface MaxTInput extends PermutationSettings {
  /** Per symbol one value per film, on the scale to be tested; null where a film was not looked through. */
  valuesBySymbol: readonly (readonly (number | null)[])[]
  /** Per film: does it stand in the second period? */
  isSecond: readonly boolean[]
  statistic?: PermutationStatistic
}

export interface MaxTFamily {
  plan: PermutationPlan
  /** One per symbol, as given. */
  symbols: MaxTOfSymbol[]
}

/** A family made ready to be walked in any number of stretches of `plan.steps`. */
export interface PreparedMaxT {
  plan: PermutationPlan
  table: WalkTable
}

/**
 * Westfall-Young step-down max-T: which symbols of a family changed, when all are looked at together?
 *
 * Unit: the film, with all its symbols. Null: films are exchangeable between the two periods. Each symbol's
 * p is corrected by how often the largest statistic of the symbols not ranked above it is as large, so that
 * symbols that move together cost little. In: one value per symbol and film, and the period of each film.
 * Out: per symbol the statistic (second minus first), raw, step-down and single-step counts with p.
 * Enumerates up to 3,000,000 assignments, else draws 9,999; p is never 0. Refuses fewer than two films in a
 * period (of those looked through), an empty family, unequal lengths, what is not a number.
 * Source: Westfall & Young 1993, algorithm 4.1; Phipson & Smyth 2010. See docs/methods/step-down-max-t.md.
 */
export function stepDownMaxT(input: MaxTInput): Computed<MaxTFamily> {
  const prepared = prepareMaxT(input)
  if ('kind' in prepared) return prepared
  return finishMaxT(prepared, [walkMaxT(prepared, { from: 0, to: prepared.plan.steps })])
}

/** First part of `stepDownMaxT`, for work in chunks: plan and table, or the refusal. */
export function prepareMaxT(input: MaxTInput): PreparedMaxT | NotComputable {
  if (input.valuesBySymbol.length === 0) return notComputable('no-values')
  for (const values of input.valuesBySymbol) {
    const refusal = refuseUnlessGroups(values, input.isSecond)
    if (refusal) return refusal
  }
  const table = makeWalkTable({ ...input, statistic: input.statistic ?? 'welch' })
  return { plan: planPermutation(table.filmCount - table.secondCount, table.secondCount, input), table }
}

/** Middle part: the tally of one stretch of the plan's steps. */
export function walkMaxT(prepared: PreparedMaxT, range: StepRange): Tally {
  return walkAssignments(prepared.table, prepared.plan, range)
}

/** Last part: adds the tallies of all stretches, the same for any number of them. */
export function finishMaxT({ plan, table }: PreparedMaxT, tallies: readonly Tally[]): MaxTFamily {
  return { plan, symbols: readTally(table, addTallies(tallies, table.symbolCount), plan) }
}
