import type { ReactNode } from 'react'
import type { ComparedRow, RowsFinding } from '../../../findings/index.ts'
import type { NamesInRows, RowSaying, Words } from '../../../words/index.ts'

/** How the lines of one question are shown: all that the page of lines does not know itself. */
export interface RowKind<Row extends ComparedRow> {
  /** By which a line is known on the page and in its address. */
  keyOf: (row: Row) => string
  saying: (words: Words, names: NamesInRows, row: Row) => RowSaying
  /** The heading under which lines stand together, in this language. */
  groupOf: (names: NamesInRows, row: Row) => string
  /** Whose frames a line leads to: where all of them are, or any. */
  framesOf: (row: Row) => { codeIds: readonly string[]; where: 'all' | 'any' }
  /** Shares from 0 to 1, or positions from -1 to 1. */
  scale: 'share' | 'position'
  axisOf: (words: Words, names: NamesInRows, row: Row) => string
  /** What a value of a film is without numbers. */
  inWords: (words: Words, names: NamesInRows, row: Row, value: number) => string
  /** What else is told of a line; its numbers open the frames of a film of their period. */
  details?: (row: Row, finding: RowsFinding<Row>, onOpen: (period: 1 | 2) => void) => ReactNode
}
