// SPDX-License-Identifier: MIT
import { refuseUnlessFinite } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { ranksOf } from '../permutation/rank-values.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import { reaches, settleTies } from '../ties.ts'
import { blockOrders } from './block-orders.ts'
import { countKendallWithoutTies } from './count-kendall.ts'
import type { OrderCount } from './count-orders.ts'
import { countOrders } from './count-orders.ts'

export interface RankTrend {
  /** Tau-b, or rho: -1 to 1, positive where values rise with the years. */
  coefficient: number
  /** Concordant minus discordant pairs. */
  pairSurplus: number
  test: OrderCount
}

export interface TrendSettings {
  /** Orders drawn where they are too many to count; 9,999. */
  draws?: number
  seed?: number
  /** Per film the block that it belongs to, its director; blocks are then moved whole, as in the change-point scan. */
  blocks?: readonly string[]
}

/**
 * Kendall's tau-b: do films rise or fall steadily over the years?
 *
 * Unit: the film. Null: every pairing of years and values is as likely. In: per film its year and its value.
 * Out: tau-b, the surplus of concordant pairs, and the two-sided count of orders at least as extreme, exact for
 * up to ten films, and for any number without ties; else, and wherever a block has several films, drawn. Refuses fewer than three films, years or values
 * that are all the same, unequal lengths, what is not a number. Source: Kendall 1938, 1945.
 * See docs/methods/trend.md.
 *
 * @example
 * ```ts
 * import { kendallTrend } from 'silverscreen-statistics'
 *
 * console.log(kendallTrend([1950, 1952, 1955, 1960], [0.1, 0.2, 0.15, 0.3]))
 * // → {"coefficient":0.6667,"pairSurplus":4,"test":{"kind":"exact","extremeCount":"8","orders":"24","p":0.3333}}
 * ```
 */
export function kendallTrend(
  years: readonly number[],
  values: readonly number[],
  settings: TrendSettings = {},
): Computed<RankTrend> {
  const refusal = refuseTrend(years, values, settings)
  if (refusal) return refusal
  return kendallOfRanks(ranksOf(years), ranksOf(values), settings)
}

function kendallOfRanks(
  years: readonly number[],
  values: readonly number[],
  settings: TrendSettings,
): RankTrend {
  const surplus = pairSurplus(years, values)
  const pairsApart = (list: readonly number[]) =>
    list.reduce((sum, left, place) => sum + list.slice(place + 1).filter(right => right !== left).length, 0)
  const coefficient = surplus / Math.sqrt(pairsApart(years) * pairsApart(values))
  const ties = new Set(years).size < years.length || new Set(values).size < values.length
  const isMoved = settings.blocks !== undefined && !blockOrders(settings.blocks).isFree
  const test =
    ties || isMoved
      ? countOrders({ ...settings, count: years.length, extreme: signSums(years, values, Math.abs(surplus)) })
      : countKendallWithoutTies(years.length, Math.abs(surplus))
  return { coefficient, pairSurplus: surplus, test }
}

/**
 * Spearman's rho: do films rise or fall with the years, by their ranks?
 *
 * As `kendallTrend`; exact for up to ten films, else drawn. Source: Spearman 1904. See docs/methods/trend.md.
 *
 * @example
 * ```ts
 * import { spearmanTrend } from 'silverscreen-statistics'
 *
 * console.log(spearmanTrend([1950, 1952, 1955, 1960], [0.1, 0.2, 0.15, 0.3]))
 * // → {"coefficient":0.8,"pairSurplus":4,"test":{"kind":"exact","extremeCount":"8","orders":"24","p":0.3333}}
 * ```
 */
export function spearmanTrend(
  years: readonly number[],
  values: readonly number[],
  settings: TrendSettings = {},
): Computed<RankTrend> {
  const refusal = refuseTrend(years, values, settings)
  if (refusal) return refusal
  const [left, right] = [centredRanks(years), centredRanks(values)]
  const product = (order: ArrayLike<number>) => {
    let sum = 0
    for (let film = 0; film < left.length; film++) sum += left[film]! * right[order[film]!]!
    return sum
  }
  const observed = product(left.map((_, film) => film))
  const length = (list: readonly number[]) => list.reduce((sum, value) => sum + value * value, 0)
  const extreme = (order: ArrayLike<number>) => reaches(Math.abs(product(order)), Math.abs(observed))
  return {
    coefficient: observed / Math.sqrt(length(left) * length(right)),
    pairSurplus: pairSurplus(ranksOf(years), ranksOf(values)),
    test: countOrders({ ...settings, count: years.length, extreme }),
  }
}

function refuseTrend(years: readonly number[], values: readonly number[], { blocks }: TrendSettings) {
  if (years.length !== values.length || (blocks && blocks.length !== years.length))
    return notComputable('lengths-differ')
  const refusal = refuseUnlessFinite(years) ?? refuseUnlessFinite(values)
  if (refusal) return refusal
  if (years.length < 3) return notComputable('fewer-than-three-films')
  return isConstant(years) || isConstant(values) ? notComputable('no-variance') : null
}

function isConstant(values: readonly number[]): boolean {
  return new Set(settleTies(values)).size === 1
}

function centredRanks(values: readonly number[]): number[] {
  const ranks = ranksOf(values)
  const mean = meanOf(ranks)
  return ranks.map(rank => rank - mean)
}

function pairSurplus(years: readonly number[], values: readonly number[]): number {
  let surplus = 0
  for (let film = 1; film < years.length; film++)
    for (let before = 0; before < film; before++)
      surplus += Math.sign(years[film]! - years[before]!) * Math.sign(values[film]! - values[before]!)
  return surplus
}

/** The test of one order: is its surplus of concordant pairs at least as large as that observed? */
function signSums(years: readonly number[], values: readonly number[], size: number) {
  const count = years.length
  const signs = (list: readonly number[]) =>
    Int8Array.from({ length: count * count }, (_, cell) =>
      Math.sign(list[Math.floor(cell / count)]! - list[cell % count]!),
    )
  const [yearSigns, valueSigns] = [signs(years), signs(values)]
  return (order: ArrayLike<number>) => {
    let surplus = 0
    for (let film = 1; film < count; film++)
      for (let before = 0; before < film; before++)
        surplus += yearSigns[film * count + before]! * valueSigns[order[film]! * count + order[before]!]!
    return Math.abs(surplus) >= size
  }
}
