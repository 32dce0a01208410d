export { type Computed, isNotComputable, type NotComputable, type Reason } from '../statistics/index.ts'
export type { CodeAgreed, OfCoders } from './agreement/agreement-of-codes.ts'
export type { CodersAgree } from './agreement/coders-agree.ts'
export type * from './appearance/appearance-finding.ts'
export type { CarrierFinding, CarrierRow } from './carrier/answer-carrier.ts'
export type { ChannelFinding, ChannelRow } from './channel/answer-channel.ts'
export { ColumnMemory } from './column-memory.ts'
export type * from './companions/companions-finding.ts'
export {
  type CompanionCounts,
  type CompanionUnit,
  companionUnits,
} from './companions/counts/companion-counts.ts'
export type { ConnotationCounts } from './companions/counts/connotation-counts.ts'
export { findTogether } from './companions/find-together.ts'
export type * from './contradiction/contradiction-finding.ts'
export { type CountSettings, countFilm } from './count-film.ts'
export type * from './course/course-finding.ts'
export { equalSlices } from './equal-slices.ts'
export { filmsInEvidence, recordsInEvidence } from './evidence.ts'
export {
  type CodeCounts,
  canonicalCounts,
  countsFormat,
  type FilmCounts,
  mergeCounts,
  readingsOf,
} from './film-counts.ts'
export type {
  CarrierKinds,
  CoderRule,
  CountedMark,
  FilmRecords,
  LookedThrough,
  Unit,
} from './film-records.ts'
export { type DateKind, dateKinds, type FilmByDate, type FilmsByDate } from './films-by-date.ts'
export type * from './films-in-two-periods.ts'
export { type CodeAppearance, findAppearances, findExamples } from './find-appearances.ts'
export { valueOfShots } from './form/film-values.ts'
export * from './form/form-finding.ts'
export { type FurtherCounts, kindsLookedFor } from './further-counts.ts'
export { listUnits, setPresence } from './mark-presence.ts'
export * from './of-corpus.ts'
export type * from './otherwise/otherwise-finding.ts'
export { filmsBehindWay } from './otherwise/ways.ts'
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
export { directorBlocks } from './prevalence/director-blocks.ts'
export { orderByEvidence, type SymbolsInOrder } from './prevalence/order-by-evidence.ts'
export type * from './prevalence/prevalence-finding.ts'
export type { PrevalenceWarning } from './prevalence/prevalence-warning.ts'
export type { Direction, PerPeriod, TestUnit, Verdict } from './prevalence/verdict.ts'
export type { KeepAtom } from './queries/ask-part.ts'
export { askPart } from './queries/ask-part.ts'
export { codesMeant } from './queries/mark-truth.ts'
export type { PartAnswer } from './queries/part-answer.ts'
export type { QueriedCodebook, QueriedPart } from './queries/queried-part.ts'
export { textKey } from './queries/queried-part.ts'
export type { PartSum } from './queries/sum-part.ts'
export { sumPart } from './queries/sum-part.ts'
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
export type * from './resignification/resignification-finding.ts'
export type { ReversalFinding, ReversalRow } from './reversal/answer-reversal.ts'
export { byEvidence, type RowVerdict } from './rows/row-verdict.ts'
export type {
  ComparedRow,
  MeansOfPeriods,
  RowDot,
  RowMeasure,
  RowsFinding,
  RowWarning,
  Telling,
} from './rows/rows-finding.ts'
export type { Standing } from './said/count-said.ts'
export {
  answerSystem,
  type SystemParameters,
  type SystemQuestion,
} from './system/answer-system.ts'
export type * from './system/system-finding.ts'
export type { Pair, Run, SeenShot } from './two-versions/align-shots.ts'
export {
  compareVersions,
  type VersionDifference,
  type VersionsCompared,
} from './two-versions/compare-versions.ts'
export { readUnitTable, type UnitTable } from './unit-table.ts'
export type * from './when/when-finding.ts'
