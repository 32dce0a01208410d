import type { FilmCounts } from '../../film-counts.ts'
import type { CompanionUnit, TogetherCounts } from './companion-counts.ts'

/** Of the units looked through for both of two codes: with both, with one alone, with neither. */
export interface PairInFilm {
  both: number
  onlyFirst: number
  onlySecond: number
  neither: number
}

/** Reads pairs of codes out of one film's counts. */
export interface PairReader {
  /** Null where no unit was looked through for both. */
  pair(first: string, second: string): PairInFilm | null
  /** Units that have the code; null where no unit was looked through for it. */
  occurrences(codeId: string): number | null
  /** The same with the units looked through for it. */
  share(codeId: string): { present: number; lookedThrough: number } | null
}

/** What stands together in a film by one unit. Where the order counts, the first code comes before the second. */
export function pairReader({ companions }: Pick<FilmCounts, 'companions'>, unit: CompanionUnit): PairReader {
  if (!companions) return { pair: () => null, occurrences: () => null, share: () => null }
  const counts = companions.together[unit]
  const placeOf = new Map(companions.codes.map((codeId, place) => [codeId, place]))
  const rows: (Map<number, number> | undefined)[] = []
  const unitsWithBoth = (first: number, second: number) => {
    const [row, other] = counts.presentAfter || first < second ? [first, second] : [second, first]
    rows[row] ??= pairsOfRow(counts.both[row]!)
    return rows[row].get(other) ?? 0
  }
  const share = (codeId: string) => {
    const place = placeOf.get(codeId)
    if (place === undefined) return null
    const kind = counts.kindOfCode[place]!
    const lookedThrough = counts.looked[kind]![kind]!
    return lookedThrough > 0 ? { present: counts.present[place]![kind]!, lookedThrough } : null
  }
  return {
    pair(first, second) {
      const [left, right] = [placeOf.get(first), placeOf.get(second)]
      if (left === undefined || right === undefined || left === right) return null
      const both = unitsWithBoth(left, right)
      return fourCells(counts, { left, right, both })
    },
    occurrences: codeId => share(codeId)?.present ?? null,
    share,
  }
}

function fourCells(
  counts: TogetherCounts,
  { left, right, both }: { left: number; right: number; both: number },
): PairInFilm | null {
  const [leftKind, rightKind] = [counts.kindOfCode[left]!, counts.kindOfCode[right]!]
  const units = counts.looked[leftKind]![rightKind]!
  if (units === 0) return null
  const onlyFirst = counts.present[left]![rightKind]! - both
  const onlySecond = (counts.presentAfter ?? counts.present)[right]![leftKind]! - both
  return { both, onlyFirst, onlySecond, neither: units - both - onlyFirst - onlySecond }
}

function pairsOfRow(row: readonly number[]): Map<number, number> {
  const pairs = new Map<number, number>()
  for (let at = 0; at < row.length; at += 2) pairs.set(row[at]!, row[at + 1]!)
  return pairs
}
