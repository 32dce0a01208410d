// SPDX-License-Identifier: MIT
import type { Computed, NotComputable } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import type { BlockSums } from '../permutation/block-sum.ts'
import { addToBlock, emptyBlockSums, totalOfBlocks } from '../permutation/block-sum.ts'
import type { Dealing } from '../permutation/deal-films.ts'
import { dealFilms, smallestP } from '../permutation/deal-films.ts'
import type { PermutationPlan, PermutationSettings, StepRange } from '../permutation/permutation-plan.ts'
import { permutationP } from '../permutation/permutation-plan.ts'
import { planDealing, walkDeals } from '../permutation/walk-deals.ts'
import { reaches } from '../ties.ts'
import { divergenceOf } from './jensen-shannon.ts'
import { sharesByFilm } from './shares-by-film.ts'

export interface ExcessDivergence {
  /** Mean over films of each period's mix, thing by thing, without those left out. */
  first: number[]
  second: number[]
  divergence: number
  /** Mean divergence when films are dealt to the periods by lot. */
  nullMean: number
  excess: number
  extremeCount: number
  p: number
  plan: PermutationPlan
  /** The smallest p that these films could have shown. */
  smallestP: number
  /** Films that were looked through for nothing, and things for which not all the others were. */
  filmsLeftOut: number[]
  thingsLeftOut: number[]
}

export interface ExcessDivergenceInput extends PermutationSettings {
  /** Films by things (companions, symbols): counts, brought to shares film by film; null where nobody looked. */
  countsByFilm: readonly (readonly (number | null)[])[]
  isSecond: readonly boolean[]
  /** Per film its director, where directors are to be moved whole. */
  blocks?: readonly string[]
}

/** A divergence made ready to be walked in any number of stretches of `plan.steps`. */
export interface PreparedDivergence {
  plan: PermutationPlan
  dealing: Dealing
  smallestP: number
  shares: Float64Array[]
  isSecond: readonly boolean[]
  filmsLeftOut: number[]
  thingsLeftOut: number[]
}

export interface DivergenceTally {
  extremeCount: number
  sums: BlockSums
}

/**
 * Excess divergence: has a mix changed between two periods, beyond what unlike films alone would show?
 *
 * Unit: the film (or the director, with blocks). Null: films are exchangeable between the two periods. A bare
 * divergence is biased upwards, by a quarter of a bit and more; its mean under the null is taken off. In: counts per
 * film (who stands with a symbol; or all symbols, for the whole system). Out: the mixes, divergence, null mean,
 * excess, p; never 0. A share is one of what was looked through for, so a film that was looked through for nothing
 * is left out, and then each thing for which not every film was. Refuses fewer than two films in a period, a film
 * without any count, things none of which stays, blocks that allow no other assignment, unequal lengths, what is not
 * a number. Source: Lin 1991; permutation after Pitman 1937. See docs/methods/company-change.md.
 *
 * @example
 * ```ts
 * import { excessDivergence, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = excessDivergence({
 *   countsByFilm: [
 *     [9, 1, 4],
 *     [8, 2, 4],
 *     [2, 8, 5],
 *     [1, 7, 4],
 *   ],
 *   isSecond: [false, false, true, true],
 * })
 * if (!isNotComputable(found)) console.log(found.divergence, found.excess, found.p)
 * // → 0.2605 0.1724 0.3333
 * ```
 */
export function excessDivergence(input: ExcessDivergenceInput): Computed<ExcessDivergence> {
  const prepared = prepareDivergence(input)
  if (isNotComputable(prepared)) return prepared
  return finishDivergence(prepared, [walkDivergence(prepared, { from: 0, to: prepared.plan.steps })])
}

/**
 * First part of `excessDivergence`, for work in chunks.
 *
 * @example
 * ```ts
 * import {
 *   cutSteps,
 *   finishDivergence,
 *   isNotComputable,
 *   prepareDivergence,
 *   walkDivergence,
 * } from 'silverscreen-statistics'
 *
 * const prepared = prepareDivergence({
 *   countsByFilm: [
 *     [9, 1, 4],
 *     [8, 2, 4],
 *     [2, 8, 5],
 *     [1, 7, 4],
 *   ],
 *   isSecond: [false, false, true, true],
 * })
 * if (!isNotComputable(prepared)) {
 *   const tallies = cutSteps(prepared.plan, 2).map(range => walkDivergence(prepared, range))
 *   console.log(finishDivergence(prepared, tallies).p)
 * }
 * // → 0.3333
 * ```
 */
export function prepareDivergence(input: ExcessDivergenceInput): PreparedDivergence | NotComputable {
  const { countsByFilm, isSecond, blocks } = input
  if (countsByFilm.length !== isSecond.length || (blocks && blocks.length !== isSecond.length))
    return notComputable('lengths-differ')
  const found = sharesByFilm(countsByFilm)
  if (isNotComputable(found)) return found
  const { films, ...rest } = found
  const sides = films.map(film => isSecond[film]!)
  const second = sides.filter(Boolean).length
  if (sides.length - second < 2 || second < 2) return notComputable('fewer-than-two-films-in-a-period')
  const dealing = dealFilms(sides, { blocks: blocks ? films.map(film => blocks[film]!) : null })
  if (dealing.assignments < 2) return notComputable('no-possible-assignment-but-this')
  const plan = planDealing(dealing, input)
  return { plan, dealing, smallestP: smallestP(dealing, input), isSecond: sides, ...rest }
}

/**
 * Middle part: one stretch of the plan's steps.
 *
 * @example
 * ```ts
 * import {
 *   cutSteps,
 *   finishDivergence,
 *   isNotComputable,
 *   prepareDivergence,
 *   walkDivergence,
 * } from 'silverscreen-statistics'
 *
 * const prepared = prepareDivergence({
 *   countsByFilm: [
 *     [9, 1, 4],
 *     [8, 2, 4],
 *     [2, 8, 5],
 *     [1, 7, 4],
 *   ],
 *   isSecond: [false, false, true, true],
 * })
 * if (!isNotComputable(prepared)) {
 *   const tallies = cutSteps(prepared.plan, 2).map(range => walkDivergence(prepared, range))
 *   console.log(finishDivergence(prepared, tallies).p)
 * }
 * // → 0.3333
 * ```
 */
export function walkDivergence(prepared: PreparedDivergence, range: StepRange): DivergenceTally {
  const { plan, dealing, shares, isSecond } = prepared
  const observed = divergenceOfPeriods(prepared)
  const width = shares[0]!.length
  const [sum, total] = [new Float64Array(width), new Float64Array(width)]
  for (const row of shares) addInto(total, row, 1)
  const [first, second] = [new Float64Array(width), new Float64Array(width)]
  const tally: DivergenceTally = { extremeCount: 0, sums: emptyBlockSums(range) }
  let [step, inSecond] = [range.from, 0]
  walkDeals(dealing, plan, range, {
    renew: members => {
      inSecond = members.length
      sum.fill(0)
      for (const film of members) addInto(sum, shares[film]!, 1)
    },
    move: (film, direction) => {
      inSecond += direction
      addInto(sum, shares[film]!, direction)
    },
    visit: weight => {
      for (let place = 0; place < width; place++) {
        second[place] = clean(sum[place]!) / inSecond
        first[place] = clean(total[place]! - sum[place]!) / (isSecond.length - inSecond)
      }
      const found = divergenceOf(first, second)
      if (reaches(found, observed.divergence)) tally.extremeCount += weight
      addToBlock(tally.sums, step++, found * weight)
    },
  })
  return tally
}

/**
 * Last part: the answer, the same for any number of stretches.
 *
 * @example
 * ```ts
 * import {
 *   cutSteps,
 *   finishDivergence,
 *   isNotComputable,
 *   prepareDivergence,
 *   walkDivergence,
 * } from 'silverscreen-statistics'
 *
 * const prepared = prepareDivergence({
 *   countsByFilm: [
 *     [9, 1, 4],
 *     [8, 2, 4],
 *     [2, 8, 5],
 *     [1, 7, 4],
 *   ],
 *   isSecond: [false, false, true, true],
 * })
 * if (!isNotComputable(prepared)) {
 *   const tallies = cutSteps(prepared.plan, 2).map(range => walkDivergence(prepared, range))
 *   console.log(finishDivergence(prepared, tallies).p)
 * }
 * // → 0.3333
 * ```
 */
export function finishDivergence(
  prepared: PreparedDivergence,
  tallies: readonly DivergenceTally[],
): ExcessDivergence {
  const { plan, smallestP: smallest, filmsLeftOut, thingsLeftOut } = prepared
  const observed = divergenceOfPeriods(prepared)
  const extremeCount = tallies.reduce((sum, tally) => sum + tally.extremeCount, 0)
  const walked = plan.kind === 'exact' ? plan.assignments : plan.steps
  const nullMean = totalOfBlocks(tallies.map(tally => tally.sums)) / walked
  return {
    ...observed,
    nullMean,
    excess: observed.divergence - nullMean,
    extremeCount,
    p: permutationP(plan, extremeCount),
    plan,
    smallestP: smallest,
    filmsLeftOut,
    thingsLeftOut,
  }
}

function divergenceOfPeriods({ shares, isSecond }: PreparedDivergence) {
  const meanOf = (second: boolean) => {
    const rows = shares.filter((_, film) => isSecond[film] === second)
    return Array.from(shares[0]!, (_, place) => rows.reduce((sum, row) => sum + row[place]!, 0) / rows.length)
  }
  const [first, second] = [meanOf(false), meanOf(true)]
  return { first, second, divergence: divergenceOf(first, second) }
}

function addInto(sum: Float64Array, row: Float64Array, sign: number): void {
  for (let place = 0; place < sum.length; place++) sum[place]! += sign * row[place]!
}

/** What is left of a share after it went out again is noise, and its logarithm would not be. */
function clean(share: number): number {
  return share < 1e-13 ? 0 : share
}
