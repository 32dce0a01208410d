import type { Computed } from '../../statistics/index.ts'
import type { Names } from '../../study/index.ts'
import type { FiniteOrWord, PrevalenceFinding, Welch95 } from '../prevalence/prevalence-finding.ts'
import type { PrevalenceWarning } from '../prevalence/prevalence-warning.ts'
import type { TestUnit } from '../prevalence/verdict.ts'
import type { QuestionFilm } from '../question-film.ts'

/** One shot, in milliseconds of the film's running time; measured where its picture has been. */
export interface FormShot {
  startMs: number
  endMs: number
  /** How it begins; `start` is no transition. */
  transition: 'start' | 'cut' | 'dissolve' | 'fade' | 'wipe'
  measured: ShotMeasured | null
}

/** Units as in docs/methods/measurements/shots.md. */
export interface ShotMeasured {
  lightness: number | null
  contrast: number | null
  chroma: number | null
  motion: number | null
  loudness: number | null
  /** `#rrggbb`, of the colour that most of its picture has. */
  colour: string | null
}

/** How long one value of an aspect was given, in a film, of how long any was. */
export interface AspectInFilm {
  aspectId: string
  answeredMs: number
  valueMs: Record<string, number>
}

/** A film with its form. */
export interface FormFilm extends QuestionFilm {
  shots: readonly FormShot[]
  aspects: readonly AspectInFilm[]
}

export interface FormAspect {
  id: string
  names: Names
  values: readonly { id: string; names: Names }[]
}

export const cuttingMeasures = ['mean-length', 'median-length', 'cutting-rate', 'gradual-share'] as const
export const pictureMeasures = ['lightness', 'contrast', 'chroma', 'motion', 'loudness'] as const

/** What was compared: a measure of cutting or picture, a value of an aspect, or a code of technique. */
export type FormSubject =
  | { group: 'cutting'; measure: (typeof cuttingMeasures)[number] }
  | { group: 'picture'; measure: (typeof pictureMeasures)[number] }
  | { group: 'aspect'; aspectId: string; valueId: string; names: { aspect: Names; value: Names } }
  | { group: 'technique'; codeId: string }

export interface FormTest {
  welchT: FiniteOrWord
  unit: TestUnit
  extremeCount: number
  assignments: number
  draws: number | null
  p: number
  /** Corrected for all measures of its group, and for the groups. */
  corrected: number
  minTwoSidedP: number
  /** The smallest corrected p that could have been shown. */
  minCorrectedP: number
  /** Groups of measures that are tested: the answer claims of all of them. */
  groups: number
}

export interface FormMeasure {
  subject: FormSubject
  /** Per film in the order of `films`; null where it is not known. */
  values: (number | null)[]
  filmsP1: number
  filmsP2: number
  meanP1: Computed<number>
  meanP2: Computed<number>
  difference: Computed<number>
  welch95: Computed<Welch95>
  test: Computed<FormTest>
  leaveOneFilmOut: Computed<{ min: number; max: number; signFlips: boolean }>
}

/** A film as a dot and a line: every share is of its shots or of its time. */
export interface FilmOfForm {
  id: string
  period: 1 | 2
  shots: number
  durationMs: number
  /** Share of the running time whose picture was measured. */
  measuredShare: number
  /** Share of its shots in each class of length. */
  lengths: number[]
  /** Cuts a minute in each tenth of the running time. */
  course: number[]
  /** The colour of each of `cells` equal stretches; null where it was not measured. */
  colours: (string | null)[]
}

export interface FormFinding
  extends Pick<PrevalenceFinding, 'corpus' | 'codebookVersion' | 'periods' | 'resolution'> {
  question: 'form'
  films: FilmOfForm[]
  /** Of which the shots are not known, or that stand in neither period. */
  filmsWithoutShots: string[]
  filmsOutside: string[]
  defaultTest: TestUnit
  measures: FormMeasure[]
  /** Lower edges of the classes of length in milliseconds, the last without end. */
  lengthEdgesMs: number[]
  /** Mean over films of each period. */
  lengths: { first: number[]; second: number[] }
  course: { first: number[]; second: number[] }
  warnings: PrevalenceWarning[]
  parameters: { seed: number; draws: number; exactUpTo: number }
}
