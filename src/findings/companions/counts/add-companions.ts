import { compareText } from '../../compare-text.ts'
import type { CompanionCounts, CompanionUnit, TogetherCounts } from './companion-counts.ts'
import { companionUnits } from './companion-counts.ts'

/** Adds what stands together in two parts of one film. A code that nobody looked for in one of them has no units there. */
export function addCompanions(first: CompanionCounts, second: CompanionCounts): CompanionCounts {
  const codes = [...new Set([...first.codes, ...second.codes])].sort(compareText)
  const parts = [first, second].map(part => {
    const placeOf = new Map(part.codes.map((codeId, place) => [codeId, place]))
    const newPlaceOf = new Map(codes.map((codeId, place) => [codeId, place]))
    return {
      part,
      places: codes.map(codeId => placeOf.get(codeId) ?? null),
      newPlaces: part.codes.map(codeId => newPlaceOf.get(codeId)!),
    }
  })
  const together = companionUnits.map((unit): [CompanionUnit, TogetherCounts] => [
    unit,
    addTogether(parts.map(({ part, ...places }) => ({ counts: part.together[unit], ...places }))),
  ])
  return { codes, together: Object.fromEntries(together) as CompanionCounts['together'] }
}

interface PlacedCounts {
  counts: TogetherCounts
  /** Of every code of the sum, its place in this part. */
  places: readonly (number | null)[]
  /** Of every code of this part, its place in the sum. */
  newPlaces: readonly number[]
}

function addTogether(parts: readonly PlacedCounts[]): TogetherCounts {
  const codeCount = parts[0]!.places.length
  const kindsInParts: (number | null)[][] = []
  const known = new Map<string, number>()
  const kindOfCode = Array.from({ length: codeCount }, (_, code) => {
    const kinds = parts.map(({ counts, places }) => {
      const place = places[code]!
      return place === null ? null : counts.kindOfCode[place]!
    })
    const key = kinds.join()
    if (!known.has(key)) known.set(key, kindsInParts.push(kinds) - 1)
    return known.get(key)!
  })
  const sum = (read: (counts: TogetherCounts, part: number) => number) =>
    parts.reduce((total, { counts }, part) => total + read(counts, part), 0)
  const presentIn = (table: (counts: TogetherCounts) => number[][]) =>
    Array.from({ length: codeCount }, (_, code) =>
      kindsInParts.map(kinds =>
        sum((counts, part) => {
          const [place, kind] = [parts[part]!.places[code]!, kinds[part]!]
          return place === null || kind === null ? 0 : table(counts)[place]![kind]!
        }),
      ),
    )
  const isOrdered = parts.some(({ counts }) => counts.presentAfter)
  return {
    kindOfCode,
    looked: kindsInParts.map(left =>
      kindsInParts.map(right =>
        sum((counts, part) => {
          const [first, second] = [left[part]!, right[part]!]
          return first === null || second === null ? 0 : counts.looked[first]![second]!
        }),
      ),
    ),
    present: presentIn(({ present }) => present),
    ...(isOrdered && { presentAfter: presentIn(({ presentAfter }) => presentAfter!) }),
    both: addPairs(parts, codeCount),
  }
}

function addPairs(parts: readonly PlacedCounts[], codeCount: number): number[][] {
  const rows = Array.from({ length: codeCount }, () => new Map<number, number>())
  for (const { counts, newPlaces } of parts)
    counts.both.forEach((row, code) => {
      const sums = rows[newPlaces[code]!]!
      for (let at = 0; at < row.length; at += 2) {
        const other = newPlaces[row[at]!]!
        sums.set(other, (sums.get(other) ?? 0) + row[at + 1]!)
      }
    })
  return rows.map(row => [...row].sort(([left], [right]) => left - right).flat())
}
