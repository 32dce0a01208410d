import type { CsvRow, CsvSeparator } from '../read-csv.ts'
import type { DecodingRefusal, TextEncoding } from '../subtitles/decode-text.ts'

/** How a table is written; what is null is guessed. */
export interface SheetForm {
  encoding: TextEncoding | null
  separator: CsvSeparator | null
}

/** A table as it stands in its file, before anybody says what its columns mean. */
export interface Sheet {
  encoding: TextEncoding
  /** Nothing in the file says its encoding for certain. */
  isGuessed: boolean
  /** How often there is something in it that no sign of this encoding is. */
  unread: number
  separator: CsvSeparator
  /** All of its rows, the one of headings too, without empty lines. */
  rows: CsvRow[]
  /** Fields of its longest row. */
  width: number
}

export type SheetRefusal =
  | DecodingRefusal
  | { kind: 'sheet-empty' }
  | { kind: 'sheet-no-text' }
  | { kind: 'sheet-too-large'; what: 'bytes' | 'rows' | 'columns'; most: number }
  | { kind: 'sheet-quote-open'; line: number }
  | { kind: 'sheet-of-other-columns' }
  | { kind: 'sheet-without-times' }
  | { kind: 'sheet-meaning-twice' }
  | { kind: 'sheet-rate-needed' }
  | { kind: 'sheet-shots-needed' }

/** What one table may hold: more is refused before it fills the memory. */
export const sheetLimits = { bytes: 64_000_000, rows: 500_000 } as const
