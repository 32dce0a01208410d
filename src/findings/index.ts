export { type Computed, isNotComputable, type NotComputable, type Reason } from '../statistics/index.ts'
export { type CountSettings, countFilm } from './count-film.ts'
export {
  type CodeCounts,
  canonicalCounts,
  type FilmCounts,
  mergeCounts,
  type PairCount,
} from './film-counts.ts'
export type { CoderRule, CountedMark, FilmRecords, LookedThrough, Span, Unit } from './film-records.ts'
export {
  answerPrevalence,
  type PrevalenceParameters,
  type PrevalenceQuestion,
} from './prevalence/answer-prevalence.ts'
export type * from './prevalence/prevalence-finding.ts'
export type { PrevalenceWarning } from './prevalence/prevalence-warning.ts'
export type { FilmShare, Measure, QuestionFilm } from './question-film.ts'
