import { haldaneLogOdds, isNotComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { Entailed } from './companions-finding.ts'
import type { CompanionUnit } from './counts/companion-counts.ts'
import type { PairInFilm } from './counts/read-pair.ts'
import { pairReader } from './counts/read-pair.ts'

/** A pair of codes in every film of both periods. */
export interface PairColumn {
  first: string
  second: string
  /** Null where no unit was looked through for both. */
  cells: (PairInFilm | null)[]
  /** Natural log odds with half a unit added to every cell; null, besides, where one of the two is too rare. */
  logOdds: (number | null)[]
}

export interface PairRule {
  unit: CompanionUnit
  chosen: string | null
  entailed: readonly Entailed[]
  /** A film in which either is in fewer units says nothing of the tie. */
  minimumOccurrences: number
}

/** Pairs by name, whichever of the two comes first. */
export function pairsApart(entailed: readonly Entailed[]): (first: string, second: string) => boolean {
  const apart = new Set(entailed.flatMap(({ of, entailed: by }) => [`${of} ${by}`, `${by} ${of}`]))
  return (first, second) => apart.has(`${first} ${second}`)
}

/**
 * Every pair of codes that is asked for, but of those that stand together by definition. Where the order of the two
 * counts, both orders are pairs.
 */
export function pairColumns(
  { films }: TwoPeriods,
  codes: readonly string[],
  { unit, chosen, entailed, minimumOccurrences }: PairRule,
): PairColumn[] {
  const isApart = pairsApart(entailed)
  const readers = films.map(film => pairReader(film.counts, unit))
  const columns: PairColumn[] = []
  const add = (first: string, second: string) => {
    if (isApart(first, second)) return
    const cells = readers.map(reader => reader.pair(first, second))
    columns.push({ first, second, cells, logOdds: cells.map(cell => tieOf(cell, minimumOccurrences)) })
  }
  const others = codes.filter(codeId => codeId !== chosen)
  const isOrdered = unit === 'next-shot'
  if (chosen !== null)
    for (const other of others) {
      add(chosen, other)
      if (isOrdered) add(other, chosen)
    }
  else
    codes.forEach((first, place) => {
      for (const second of isOrdered ? codes : codes.slice(place + 1))
        if (first !== second) add(first, second)
    })
  return columns
}

function tieOf(cell: PairInFilm | null, minimumOccurrences: number): number | null {
  if (!cell) return null
  const { both, onlyFirst, onlySecond } = cell
  if (Math.min(both + onlyFirst, both + onlySecond) < minimumOccurrences) return null
  const odds = haldaneLogOdds(cell)
  return isNotComputable(odds) ? null : odds.logOdds
}

export function unitsOf({ both, onlyFirst, onlySecond, neither }: PairInFilm): number {
  return both + onlyFirst + onlySecond + neither
}
