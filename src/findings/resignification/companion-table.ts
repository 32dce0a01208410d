import type { Entailed } from '../companions/companions-finding.ts'
import type { CompanionUnit } from '../companions/counts/companion-counts.ts'
import type { PairReader } from '../companions/counts/read-pair.ts'
import { pairReader } from '../companions/counts/read-pair.ts'
import { pairsApart } from '../companions/pair-table.ts'
import type { TwoPeriods } from '../two-periods.ts'

/** One symbol in every film, with whatever stands beside it. */
export interface CompanionTable {
  symbol: string
  companions: string[]
  /** Per film the units that have it; null where nobody looked for it. */
  occurrences: (number | null)[]
  /** Films by companions: units with both; null where nobody looked for both. */
  companionCounts: (number | null)[][]
  isSecond: readonly boolean[]
}

/** A film in which it stands in enough units, and beside anything. */
export function isCompared(table: CompanionTable, film: number, minimumOccurrences: number): boolean {
  return (table.occurrences[film] ?? 0) >= minimumOccurrences && table.companionCounts[film]!.some(Boolean)
}

/** Companions that were looked for, beside the symbol, in every one of these films. */
export function companionsLookedFor(table: CompanionTable, films: readonly number[]): boolean[] {
  return table.companions.map((_, companion) =>
    films.every(film => table.companionCounts[film]![companion] !== null),
  )
}

/** Of one film: the share of each companion among all that count; null where nothing stands beside it. */
export function sharesInFilm(
  table: CompanionTable,
  film: number,
  counts: readonly boolean[],
): number[] | null {
  const row = table.companionCounts[film]!.map((count, companion) => (counts[companion] ? (count ?? 0) : 0))
  const total = row.reduce((sum, count) => sum + count, 0)
  return total === 0 ? null : row.map(count => count / total)
}

/** Tables of symbols, one at a time; each film's counts are unfolded once. */
export function companionTables(
  { films, isSecond }: TwoPeriods,
  { codes, entailed, unit }: { codes: readonly string[]; entailed: readonly Entailed[]; unit: CompanionUnit },
): (symbol: string) => CompanionTable {
  const isApart = pairsApart(entailed)
  const readers: PairReader[] = films.map(film => pairReader(film.counts, unit))
  return symbol => {
    const companions = codes.filter(codeId => codeId !== symbol && !isApart(symbol, codeId))
    return {
      symbol,
      companions,
      occurrences: readers.map(reader => reader.occurrences(symbol)),
      companionCounts: readers.map(reader =>
        companions.map(companion => reader.pair(symbol, companion)?.both ?? null),
      ),
      isSecond,
    }
  }
}

/** The same without one film, or with other counts. */
export function withoutFilm(table: CompanionTable, film: number): CompanionTable {
  const stays = <Value>(list: readonly Value[]) => list.filter((_, index) => index !== film)
  return {
    ...table,
    occurrences: stays(table.occurrences),
    companionCounts: stays(table.companionCounts),
    isSecond: stays(table.isSecond),
  }
}
