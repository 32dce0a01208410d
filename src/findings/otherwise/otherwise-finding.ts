import type { Computed } from '../../statistics/index.ts'
import type { CountedUnder, Measure, Presence } from '../question-film.ts'

/** One honest way of counting: everything that somebody could have chosen otherwise. */
export interface WayOfCounting {
  measure: Measure | 'scenes'
  /** The border between the two periods so many years later; earlier where it is below 0. */
  borderYears: number
  /** Without films of which less than `leastLooked` was looked through for the code. */
  withoutThin: boolean
  /** Whose reading: what most coders have, or one coder alone. */
  coderId: string | null
  without: Without | null
}

export type Without =
  | { kind: 'film'; filmId: string }
  | { kind: 'director'; directorId: string }
  /** The films from which the examples in the codebook are taken. */
  | { kind: 'example-films' }

/** What a way of counting says. */
export interface CountedWay extends WayOfCounting {
  filmsP1: number
  filmsP2: number
  /** Second period minus first, of film means. */
  difference: Computed<number>
  /** By the test that would speak: films, or directors where any has several. Not corrected for other codes. */
  p: Computed<number>
  /** What it says beside the chosen way; `cannot-say` where nothing can be computed. */
  says: 'the-same' | 'other-side-of-05' | 'turned' | 'no-difference' | 'cannot-say'
}

/** A film that some way of counting takes: all that tells which ways leave it out, and where they put it. */
export interface FilmOfWays {
  id: string
  directorIds: readonly string[]
  presence: Presence
  isThin: boolean
  isExample: boolean
  /** Who coded it, where ways go by single coders. */
  coderIds: string[]
  /** Its period under each of `borderYears`; null where it stands in neither. */
  periods: (1 | 2 | null)[]
}

export interface OtherwiseFinding {
  question: 'otherwise'
  codebookVersion?: CountedUnder
  periods: { first: string; second: string; inOrder: boolean }
  symbol: string
  /** The way that the finding takes: time on screen, the borders as they stand, all films, the reading of most. */
  chosen: CountedWay
  /** All others, by rising difference; those that cannot say anything last. */
  ways: CountedWay[]
  /** How many of `ways` say what the chosen one says, of those that can say something. */
  agree: number
  canSay: number
  /** Borders were not moved: films are put into the periods by name, or the periods do not touch. */
  bordersFixed: boolean
  leastLooked: number
  /** By how many years the border was moved, 0 first. */
  borderYears: number[]
  /** Every film that somebody looked through for it. */
  films: FilmOfWays[]
}
