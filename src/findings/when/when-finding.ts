import type { Computed } from '../../statistics/index.ts'
import type { DateKind } from '../films-by-date.ts'
import type { OfCorpus } from '../of-corpus.ts'
import type { CountedUnder, Measure } from '../question-film.ts'

/** What is counted of a film at its year. */
export type WhenMeasure = Measure | 'scenes'

/** A film at its year: the middle one where its date reaches over several. */
export interface FilmAtYear {
  filmId: string
  year: number
  /** Of screen time looked through, or of the slices, shots or scenes, whichever is counted. */
  share: number
  /** Of the film, how much was looked through for it. */
  lookedThroughShare: number
}

/** What screen time says of a change that is counted in shots or scenes: a long one has more time to contain a code. */
export interface ByScreenTime {
  p: number
  /** Whether it goes up, or down, as the other does; the scan of the system has no direction. */
  isSameWay?: boolean
}

/** The year at which films part best into before and after. */
export interface ChangeFound {
  lastYearBefore: number
  firstYearAfter: number
  filmsBefore: number
  filmsAfter: number
  /** Mean share of the films on either side. */
  meanBefore: number
  meanAfter: number
  /** With directors moved whole, where films of it share one. */
  p: number
  /** Then also with films moved one by one, which is too optimistic. */
  filmsP?: number
  /** Of shots and scenes alone; what is corrected is then the larger p of the two, and 1 where they part ways. */
  byScreenTime?: Computed<ByScreenTime>
  /** For all that the answer claims: scans and trends of the family, and the system. */
  corrected: Computed<number>
}

export interface TrendFound {
  tau: number
  p: number
  filmsP?: number
  byScreenTime?: Computed<ByScreenTime>
  corrected: Computed<number>
}

/**
 * `step-or-drift`: the films change, and both describe it. `looked-through-unequally`: they would, but earlier or later
 * films were looked through so much less that their shares are not of one kind.
 */
export type ChangeKind =
  | 'too-few'
  | 'nothing'
  | 'step'
  | 'drift'
  | 'step-or-drift'
  | 'looked-through-unequally'

export interface SymbolOverTime {
  symbol: string
  inFamily: boolean
  /** Films that were looked through for it, in order of date. */
  films: FilmAtYear[]
  present: number
  change: Computed<ChangeFound>
  interval: Computed<{ fromYear: number; toYear: number }>
  trend: Computed<TrendFound>
  /** Local regression, drawn and not tested. */
  curve: Computed<{ year: number; share: number }[]>
  /** Of the spread among films, how much two levels take away and how much a straight line; on the tested scale. */
  explained: { step: number; drift: number } | null
  /** Films before its division, or before the middle, were looked through far more than those after, or far less. */
  isUnequal: boolean
  kind: ChangeKind
}

export interface SystemOverTime {
  codes: string[]
  films: { filmId: string; year: number }[]
  lastYearBefore: number
  firstYearAfter: number
  filmsBefore: number
  /** Of the spread of all codes together, how much the division at that year takes away. */
  explained: number
  /** Orders of films whose own best division takes away as much, of `draws`. */
  extremeCount: number
  draws: number
  p: number
  byScreenTime?: Computed<ByScreenTime>
  /** For all that the answer claims: the scans and trends of the symbols, and this. */
  corrected: number
  isUnequal: boolean
  /** With films moved one by one, where directors are moved whole: too optimistic. */
  filmsP?: number
}

/** Films of one director are alike, so that they are moved together. */
export interface DirectorsWhole {
  directors: number
  /** Directors of several of these films. */
  withSeveral: number
  /** Directors who are alone in the number of their films: nobody can change places with them. */
  alone: number
  /** In how many orders films may then stand; with more than 2^53 of them the nearest number. */
  orders: number
  smallestP: number
}

export interface WhenFinding extends OfCorpus {
  question: 'when'
  codebookVersion?: CountedUnder
  dated: DateKind
  /** In order of date; `isSpread`: its date reaches over several years, and its middle one stands for it. */
  films: { filmId: string; year: number; isSpread: boolean }[]
  filmsWithoutDate: string[]
  /** Dated films in which no scene was made and looked through, where scenes are counted: they tell nothing. */
  filmsWithoutScenes?: string[]
  /** Null: no two of these films share a director, and films are moved. */
  directorsWhole: DirectorsWhole | null
  family: string[]
  symbols: SymbolOverTime[]
  system: Computed<SystemOverTime>
  parameters: {
    minimumFilms: number
    minimumPresent: number
    seed: number
    draws: number
    /** What the shares are of; screen time, where nothing is said. */
    measure?: Exclude<WhenMeasure, 'screen-time'>
  }
}
