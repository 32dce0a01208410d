import { asLine, bounds } from '../bounds.ts'
import { nameKey } from '../same-name.ts'
import type { FrameRate } from '../time/frame-clock.ts'

/** What a column of a table says. `choice`: one value of a set, all of which were looked for; `tags`: codes that somebody put on; `text`: a mark of its own; `memo`: words on the marks of the same row. */
export const columnMeanings = [
  ...(['ignored', 'start', 'end', 'duration', 'shot-number', 'film', 'coder'] as const),
  ...(['choice', 'tags', 'aspect', 'text', 'memo', 'measurement'] as const),
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** In what times are written. `clock`: `1:02:03.5`, `02:03`, or a time code with frames; `frames`: numbers of frames. */
export const timeUnits = ['clock', 'seconds', 'tenths', 'milliseconds', 'frames'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** What each row is: a mark or several, a shot that a hand found, or one that a program found, with what is coded of it. */
export const rowKinds = ['marks', 'shots', 'shots-of-program'] as const
export type RowKind = (typeof rowKinds)[number]

export interface SheetColumn {
  /** As its heading has it; by its number where there is none. */
  name: string
  meaning: ColumnMeaning
  /** Of what is a time; null of all else. */
  unit: TimeUnit | null
}

/** How the rows of a table are read. */
export interface SheetReading {
  hasHead: boolean
  columns: SheetColumn[]
  rowsAre: RowKind
  /** By which frames are counted; null where that is the film's own rate. */
  rate: FrameRate | null
  /** The number of the first frame of a film. */
  firstFrame: 0 | 1
  /** Whether an end that is a frame is the last of its stretch, and not the first after it. */
  endIsLastFrame: boolean
}

/** How tables with such columns are read, kept by a name. */
export interface SheetMapping {
  id: string
  name: string
  reading: SheetReading
  createdAt: string
}

export const sheetBounds = { columns: 400, mappings: 200 } as const

/** By what tables of one sort are known again: their headings in order, or how many columns they have. */
export function signatureOf(columns: readonly { name: string }[], hasHead: boolean): string {
  return hasHead ? columns.map(({ name }) => nameKey(name)).join('\n') : String(columns.length)
}

export function hasSignature({ reading }: SheetMapping, signature: string): boolean {
  return signatureOf(reading.columns, reading.hasHead) === signature
}

/** The name of a column as it is kept. */
export function columnName(heading: string, place: number): string {
  return asLine(heading, bounds.name) || String(place + 1)
}

export function isTimeMeaning(meaning: ColumnMeaning): boolean {
  return meaning === 'start' || meaning === 'end' || meaning === 'duration'
}

/** What was read and may be of another hand. */
export function isSheetReading(value: unknown): value is SheetReading {
  const reading = value as Partial<SheetReading> | null
  return (
    typeof reading === 'object' &&
    Array.isArray(reading?.columns) &&
    reading.columns.every(
      one => typeof one?.name === 'string' && columnMeanings.includes(one.meaning as ColumnMeaning),
    ) &&
    rowKinds.includes(reading.rowsAre as RowKind)
  )
}
