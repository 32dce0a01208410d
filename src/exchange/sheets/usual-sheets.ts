import type { ColumnMeaning, Result, SheetColumn, SheetReading, TimeUnit } from '../../study/index.ts'
import { accepted, columnName, nameKey, refused } from '../../study/index.ts'
import { lengthInTenths } from './cinemetrics-forms.ts'
import { proposeReading } from './propose-reading.ts'
import { readNumber } from './read-moment.ts'
import type { Sheet, SheetRefusal } from './sheet.ts'

/** Tables of other programs and collections that are known by name. */
export const usualSheets = ['cinemetrics', 'pyscenedetect', 'studyforrest', 'ada'] as const
export type UsualSheet = (typeof usualSheets)[number]

type Said = readonly [names: readonly string[], meaning: ColumnMeaning, unit?: TimeUnit]

const said: { readonly [Name in UsualSheet]: readonly Said[] } = {
  cinemetrics: [
    [['shot', 'shot number', 'shot no', 'shot no.', 'shot #', 'no', 'no.', '#', 'number', 'n'], 'ignored'],
    [[lengthInTenths], 'duration', 'tenths'],
    [['shotlength', 'shot_length_sec', 'shot length (sec)', 'shot length (seconds)'], 'duration', 'seconds'],
    [['length', 'duration', 'shot length', 'sl', 'length (s)', 'duration (s)', 'len'], 'duration'],
    [['type', 'type_name', 'shot type', 'scale', 'shot scale', 'size'], 'choice'],
    [['comment', 'comments', 'note', 'notes', 'description'], 'text'],
  ],
  pyscenedetect: [
    [['scene number'], 'ignored'],
    [['start time (seconds)'], 'start', 'seconds'],
    [['end time (seconds)'], 'end', 'seconds'],
  ],
  studyforrest: [
    [['onset', 'start'], 'start', 'seconds'],
    [['duration'], 'duration', 'seconds'],
    [
      [
        ...[
          'major_location',
          'setting',
          'locale',
          'int_or_ext',
          'flow_of_time',
          'time_of_day',
          'location',
          'tod',
        ],
        'fg',
      ],
      'choice',
    ],
    [['artist', 'title'], 'text'],
  ],
  ada: [
    [['starttime'], 'start', 'milliseconds'],
    [['endtime'], 'end', 'milliseconds'],
    [['value'], 'choice'],
  ],
}

const rowsAre: { readonly [Name in UsualSheet]: SheetReading['rowsAre'] } = {
  cinemetrics: 'shots',
  pyscenedetect: 'shots-of-program',
  studyforrest: 'shots',
  ada: 'marks',
}

/** How a table is read that is said to be one of the usual ones; refused where it has not their columns. */
export function readingAs(usual: UsualSheet, sheet: Sheet): Result<SheetReading, SheetRefusal> {
  const [head] = sheet.rows
  if (!head!.fields.some(name => meaningIn(usual, name)))
    return usual === 'cinemetrics' ? bareLengths(sheet) : refused({ kind: 'sheet-of-other-columns' })
  const columns = Array.from({ length: sheet.width }, (_, place): SheetColumn => {
    const name = columnName(head!.fields[place] ?? '', place)
    const [, meaning = 'ignored', unit] = meaningIn(usual, name) ?? []
    return { name, meaning, unit: unit ?? (meaning === 'duration' ? lengthsIn(sheet, place, 1) : null) }
  })
  const isTimed = columns.some(({ meaning }) => meaning === 'start' || meaning === 'duration')
  if (!isTimed) return refused({ kind: 'sheet-of-other-columns' })
  const isMusic = usual === 'studyforrest' && columns.some(({ name }) => name === 'artist')
  return accepted({
    ...{ hasHead: true, columns, rowsAre: isMusic ? 'marks' : rowsAre[usual] },
    ...{ rate: null, firstFrame: 0, endIsLastFrame: false },
  })
}

function meaningIn(usual: UsualSheet, name: string): Said | undefined {
  return said[usual].find(([names]) => names.includes(nameKey(name)))
}

/** Classic Cinemetrics says lengths in tenths of a second, whole numbers; later tools in seconds. */
function lengthsIn({ rows }: Sheet, place: number, from: number): TimeUnit {
  const cells = rows.slice(from).flatMap(({ fields }) => (fields[place] ?? '').trim() || [])
  if (cells.some(cell => cell.includes(':'))) return 'clock'
  return cells.every(cell => Number.isInteger(readNumber(cell) ?? 0.5)) ? 'tenths' : 'seconds'
}

/** A list of lengths and nothing else. */
function bareLengths(sheet: Sheet): Result<SheetReading, SheetRefusal> {
  const proposed = proposeReading(sheet)
  const lengthAt = proposed.columns.findIndex((_, place) =>
    sheet.rows.every(({ fields }) => readNumber(fields[place] ?? '') !== null),
  )
  if (proposed.hasHead || lengthAt < 0) return refused({ kind: 'sheet-of-other-columns' })
  const at =
    sheet.width > 1 && proposed.columns[lengthAt]!.meaning === 'shot-number' ? lengthAt + 1 : lengthAt
  const columns = proposed.columns.map(
    ({ name, meaning }, place): SheetColumn =>
      place === at
        ? { name, meaning: 'duration', unit: lengthsIn(sheet, place, 0) }
        : { name, meaning: meaning === 'choice' ? 'choice' : 'ignored', unit: null },
  )
  return accepted({ ...proposed, columns, rowsAre: 'shots' })
}
