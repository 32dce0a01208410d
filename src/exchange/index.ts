export type { CorpusRecord, CorpusRefusal } from './corpus-lines.ts'
export { readCorpusLine } from './corpus-lines.ts'
export { writeMeasurements } from './write-measurements.ts'
export { nameFinding, writeMarks, writePrevalence, writeShots } from './write-tables.ts'
