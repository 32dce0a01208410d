// SPDX-License-Identifier: MIT
import type { Computed, NotComputable } from '../not-computable.ts'
import { isNotComputable } from '../not-computable.ts'
import type { MaxTFamily, MaxTInput, PreparedMaxT } from './max-t-family.ts'
import { finishFamily, prepareFamily, walkFamily } from './max-t-family.ts'
import type { StepRange } from './permutation-plan.ts'
import type { Tally } from './tally.ts'

export type { MaxTFamily, MaxTInput, PreparedMaxT } from './max-t-family.ts'

/**
 * Westfall-Young step-down max-T: which symbols of a family changed, when all are looked at together?
 *
 * Unit: the film, with all its symbols. Null: films are exchangeable between the two periods. Each symbol's
 * p is corrected by how often the largest statistic of the symbols not ranked above it is as large, so that
 * symbols that move together cost little. In: one value per symbol and film, and the period of each film.
 * Out: per symbol the statistic (second minus first), raw, step-down and single-step counts with p. The raw p is
 * that of `filmPermutationTest` on the symbol's own films, and no corrected p is below it. Films looked through
 * for no symbol leave the family; where the others were looked through for different symbols, only films of one
 * pattern change places, and where that leaves too few ways to reach .05, Holm over the raw p stands in (`basis`).
 * Enumerates up to 3,000,000 assignments, else draws 9,999; p is never 0. Refuses fewer than two films in a
 * period (of those looked through), an empty family, unequal lengths, what is not a number.
 * Source: Westfall & Young 1993, algorithm 4.1; Holm 1979; Phipson & Smyth 2010.
 * See docs/methods/step-down-max-t.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, stepDownMaxT } from 'silverscreen-statistics'
 *
 * const isSecond = [false, false, false, false, true, true, true, true]
 * const found = stepDownMaxT({
 *   valuesBySymbol: [
 *     [0.1, 0.12, 0.11, 0.1, 0.3, 0.33, 0.31, 0.35],
 *     [0.2, 0.1, null, 0.2, 0.25, 0.31, 0.2, 0.3],
 *   ],
 *   isSecond,
 * })
 * if (!isNotComputable(found))
 *   console.log(
 *     found.basis,
 *     found.symbols.map(symbol => symbol.stepDown.p),
 *   )
 * // → "same-pattern" [0.02857,0.1143]
 * ```
 */
export function stepDownMaxT(input: MaxTInput): Computed<MaxTFamily> {
  const prepared = prepareMaxT(input)
  if (isNotComputable(prepared)) return prepared
  return finishMaxT(prepared, [walkMaxT(prepared, { from: 0, to: prepared.plan.steps })])
}

/**
 * First part of `stepDownMaxT`, for work in chunks: plan and table, or the refusal.
 *
 * @example
 * ```ts
 * import { cutSteps, finishMaxT, isNotComputable, prepareMaxT, walkMaxT } from 'silverscreen-statistics'
 *
 * const prepared = prepareMaxT({
 *   valuesBySymbol: [[0.1, 0.12, 0.11, 0.3, 0.33, 0.31]],
 *   isSecond: [false, false, false, true, true, true],
 * })
 * if (!isNotComputable(prepared)) {
 *   const tallies = cutSteps(prepared.plan, 2).map(range => walkMaxT(prepared, range))
 *   const family = finishMaxT(prepared, tallies)
 *   if (!isNotComputable(family)) console.log(family.symbols[0]?.stepDown)
 * }
 * // → {"extremeCount":2,"p":0.1}
 * ```
 */
export function prepareMaxT(input: MaxTInput): PreparedMaxT | NotComputable {
  return prepareFamily({ ...input, blocks: null })
}

/**
 * Middle part: the tally of one stretch of the plan's steps.
 *
 * @example
 * ```ts
 * import { cutSteps, finishMaxT, isNotComputable, prepareMaxT, walkMaxT } from 'silverscreen-statistics'
 *
 * const prepared = prepareMaxT({
 *   valuesBySymbol: [[0.1, 0.12, 0.11, 0.3, 0.33, 0.31]],
 *   isSecond: [false, false, false, true, true, true],
 * })
 * if (!isNotComputable(prepared)) {
 *   const tallies = cutSteps(prepared.plan, 2).map(range => walkMaxT(prepared, range))
 *   const family = finishMaxT(prepared, tallies)
 *   if (!isNotComputable(family)) console.log(family.symbols[0]?.stepDown)
 * }
 * // → {"extremeCount":2,"p":0.1}
 * ```
 */
export function walkMaxT(prepared: PreparedMaxT, range: StepRange): Tally {
  return walkFamily(prepared, range)
}

/**
 * Last part: adds the tallies of all stretches, the same for any number of them.
 *
 * @example
 * ```ts
 * import { cutSteps, finishMaxT, isNotComputable, prepareMaxT, walkMaxT } from 'silverscreen-statistics'
 *
 * const prepared = prepareMaxT({
 *   valuesBySymbol: [[0.1, 0.12, 0.11, 0.3, 0.33, 0.31]],
 *   isSecond: [false, false, false, true, true, true],
 * })
 * if (!isNotComputable(prepared)) {
 *   const tallies = cutSteps(prepared.plan, 2).map(range => walkMaxT(prepared, range))
 *   const family = finishMaxT(prepared, tallies)
 *   if (!isNotComputable(family)) console.log(family.symbols[0]?.stepDown)
 * }
 * // → {"extremeCount":2,"p":0.1}
 * ```
 */
export function finishMaxT(prepared: PreparedMaxT, tallies: readonly Tally[]): Computed<MaxTFamily> {
  return finishFamily(prepared, tallies)
}
