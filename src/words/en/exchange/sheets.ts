import type { ColumnMeaning, LeftReason, RowKind, TimeUnit } from '../../../study/index.ts'
import { several } from '../amounts.ts'
import { leftReasonsSaid } from './foreign.ts'

const meanings: Record<ColumnMeaning, string> = {
  ignored: 'ignored',
  start: 'beginning',
  end: 'end',
  duration: 'length',
  'shot-number': 'number of the shot',
  film: 'film',
  coder: 'coder',
  choice: 'one of a set of values',
  tags: 'codes',
  aspect: 'aspect of the marks of the row',
  text: 'text, a mark of its own',
  memo: 'memo of the marks of the row',
  measurement: 'measurement',
}

const units: Record<TimeUnit, string> = {
  clock: 'time or time code',
  seconds: 'seconds',
  tenths: 'tenths of a second',
  milliseconds: 'milliseconds',
  frames: 'frames',
}

const rowKinds: Record<RowKind, string> = {
  marks: 'marks',
  shots: 'shots, with what is coded of them',
  'shots-of-program': 'shots that a program found',
}

const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'upright strokes' }

/** Tables of shots and marks: what their columns mean, and what their rows become. */
export const sheets = {
  keptUsed: (name: string) =>
    `Read by the column mapping “${name}”, which this study keeps for just such columns.`,
  removeKept: 'Remove this mapping',
  encoding: 'Character encoding',
  guessed: 'Nothing in the file says so; it was guessed. If words look wrong, choose another one.',
  unread: (count: number) => `${several(count, 'sign', 'signs')} could not be read in this encoding.`,
  separator: 'Fields are divided by',
  separators,
  head: 'The first row names the columns',
  rowsAre: 'Rows are',
  rowKinds,
  film: 'Film',
  filmByName: 'as the table or its name says',
  rate: 'Frame rate',
  rateOfFilm: 'the film’s own',
  firstFrame: 'The first frame has the number',
  endIsLastFrame: 'The end is the last frame',
  columns: 'What each column says',
  meaningOf: (name: string) => `What “${name}” says`,
  unitOf: (name: string) => `Unit of “${name}”`,
  meanings,
  units,
  choiceMeaning:
    'One of a set of values: the row’s stretch counts as looked through for all of them. Codes, text and memos count nowhere until you say where they were looked for.',
  preview: 'First rows',
  line: 'Line',
  where: 'Where',
  becomes: 'Becomes',
  count: (count: number) => several(count, 'row', 'rows'),
  becomesShot: 'shot',
  becomesMarks: (count: number) => `marks of ${several(count, 'column', 'columns')}`,
  becomesMeasurements: (count: number) => several(count, 'measurement', 'measurements'),
  joined: (parts: readonly string[]) => parts.join(', '),
  leftOut: (why: LeftReason) => `left: ${leftReasonsSaid[why]}`,
  keep: 'Keep this column mapping with the study, as',
  bringIn: 'Bring in this table',
  notReadYet: 'Say above what the columns mean; then you see what would come.',
}

export type SheetWords = typeof sheets
