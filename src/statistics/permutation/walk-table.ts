// SPDX-License-Identifier: MIT
import { meanOf } from '../prevalence/film-mean.ts'
import { welchOf } from './welch-statistic.ts'

export type PermutationStatistic = 'welch' | 'mean-difference'

/**
 * Films by symbols, made ready for the walk: film after film, every symbol centred and of unit length, the
 * symbols in falling order of their statistic.
 *
 * With equal groups Welch's t rises with the absolute sum of the second group on this scale, so the walk need
 * keep only sums; `welch` with unequal groups keeps sums of squares too; missing films also their number.
 */
export interface WalkTable {
  readonly filmCount: number
  readonly secondCount: number
  readonly symbolCount: number
  readonly kernel: 'sums' | 'welch' | 'welch-with-missing'
  readonly rows: Float64Array
  readonly looked: Uint8Array
  readonly filmsPerSymbol: Float64Array
  /** Position in `order` = rank; value = index of the symbol as it was given. */
  readonly order: readonly number[]
  /** Statistic of the films as they stand, by rank. */
  readonly observed: readonly number[]
  /** What an assignment must reach to count as extreme, by rank, on the scale of the walk. */
  readonly thresholds: Float64Array
}

export interface WalkInput {
  /** Per symbol one value per film; null where the film was not looked through for it. */
  valuesBySymbol: readonly (readonly (number | null)[])[]
  isSecond: readonly boolean[]
  statistic: PermutationStatistic
  /** Set where assignments change the number of films in a period. */
  sizesVary?: boolean
}

export function makeWalkTable(input: WalkInput): WalkTable {
  const { valuesBySymbol, isSecond } = input
  const filmCount = isSecond.length
  const secondCount = isSecond.filter(Boolean).length
  const observed = valuesBySymbol.map(values => observedStatistic(values, isSecond, input.statistic))
  const order = observed.map((_, symbol) => symbol)
  const scales = valuesBySymbol.map(unitScale)
  const sizes = observed.map((value, symbol) =>
    input.statistic === 'welch' ? Math.abs(value) : Math.abs(value) / (scales[symbol]!.length || 1),
  )
  order.sort((left, right) => sizes[right]! - sizes[left]! || left - right)
  const symbolCount = order.length
  const rows = new Float64Array(filmCount * symbolCount)
  const looked = new Uint8Array(filmCount * symbolCount)
  order.forEach((symbol, rank) => {
    const { mean, length } = scales[symbol]!
    valuesBySymbol[symbol]!.forEach((value, film) => {
      if (value === null) return
      looked[film * symbolCount + rank] = 1
      rows[film * symbolCount + rank] = length === 0 ? 0 : (value - mean) / length
    })
  })
  const kernel = chooseKernel(input, secondCount)
  const sizesOfGroups = { first: filmCount - secondCount, second: secondCount }
  return {
    filmCount,
    secondCount,
    symbolCount,
    kernel,
    rows,
    looked,
    filmsPerSymbol: Float64Array.from(order, symbol => scales[symbol]!.films),
    order,
    observed: order.map(symbol => observed[symbol]!),
    thresholds: Float64Array.from(order, symbol =>
      input.statistic === 'welch'
        ? welchThreshold(Math.abs(observed[symbol]!), kernel, sizesOfGroups)
        : differenceThreshold(Math.abs(observed[symbol]!), scales[symbol]!.length, sizesOfGroups),
    ),
  }
}

function chooseKernel(input: WalkInput, secondCount: number): WalkTable['kernel'] {
  if (input.statistic === 'mean-difference') return 'sums'
  if (input.sizesVary || input.valuesBySymbol.some(values => values.includes(null)))
    return 'welch-with-missing'
  return secondCount * 2 === input.isSecond.length ? 'sums' : 'welch'
}

function observedStatistic(
  values: readonly (number | null)[],
  isSecond: readonly boolean[],
  statistic: PermutationStatistic,
): number {
  const of = (second: boolean) =>
    values.filter((value, film): value is number => value !== null && isSecond[film] === second)
  if (statistic === 'mean-difference') return meanOf(of(true)) - meanOf(of(false))
  return welchOf(of(false), of(true))
}

function unitScale(values: readonly (number | null)[]): { mean: number; length: number; films: number } {
  const known = values.filter(value => value !== null)
  if (known.every(value => value === known[0])) return { mean: known[0] ?? 0, length: 0, films: known.length }
  const mean = meanOf(known)
  return { mean, length: Math.sqrt(known.reduce((sum, v) => sum + (v - mean) ** 2, 0)), films: known.length }
}

/** Ties: |T*| >= |T| - 1e-9, wider for a huge t, whose last digits are noise. A t past 1e6 counts as endless. */
const tieTolerance = 1e-9
const endlessT = 1e6
const everyAssignment = -1

function welchThreshold(
  size: number,
  kernel: WalkTable['kernel'],
  groups: { first: number; second: number },
): number {
  const capped = Math.min(size, endlessT)
  const needed = capped - tieTolerance - Math.min(1e-14 * capped ** 3, capped * 1e-6)
  if (needed <= 0) return everyAssignment
  if (kernel !== 'sums') return needed ** 2
  const films = groups.first
  return Math.sqrt(needed ** 2 / ((4 * (films - 1)) / films + (2 * needed ** 2) / films))
}

function differenceThreshold(
  size: number,
  length: number,
  groups: { first: number; second: number },
): number {
  if (size <= tieTolerance) return everyAssignment
  return (size - tieTolerance) / (length * (1 / groups.first + 1 / groups.second))
}
