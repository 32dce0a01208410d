// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed, NotComputable } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import type { BlockSums } from '../permutation/block-sum.ts'
import { addToBlock, emptyBlockSums, totalOfBlocks } from '../permutation/block-sum.ts'
import type { PermutationPlan, PermutationSettings, StepRange } from '../permutation/permutation-plan.ts'
import { permutationP, planPermutation } from '../permutation/permutation-plan.ts'
import { walkMembers } from '../permutation/walk-members.ts'
import { divergenceOf } from './jensen-shannon.ts'

export interface ExcessDivergence {
  /** Mean over films of each period's mix. */
  first: number[]
  second: number[]
  divergence: number
  /** Mean divergence when films are dealt to the periods by lot. */
  nullMean: number
  excess: number
  extremeCount: number
  p: number
  plan: PermutationPlan
}

export interface ExcessDivergenceInput extends PermutationSettings {
  /** Films by things (companions, symbols): counts, brought to shares film by film. */
  countsByFilm: readonly (readonly number[])[]
  isSecond: readonly boolean[]
}

/** A divergence made ready to be walked in any number of stretches of `plan.steps`. */
export interface PreparedDivergence {
  plan: PermutationPlan
  shares: Float64Array[]
  isSecond: readonly boolean[]
}

export interface DivergenceTally {
  extremeCount: number
  sums: BlockSums
}

/**
 * Excess divergence: has a mix changed between two periods, beyond what unlike films alone would show?
 *
 * Unit: the film. Null: films are exchangeable between the two periods. A bare divergence is biased upwards, by
 * a quarter of a bit and more; its mean under the null is taken off. In: counts per film (who stands with a
 * symbol; or all symbols, for the whole system). Out: the mixes, divergence, null mean, excess, p; never 0.
 * Refuses fewer than two films in a period, a film without any count, unequal lengths, what is not a number.
 * Source: Lin 1991; permutation after Pitman 1937. See docs/methods/company-change.md.
 */
export function excessDivergence(input: ExcessDivergenceInput): Computed<ExcessDivergence> {
  const prepared = prepareDivergence(input)
  if (isNotComputable(prepared)) return prepared
  return finishDivergence(prepared, [walkDivergence(prepared, { from: 0, to: prepared.plan.steps })])
}

/** First part of `excessDivergence`, for work in chunks. */
export function prepareDivergence(input: ExcessDivergenceInput): PreparedDivergence | NotComputable {
  const refusal = refuseUnlessTable(input.countsByFilm)
  if (refusal) return refusal
  if (input.countsByFilm.length !== input.isSecond.length) return notComputable('lengths-differ')
  if (input.countsByFilm.some(row => row.some(count => count < 0))) return notComputable('impossible-count')
  const totals = input.countsByFilm.map(row => row.reduce((sum, count) => sum + count, 0))
  if (totals.some(total => total === 0)) return notComputable('no-companions')
  const second = input.isSecond.filter(Boolean).length
  const first = input.isSecond.length - second
  if (first < 2 || second < 2) return notComputable('fewer-than-two-films-in-a-period')
  return {
    plan: planPermutation(first, second, input),
    shares: input.countsByFilm.map((row, film) => Float64Array.from(row, count => count / totals[film]!)),
    isSecond: input.isSecond,
  }
}

/** Middle part: one stretch of the plan's steps. */
export function walkDivergence(prepared: PreparedDivergence, range: StepRange): DivergenceTally {
  const { plan, shares, isSecond } = prepared
  const observed = divergenceOfPeriods(prepared)
  const width = shares[0]!.length
  const secondCount = isSecond.filter(Boolean).length
  const firstCount = isSecond.length - secondCount
  const [sum, total] = [new Float64Array(width), new Float64Array(width)]
  for (const row of shares) addInto(total, row, 1)
  const [first, second] = [new Float64Array(width), new Float64Array(width)]
  const tally: DivergenceTally = { extremeCount: 0, sums: emptyBlockSums(range) }
  let step = range.from
  walkMembers(plan, { filmCount: isSecond.length, secondCount }, range, {
    renew: members => {
      sum.fill(0)
      for (const film of members) addInto(sum, shares[film]!, 1)
    },
    exchange: (wentOut, cameIn) => {
      addInto(sum, shares[cameIn]!, 1)
      addInto(sum, shares[wentOut]!, -1)
    },
    visit: weight => {
      for (let place = 0; place < width; place++) {
        second[place] = clean(sum[place]!) / secondCount
        first[place] = clean(total[place]! - sum[place]!) / firstCount
      }
      const found = divergenceOf(first, second)
      if (found >= observed.divergence - 1e-9) tally.extremeCount += weight
      addToBlock(tally.sums, step++, found * weight)
    },
  })
  return tally
}

/** Last part: the answer, the same for any number of stretches. */
export function finishDivergence(
  prepared: PreparedDivergence,
  tallies: readonly DivergenceTally[],
): ExcessDivergence {
  const { plan } = prepared
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
