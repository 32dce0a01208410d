// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf, varianceOf } from '../prevalence/film-mean.ts'
import { reaches, settleTies, tieTolerance } from '../ties.ts'
import { blockOrders } from './block-orders.ts'
import { countChangeOrders } from './count-change-orders.ts'
import type { OrderCount } from './count-orders.ts'
import { countOrders } from './count-orders.ts'

export interface ChangePointInput {
  /** Per film, any order. */
  years: readonly number[]
  /** Per film its value on the scale to be scanned: the arcsine root of its share. */
  values: readonly number[]
  /** Films that each side must have; 3. */
  minimumFilms?: number
  /** First year after a division that was chosen by looking: p is then of this one, and still over all. */
  chosenYear?: number
  /** Per film the block that it belongs to, its director: films of one block are alike and are moved together. */
  blocks?: readonly string[]
  draws?: number
  seed?: number
}

export interface ChangePoint {
  /** Admissible splits, as films before them, and the scan at each. */
  splits: number[]
  scan: number[]
  statistic: number
  filmsBefore: number
  lastYearBefore: number
  firstYearAfter: number
  meanBefore: number
  meanAfter: number
  test: OrderCount
}

/**
 * Change-point scan: is there one year at which films changed, when no period was set before looking?
 *
 * Unit: the film. Null: films are exchangeable over the observed years. The scan takes, over all splits between
 * two different years, the largest standardised difference of means, and its p counts the orders of films whose
 * own largest is as large, so that having looked everywhere is paid for. In: year and value per film. Out: the
 * scan, where it peaks (the earliest of equals), means on both sides, p: exact up to twenty films, else drawn. A
 * division that somebody chose after looking (`chosenYear`) stands in the place of the peak, and its p says how often
 * any division of films in another order is as strong. With `blocks` only orders count in which blocks of as many films
 * change places whole, and the films of a block among themselves; p is drawn then, wherever a block has several films.
 * A peak does not tell a step from a drift: show the trend beside it. Refuses fewer than three films, no
 * admissible split, values without variance, unequal lengths, what is not a number.
 * Source: James, James & Siegmund 1987, by permutation. See docs/methods/change-point.md.
 *
 * @example
 * ```ts
 * import { changePointScan, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = changePointScan({
 *   years: [1950, 1951, 1953, 1956, 1960, 1961, 1965, 1970],
 *   values: [0.1, 0.12, 0.11, 0.1, 0.3, 0.33, 0.31, 0.35],
 * })
 * if (!isNotComputable(found)) console.log(found.lastYearBefore, found.firstYearAfter, found.test.p)
 * // → 1956 1960 0.02857
 * ```
 */
export function changePointScan(input: ChangePointInput): Computed<ChangePoint> {
  const peak = scanPeak(input)
  if (isNotComputable(peak)) return peak
  const { centred, order, ...found } = peak
  const { splits, statistic } = found
  const blocks = input.blocks && order.map(film => input.blocks![film]!)
  const { draws, seed } = input
  const work = { splits, threshold: statistic - tieTolerance, ...(blocks && { blocks }) }
  return {
    ...found,
    test: countExtreme(centred, {
      ...work,
      ...(draws !== undefined && { draws }),
      ...(seed !== undefined && { seed }),
    }),
  }
}

/** The scan and its peak, without the test. */
export function scanPeak(
  input: ChangePointInput,
): Computed<Omit<ChangePoint, 'test'> & { centred: number[]; order: number[] }> {
  const refusal = refuseScan(input)
  if (refusal) return refusal
  const order = input.years.map((_, film) => film).sort((a, b) => input.years[a]! - input.years[b]! || a - b)
  const years = order.map(film => input.years[film]!)
  const values = settleTies(order.map(film => input.values[film]!))
  const splits = admissibleSplits(years, input.minimumFilms ?? 3)
  if (splits.length === 0) return notComputable('no-admissible-split')
  const centred = standardise(values)
  if (!centred) return notComputable('no-variance')
  const scan = scanSplits(centred, splits)
  const peak = Math.max(...scan)
  const { chosenYear } = input
  const filmsBefore =
    chosenYear === undefined
      ? splits[scan.findIndex(value => reaches(value, peak))]!
      : years.filter(year => year < chosenYear).length
  const statistic = scan[splits.indexOf(filmsBefore)]
  if (statistic === undefined) return notComputable('no-admissible-split')
  return {
    splits,
    scan,
    statistic,
    filmsBefore,
    lastYearBefore: years[filmsBefore - 1]!,
    firstYearAfter: years[filmsBefore]!,
    meanBefore: meanOf(values.slice(0, filmsBefore)),
    meanAfter: meanOf(values.slice(filmsBefore)),
    centred,
    order,
  }
}

function refuseScan({ years, values, blocks }: ChangePointInput) {
  if (years.length !== values.length || (blocks && blocks.length !== years.length))
    return notComputable('lengths-differ')
  const refusal = refuseUnlessNumbers(years) ?? refuseUnlessNumbers(values)
  if (refusal) return refusal
  return years.length < 3 ? notComputable('fewer-than-three-films') : null
}

function admissibleSplits(years: readonly number[], minimumFilms: number): number[] {
  return years.flatMap((year, before) =>
    before >= minimumFilms && years.length - before >= minimumFilms && years[before - 1] !== year
      ? [before]
      : [],
  )
}

function standardise(values: readonly number[]): number[] | null {
  const variance = varianceOf(values)
  if (variance === 0) return null
  const mean = meanOf(values)
  return values.map(value => (value - mean) / Math.sqrt(variance))
}

/** With centred values, the difference of means at split k is the sum before it times N / (k (N - k)). */
function scanSplits(centred: readonly number[], splits: readonly number[]): number[] {
  const sums = [0]
  for (const value of centred) sums.push(sums.at(-1)! + value)
  return splits.map(before => Math.abs(sums[before]!) * splitFactor(before, centred.length))
}

function splitFactor(before: number, count: number): number {
  return Math.sqrt(count / (before * (count - before)))
}

interface ExtremeWork {
  splits: readonly number[]
  threshold: number
  blocks?: readonly string[]
  draws?: number
  seed?: number
}

function countExtreme(centred: readonly number[], work: ExtremeWork): OrderCount {
  const limits = new Map(
    work.splits.map(before => [before, work.threshold / splitFactor(before, centred.length)]),
  )
  const isFree = !work.blocks || blockOrders(work.blocks).isFree
  if (isFree && centred.length <= 20) return countChangeOrders(centred, limits)
  const last = Math.max(...work.splits)
  return countOrders({
    ...work,
    count: centred.length,
    extreme: order => {
      let sum = 0
      for (let place = 0; place < last; place++) {
        sum += centred[order[place]!]!
        const limit = limits.get(place + 1)
        if (limit !== undefined && Math.abs(sum) >= limit) return true
      }
      return false
    },
  })
}
