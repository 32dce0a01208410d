export * from './archive/index.ts'
export * from './chapters/index.ts'
export type { ListedClip } from './clips/write-clip-list.ts'
export { writeClipList } from './clips/write-clip-list.ts'
export * from './codebooks/index.ts'
export * from './corpus-lines/index.ts'
export * from './filmographies/index.ts'
export { nameFinding } from './findings/name-finding.ts'
export { writeFinding } from './findings/write-finding.ts'
export * from './foreign/index.ts'
export { type PackagedVideo, writeMediapkg } from './mediapkg/write-mediapkg.ts'
export { type FindingInScript, type LineInScript, writeRScript } from './r-script/write-r-script.ts'
export type { ReadReferences, ReferencesRefusal } from './references/read-csl-json.ts'
export type { ReferencesForm } from './references/read-references.ts'
export { readReferences } from './references/read-references.ts'
export { writeBibtex } from './references/write-bibtex.ts'
export * from './sheets/index.ts'
export { type FilmToCut, writeCutEdl, writeCutOtio } from './shot-lists/cut-list.ts'
export { readShotList, writeShotList } from './shot-lists/read-shot-list.ts'
export type {
  ListedFilm,
  Misfit,
  ReadingChoices,
  ReadShotList,
  ShotListForm,
  ShotListRefusal,
  WrittenShotList,
} from './shot-lists/shot-list.ts'
export { longestList, shotListForms } from './shot-lists/shot-list.ts'
export type { RecordedShot } from './shot-records/write-shot-record.ts'
export { writeShotRecord } from './shot-records/write-shot-record.ts'
export type { CaptionedStill } from './still-sets/write-captions.ts'
export { writeCaptions } from './still-sets/write-captions.ts'
export * from './subtitles/index.ts'
export type {
  ColumnType,
  StudyTable,
  StudyTableName,
  TableCell,
  TableColumn,
  TableRow,
} from './tables/study-tables.ts'
export { measuredNumbers, studyTableNames, studyTables } from './tables/study-tables.ts'
export { type TableTimes, tableTimes, withTimes } from './tables/table-times.ts'
export { writeCsvTable } from './tables/write-csv-table.ts'
export { ParquetTable } from './tables/write-parquet.ts'
export {
  type AnnotationMisfit,
  annotationMisfits,
  writeAnnotations,
} from './web-annotations/write-annotations.ts'
export { writeMeasurements } from './write-measurements.ts'
export { writeQueryPlaces } from './write-query-places.ts'
export { writeUnitTable } from './write-unit-table.ts'
