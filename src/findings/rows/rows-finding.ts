import type { Computed } from '../../statistics/index.ts'
import type { OfCorpus } from '../of-corpus.ts'
import type {
  CorrectedCount,
  PermutationAnswer,
  ResolutionAnswer,
  Welch95,
} from '../prevalence/prevalence-finding.ts'
import type { PrevalenceWarning } from '../prevalence/prevalence-warning.ts'
import type { CountedUnder } from '../question-film.ts'
import type { RowVerdict } from './row-verdict.ts'

/**
 * What a film tells of a line: a value; or nothing, since nobody looked, since what the value is a part of is not in
 * it, or since its marks were not asked or not answered for.
 */
export type Telling = 'known' | 'not-looked-for' | 'nothing-there' | 'not-said'

/** One film of one line of a finding. */
export interface RowDot {
  filmId: string
  period: 1 | 2
  telling: Telling
  /** Null unless it is known. */
  value: number | null
  /** What the value is a part of: milliseconds, marks, shots or scenes. */
  of: number
}

/** Two periods by the means of their films; second minus first. */
export interface MeansOfPeriods {
  filmsP1: number
  filmsP2: number
  meanP1: Computed<number>
  meanP2: Computed<number>
  difference: Computed<number>
  welch95: Computed<Welch95>
}

export type RowWarning =
  | { kind: 'not-looked-for' | 'nothing-there' | 'not-said'; filmIds: string[] }
  /** Without any one of these films the difference turns. */
  | { kind: 'one-film-carries'; filmIds: string[] }
  /** Variance between the films of the second period over that of the first, on the scale that is tested. */
  | { kind: 'spread-differs'; varianceRatio: number }

/** One line of a finding: one value of each film, compared between two periods. */
export interface ComparedRow extends MeansOfPeriods {
  inFamily: boolean
  dots: RowDot[]
  permutation: Computed<PermutationAnswer>
  maxT: Computed<CorrectedCount>
  bhP: Computed<number>
  /** Directors moved whole; 'every-director-has-one-film' where each has one film. */
  directorBlocks: Computed<PermutationAnswer & { maxT: Computed<CorrectedCount> }>
  leaveOneFilmOut: Computed<{ min: number; max: number; signFlips: boolean }>
  verdict: RowVerdict
  warnings: RowWarning[]
}

/** A finding whose lines are compared between two periods. */
export interface RowsFinding<Row> extends OfCorpus {
  /** The version of the codebook under which films were counted; without one, the draft as it stood. */
  codebookVersion?: CountedUnder
  periods: { first: string; second: string; inOrder: boolean }
  films: { id: string; period: 1 | 2; directors: string[]; codedMs: number }[]
  filmsOutside: string[]
  rows: Row[]
  /** Lines in the family that p values are corrected for. */
  familySize: number
  resolution: Computed<ResolutionAnswer>
  defaultTest: 'films' | 'directors'
  warnings: PrevalenceWarning[]
  /** Where scenes are counted: films that were looked through and have none. */
  filmsWithoutScenes?: string[]
  parameters: RowsParameters
}

/** Of what a value is a share: of time on screen, of shots or scenes, of marks. */
export type RowMeasure = 'screen-time' | 'shots' | 'scenes' | 'marks'

export interface RowsParameters {
  /** Unless it is screen time. */
  measure?: Exclude<RowMeasure, 'screen-time'>
  /** A line stands in the family when so many films tell it; set before looking. */
  minimumFilms: number
  focalCodes: string[] | null
  seed: number
  draws: number
  exactUpTo: number
}
