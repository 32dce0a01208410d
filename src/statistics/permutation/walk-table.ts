// SPDX-License-Identifier: MIT
import { meanOf } from '../prevalence/film-mean.ts'
import { settleTies, tieTolerance } from '../ties.ts'
import { welchOf } from './welch-statistic.ts'

export type PermutationStatistic = 'welch' | 'mean-difference'

/**
 * Films by symbols, made ready for the walk: film after film, every symbol centred and of unit length, the
 * symbols in falling order of their statistic.
 *
 * With equal groups Welch's t rises with the absolute sum of the second group on this scale, so the walk need
 * keep only sums; `welch` with unequal groups keeps sums of squares too; under rules also the number of films.
 */
export interface WalkTable {
  readonly filmCount: number
  readonly secondCount: number
  readonly symbolCount: number
  readonly kernel: 'sums' | 'welch' | 'welch-with-missing' | 'difference-with-missing'
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
  const { isSecond, statistic } = input
  const filmCount = isSecond.length
  const secondCount = isSecond.filter(Boolean).length
  const columns = input.valuesBySymbol.map(values => readColumn(values, isSecond, statistic))
  const order = columns.map((_, symbol) => symbol)
  order.sort((left, right) => columns[right]!.size - columns[left]!.size || left - right)
  const symbolCount = order.length
  const rows = new Float64Array(filmCount * symbolCount)
  const looked = new Uint8Array(filmCount * symbolCount)
  order.forEach((symbol, rank) => {
    columns[symbol]!.units.forEach((value, film) => {
      if (value === null) return
      looked[film * symbolCount + rank] = 1
      rows[film * symbolCount + rank] = value
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
    filmsPerSymbol: Float64Array.from(order, symbol => columns[symbol]!.films),
    order,
    observed: order.map(symbol => columns[symbol]!.observed),
    thresholds: Float64Array.from(order, symbol =>
      statistic === 'welch'
        ? welchThreshold(columns[symbol]!.size, kernel, sizesOfGroups)
        : differenceThreshold(columns[symbol]!.size, kernel, sizesOfGroups),
    ),
  }
}

function chooseKernel(input: WalkInput, secondCount: number): WalkTable['kernel'] {
  const underRules = input.sizesVary || input.valuesBySymbol.some(values => values.includes(null))
  if (input.statistic === 'mean-difference') return underRules ? 'difference-with-missing' : 'sums'
  if (underRules) return 'welch-with-missing'
  return secondCount * 2 === input.isSecond.length ? 'sums' : 'welch'
}

interface Column {
  observed: number
  /** Size of the statistic on the scale on which symbols are compared. */
  size: number
  films: number
  /** Centred and of unit length; null where a film was not looked through. */
  units: (number | null)[]
}

function readColumn(
  values: readonly (number | null)[],
  isSecond: readonly boolean[],
  statistic: PermutationStatistic,
): Column {
  const films = values.flatMap((value, film) => (value === null ? [] : [film]))
  const settled = settleTies(films.map(film => values[film]!))
  const largest = Math.max(...settled.map(Math.abs))
  const known = settled.map(value => (largest === 0 ? 0 : value / largest))
  const of = (second: boolean) => known.filter((_, place) => isSecond[films[place]!] === second)
  const mean = meanOf(known)
  const constant = known.every(value => value === known[0])
  const length = constant ? 0 : Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0))
  const units: (number | null)[] = values.map(() => null)
  known.forEach((value, place) => {
    units[films[place]!] = length === 0 ? 0 : (value - mean) / length
  })
  const t = welchOf(of(false), of(true))
  const difference = t === 0 ? 0 : meanOf(of(true)) - meanOf(of(false))
  return statistic === 'welch'
    ? { observed: t, size: Math.abs(t), films: films.length, units }
    : {
        observed: difference * largest,
        size: Math.abs(difference) / (length || 1),
        films: films.length,
        units,
      }
}

/** Ties are wider for a huge t, whose last digits are noise. A t past 1e6 counts as endless. */
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
  kernel: WalkTable['kernel'],
  groups: { first: number; second: number },
): number {
  if (size <= tieTolerance) return everyAssignment
  return kernel === 'sums'
    ? (size - tieTolerance) / (1 / groups.first + 1 / groups.second)
    : size - tieTolerance
}
