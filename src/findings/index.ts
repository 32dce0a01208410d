export { type Computed, isNotComputable, type NotComputable, type Reason } from '../statistics/index.ts'
export type { CodersAgree } from './agreement/coders-agree.ts'
export { type CountSettings, countFilm } from './count-film.ts'
export { equalSlices } from './equal-slices.ts'
export { filmsInEvidence, recordsInEvidence } from './evidence.ts'
export {
  type CodeCounts,
  canonicalCounts,
  countsFormat,
  type FilmCounts,
  mergeCounts,
  type PairCount,
  readingsOf,
} from './film-counts.ts'
export type { CoderRule, CountedMark, FilmRecords, LookedThrough, Unit } from './film-records.ts'
export { type CodeAppearance, findAppearances, findExamples } from './find-appearances.ts'
export type * from './otherwise/otherwise-finding.ts'
export * from './places/sum-places.ts'
export * from './plans/deal-films.ts'
export * from './plans/draw-reliability-sample.ts'
export * from './plans/draw-sample.ts'
export * from './plans/plan-power.ts'
export {
  answerPrevalence,
  type PrevalenceParameters,
  type PrevalenceQuestion,
} from './prevalence/answer-prevalence.ts'
export { orderByEvidence, type SymbolsInOrder } from './prevalence/order-by-evidence.ts'
export type * from './prevalence/prevalence-finding.ts'
export type { PrevalenceWarning } from './prevalence/prevalence-warning.ts'
export type { Direction, PerPeriod, TestUnit, Verdict } from './prevalence/verdict.ts'
export {
  type CodeInFilm,
  type CountedUnder,
  type FilmShare,
  isLookedThroughInPart,
  type Measure,
  nameOfPart,
  type Presence,
  type QuestionFilm,
  readFilmName,
} from './question-film.ts'
export * from './questions.ts'
