import type { PairCounts } from '../../statistics/index.ts'
import { filmMean, filmMeanAssociation, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { pairsOfFilm, tieInFilm } from './film-pairs.ts'
import type { TieInPeriod } from './system-finding.ts'

/** A pair of codes with its counts in each film; null where they are not known. */
export interface CountedPair {
  first: string
  second: string
  counts: (PairCounts | null)[]
  /** Per film how firmly the two are tied in it. */
  weights: (number | null)[]
  p1: TieInPeriod
  p2: TieInPeriod
}

/** In how many films, and in how many shots, two codes must stand together. */
export interface TieRule {
  minimumFilms: number
  minimumShots: number
}

/**
 * Every pair of codes that stands together in enough films of both periods taken together, without those that do by
 * definition. The rule looks at both periods as one, never at the change.
 */
export function countTies(
  periods: TwoPeriods,
  codes: readonly string[],
  { entailed, ...rule }: TieRule & { entailed: readonly { of: string; entailed: string }[] },
): CountedPair[] {
  const apart = new Set(entailed.flatMap(({ of, entailed: by }) => [`${of} ${by}`, `${by} ${of}`]))
  const readers = periods.films.map(pairsOfFilm)
  return codes.flatMap((first, place) =>
    codes.slice(place + 1).flatMap(second => {
      if (apart.has(`${first} ${second}`)) return []
      const counts = readers.map(read => read(first, second))
      if (counts.filter(pair => pair !== null && pair.both > 0).length < rule.minimumFilms) return []
      const weights = counts.map(pair => pair && tieInFilm(pair))
      const inPeriod = (side: boolean) => tieInPeriod(periods, { counts, weights, side, rule })
      return [{ first, second, counts, weights, p1: inPeriod(false), p2: inPeriod(true) }]
    }),
  )
}

interface OneSide {
  counts: readonly (PairCounts | null)[]
  weights: readonly (number | null)[]
  side: boolean
  rule: TieRule
}

function tieInPeriod({ films, isSecond }: TwoPeriods, { counts, weights, side, rule }: OneSide): TieInPeriod {
  const own = films.flatMap(({ id }, film) => {
    const pair = counts[film] ?? null
    return isSecond[film] === side && pair ? [{ id, pair, weight: weights[film]! }] : []
  })
  const found = filmMeanAssociation(
    own.map(({ pair }) => pair),
    { minimumFilms: rule.minimumFilms, minimumUnits: rule.minimumShots },
  )
  const strength =
    own.length === 0
      ? notComputable('not-looked-through-in-one-period')
      : filmMean(own.map(one => one.weight))
  const isKept = !isNotComputable(found) && found.edgeKept
  return {
    support: own.filter(({ pair }) => pair.both > 0).length,
    films: own.length,
    shotsTogether: own.reduce((sum, { pair }) => sum + pair.both, 0),
    strength,
    npmi: isNotComputable(found) ? found : found.meanNpmi,
    isTie: isKept && !isNotComputable(strength) && strength > 0,
    filmIds: own.flatMap(({ id, pair }) => (pair.both > 0 ? [id] : [])),
  }
}
