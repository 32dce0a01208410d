import type { Certainty, Channel } from '../../study/index.ts'
import type { DateKind } from '../films-by-date.ts'
import type { CountedUnder } from '../question-film.ts'
import type { Standing } from '../said/count-said.ts'

/** A film that can be read: where it stands in time, and in which of two periods. */
export interface FilmToRead {
  id: string
  years: { from: number; to: number } | null
  period: 1 | 2 | null
  /** A mediation of this contradiction was written of it. */
  isRead: boolean
}

/** What was chosen from a list, by the films in which it was. */
export interface ChosenInFilms {
  valueId: string
  filmIds: string[]
}

/** One position of the semiotic square, by the films that stand at it. */
export interface PositionOfSquare {
  standing: Standing
  /** Films with a mediation that begins there, with one that ends there, and with a mark that stands there. */
  before: string[]
  after: string[]
  marked: string[]
  /** Of what is read to end there, or to stand there where nothing is said of an end. */
  attitudeToFirst: ChosenInFilms[]
  attitudeToSecond: ChosenInFilms[]
  treatment: ChosenInFilms[]
}

/**
 * What a move does on the square. `denies`: from a pole to what denies it; `implies`: from there on to the other pole;
 * `leaps`: from pole to pole, without the step between; `other`: by both, neither, or back.
 */
export type MoveKind = 'stays' | 'denies' | 'implies' | 'leaps' | 'other'

export interface MoveOnSquare {
  from: Standing
  to: Standing
  kind: MoveKind
  /** Films of each period that make it; with neither, those of no period. */
  first: string[]
  second: string[]
  neither: string[]
}

/** One mediation, in the order of its film's date. */
export interface MediationInTime {
  id: string
  filmId: string
  before: Standing | null
  after: Standing | null
  codeIds: string[]
  channels: Channel[]
  attitudeToFirst: string | null
  attitudeToSecond: string | null
  treatment: string | null
  certainty: Certainty | null
  reading: string
  /** Where it was read; none where it is of the whole film. */
  places: { partId: string; startMs: number; endMs: number }[]
}

/** What the places of one film do to reality: how many record it alone, question it alone, do both. */
export interface RealityInFilm {
  filmId: string
  recordsOnly: number
  questionsOnly: number
  both: number
}

export interface ContradictionFinding {
  question: 'contradiction'
  codebookVersion?: CountedUnder
  dated: DateKind
  periods: { first: string; second: string; inOrder: boolean } | null
  /** Whose readings these are, and everybody who read anything; marks are counted as everywhere. */
  readBy: string
  readers: string[]
  /** The one that is asked about; null where the codebook has none. */
  contradictionId: string | null
  /** Every one in use, with the films in which something was read or marked of it. */
  contradictions: { contradictionId: string; films: number }[]
  /** In the order of their date; those without one last. */
  films: FilmToRead[]
  mediations: MediationInTime[]
  square: PositionOfSquare[]
  /** Codes of which a mark stands somewhere in it. */
  codesMarked: string[]
  moves: MoveOnSquare[]
  reality: RealityInFilm[]
}
