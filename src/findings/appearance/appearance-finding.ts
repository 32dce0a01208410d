import type { Computed } from '../../statistics/index.ts'
import type { DateKind } from '../films-by-date.ts'
import type { CountedUnder, Presence } from '../question-film.ts'

export interface Years {
  from: number
  to: number
}

/** A film of an appearance: where it stands in time, and what is new in it. */
export interface FilmInTime {
  id: string
  years: Years
  period: 1 | 2 | null
  /** For one code at least. */
  isLookedThrough: boolean
  /** Codes seen in it and in no film before; those of one year are new together. */
  newCodes: string[]
  /** How many codes have been seen in it or before it, and how many have been looked for. */
  seenSoFar: number
  lookedForSoFar: number
}

/**
 * Where the code stands, of two periods. `cannot-tell`: in one of them nobody has looked for it; or it was not seen, and
 * far less was looked through than in the other (`isUnequal`).
 */
export type StandsIn = 'first-only' | 'second-only' | 'both' | 'neither' | 'cannot-tell'

export interface PresenceTest {
  /** By films, or by directors moved whole where any has several films. */
  unit: 'films' | 'directors'
  p: number
  /** Within the family. */
  corrected: Computed<number>
  /** The smallest p that these films could have shown. */
  minTwoSidedP: number
}

export interface CodeInPeriods {
  rangeP1: number
  filmsP1: number
  rangeP2: number
  filmsP2: number
  stands: StandsIn
  isUnequal: boolean
  /** Presence in films permuted between the two periods. */
  test: Computed<PresenceTest>
}

/** One code over the films in order of date. */
export interface CodeInTime {
  symbol: string
  /** Films of the first and of the last year in which it is seen; null where it is seen in no dated film. */
  first: { filmIds: string[]; years: Years } | null
  last: { filmIds: string[]; years: Years } | null
  /** Films dated before its first, and after its last, in which nobody looked for it: it may have been there. */
  notLookedForBefore: string[]
  notLookedForAfter: string[]
  present: number
  lookedThrough: number
  /** Films in which it was not seen, and which were looked through for it in part only. */
  absentThinly: string[]
  films: { filmId: string; period: 1 | 2 | null; presence: Presence; lookedThroughShare: number }[]
  periods: CodeInPeriods | null
}

export interface AppearanceFinding {
  question: 'appearance'
  codebookVersion?: CountedUnder
  dated: DateKind
  periods: { first: string; second: string; inOrder: boolean } | null
  /** In order of date. */
  films: FilmInTime[]
  filmsWithoutDate: string[]
  /** Codes whose p are corrected together: seen in three films at least. */
  family: string[]
  codes: CodeInTime[]
  parameters: { minimumFilms: number; seed: number; draws: number; exactUpTo: number }
}
