import type { Computed } from '../../statistics/index.ts'
import type { OfCorpus } from '../of-corpus.ts'
import type { CountedUnder, FilmShare, Presence } from '../question-film.ts'
import type { AttainableP, TestedVerdict } from '../rows/row-verdict.ts'

/** Why a film is not compared: its thirds were looked through too little, or the symbol is not in it. */
export type CourseTelling = 'known' | 'not-looked-for' | 'thirds-not-looked-through' | 'absent'

/** Where one code is along one film. */
export interface FilmCourse {
  filmId: string
  presence: Presence
  telling: CourseTelling
  /** Screen time of what was looked through of the first and of the last third of the running time. */
  first: FilmShare
  last: FilmShare
  /** Last third minus first, as shares of time; null unless it is known. */
  difference: number | null
  /** Where the middle of its screen time lies, from 0, the beginning, to 1; null where it is not on screen. */
  centre: number | null
  /** Of each sixtieth of the running time the share on screen; null where nobody looked. Empty where it is absent. */
  course: (number | null)[]
}

export interface FlipAnswer extends AttainableP {
  extremeCount: number
  /** Patterns of signs, of films or of directors; where they were drawn, of `draws`. */
  patterns: number
  draws: number | null
  units: number
  correctedP: number
}

export type CourseWarning =
  | { kind: 'not-looked-for' | 'thirds-not-looked-through' | 'absent'; filmIds: string[] }
  /** Without any one of these films the difference turns. */
  | { kind: 'one-film-carries'; filmIds: string[] }

export interface SymbolCourse {
  symbol: string
  inFamily: boolean
  films: FilmCourse[]
  filmsCompared: number
  meanFirst: Computed<number>
  meanLast: Computed<number>
  /** Mean over films of last third minus first. */
  difference: Computed<number>
  /** Student's t over the films' own differences; a model. */
  interval95: Computed<{ lower: number; upper: number; df: number }>
  /** Mean over films of where the middle of its screen time lies. */
  centre: Computed<number>
  /** By the unit that speaks: films, or directors flipped whole. */
  test: Computed<FlipAnswer>
  /** Films flipped one by one where directors speak: optimistic. */
  byFilms: Computed<FlipAnswer>
  leaveOneFilmOut: Computed<{ min: number; max: number; signFlips: boolean }>
  verdict: TestedVerdict
  warnings: CourseWarning[]
}

export interface CourseFinding extends OfCorpus {
  question: 'course'
  codebookVersion?: CountedUnder
  films: { id: string; directors: string[]; durationMs: number; codedMs: number }[]
  /** Codes whose p are corrected for each other. */
  family: string[]
  symbols: SymbolCourse[]
  /** What these films can show at best, before anyone looks. */
  resolution: Computed<{
    unit: 'films' | 'directors'
    films: number
    units: number
    patterns: number
    minTwoSidedP: number
    canReach05: boolean
    maxSymbolsUnderBonferroni05: number
    familySize: number
  }>
  defaultTest: 'films' | 'directors'
  warnings: (
    | { kind: 'not-looked-through'; filmIds: string[] }
    | { kind: 'directors-have-several-films'; directors: { directorId: string; films: number }[] }
    | { kind: 'nothing-can-reach-05'; minTwoSidedP: number; unit: 'films' | 'directors' }
  )[]
  parameters: {
    minimumFilms: number
    focalCodes: string[] | null
    seed: number
    draws: number
    exactUpTo: number
    /** Of each third so much must have been looked through. */
    lookedThroughAtLeast: number
  }
}
