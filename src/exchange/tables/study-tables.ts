export type ColumnType = 'text' | 'whole' | 'number' | 'flag'

/** A column of a table as it goes out to other programs. */
export interface TableColumn {
  name: string
  type: ColumnType
  /** Whether a row may say nothing here. */
  mayBeEmpty: boolean
  /** What stands in it, for whoever reads the table elsewhere. */
  says: string
}

export interface StudyTable {
  says: string
  columns: readonly TableColumn[]
}

export type TableCell = string | number | boolean | null
export type TableRow = readonly TableCell[]

const column =
  (type: ColumnType, mayBeEmpty: boolean) =>
  (name: string, says: string): TableColumn => ({ name, type, mayBeEmpty, says })
const text = column('text', false)
const textOrNone = column('text', true)
const whole = column('whole', false)
const wholeOrNone = column('whole', true)
const numberOrNone = column('number', true)
const number = column('number', false)
const flag = column('flag', false)

const film = text('film_id', 'The film, as in the table of films')
const part = text('part_id', 'The part of the film in whose time this lies, as in the table of parts')
const span = [
  whole('start_ms', 'First millisecond, from the first picture of the part'),
  whole('end_ms', 'The millisecond after the last: stretches are half open'),
]

/** Measured of a shot by a procedure of the program; empty where it could not be measured. */
export const measuredNumbers = [
  ...(['lightness', 'lightnessSpread', 'contrast', 'chroma', 'sharpness', 'motion'] as const),
  ...(['loudness', 'loudestMoment', 'silence'] as const),
] as const

const measured = measuredNumbers.map(name =>
  numberOrNone(
    name.replace(/[A-Z]/g, sign => `_${sign.toLowerCase()}`),
    'As the program measures it; empty where it could not be measured',
  ),
)

/**
 * Every table of a study that other programs read, the same in Parquet and by REST: one row a record, times in whole
 * milliseconds of their part.
 */
export const studyTables = {
  films: {
    says: 'The films of the study',
    columns: [
      film,
      text('title', 'The title to show first: the original one'),
      textOrNone('title_en', 'In English, where it has such a title'),
      textOrNone('title_zh', 'In Chinese, where it has such a title'),
      textOrNone('directors', 'Names, divided by semicolons'),
      textOrNone('release_date', 'EDTF; empty where nobody has said it, as below'),
      textOrNone('story_date', 'EDTF: when it plays'),
      textOrNone('shooting_date', 'EDTF: when it was shot'),
      textOrNone('film_kind', 'fiction, documentary, or any word of the scholar’s'),
      flag('specimen', 'Drawn by the program to show itself; evidence of nothing'),
    ],
  },
  parts: {
    says: 'Stretches of films with a time of their own: a disc, a reel',
    columns: [
      part,
      film,
      whole('number', 'From 1, in the order of the film'),
      text('name', ''),
      wholeOrNone('duration_ms', 'Empty where no file has told it yet'),
    ],
  },
  shots: {
    says: 'Shots, in the order of time',
    columns: [
      text('shot_id', ''),
      film,
      part,
      whole('number', 'From 1 in its part'),
      ...span,
      text('transition', 'How it begins: start, cut, dissolve, fade, wipe'),
      numberOrNone('confidence', 'The detector’s, 0 to 1; empty where a hand set the boundary'),
      text('origin', 'machine or hand'),
    ],
  },
  scenes: {
    says: 'Scenes and sequences',
    columns: [
      text('scene_id', ''),
      film,
      part,
      text('level', 'scene or sequence'),
      text('name', ''),
      ...span,
    ],
  },
  codes: {
    says: 'The codebook as it stands',
    columns: [
      text('code_id', ''),
      text('kind', 'symbol, space, subject, technique'),
      text('name_en', 'Empty text where it has no such name, as below'),
      text('name_zh', ''),
      text('pinyin', ''),
      text('definition', ''),
      text('parent_ids', 'The codes that it stands under, divided by blanks'),
      flag('heading', 'It groups codes and is never marked'),
      flag('retired', 'Nothing new is marked with it'),
    ],
  },
  coders: {
    says: 'Who codes',
    columns: [text('coder_id', ''), text('name', 'Empty text where the coder has not given one')],
  },
  passes: {
    says: 'One coder looking through one film for a set of codes',
    columns: [
      text('pass_id', ''),
      film,
      text('coder_id', ''),
      text('code_ids', 'What was looked for, divided by blanks'),
      text('unit', 'What is looked at one after the other: shot, scene, slice'),
      wholeOrNone('slice_ms', 'How long a slice is'),
      text('created_at', 'ISO 8601'),
      textOrNone('finished_at', 'ISO 8601; empty while its coder has not said so'),
      flag('training', 'Of a round to learn in: never counted'),
      text(
        'seen_coder_ids',
        'Whose marks in the film its coder had seen before the pass was finished, divided by blanks',
      ),
    ],
  },
  looked_through: {
    says: 'Stretches that a pass has covered: every code of the pass was looked for there, and nowhere else',
    columns: [text('looked_through_id', ''), text('pass_id', ''), film, part, ...span],
  },
  marks: {
    says: 'A coder’s code on a stretch of a film; absence is known only where a pass has looked',
    columns: [
      text('mark_id', ''),
      film,
      part,
      text('code_id', ''),
      text('code', 'Its name in English, or in whatever language it has one'),
      text('coder_id', ''),
      textOrNone('pass_id', 'Empty of an example: quoted, never counted'),
      textOrNone('shot_id', 'The shot that it was put on; empty of a free span'),
      ...span,
      flag('counted', 'Whether it counts: it belongs to a pass'),
      textOrNone('connotes', 'What it connotes, in words'),
      textOrNone('memo', 'What its coder notes of it'),
    ],
  },
  measurements: {
    says: 'What the program measured of each shot; where shots have changed since, nothing until they are measured anew',
    columns: [
      text('shot_id', ''),
      film,
      part,
      ...span,
      ...measured,
      textOrNone('camera', 'Movements of the camera, divided by blanks'),
    ],
  },
  series: {
    says: 'Numbers that other programs measured along a stretch, brought in with a package',
    columns: [
      film,
      part,
      text('name', 'What was measured'),
      text('origin', 'The file that it came in with'),
      number('at_ms', 'Milliseconds of the part; samples lie at even distances'),
      number('value', 'In the unit of whoever measured'),
    ],
  },
  subtitles: {
    says: 'Lines of the subtitle files that were brought in',
    columns: [
      text('subtitle_id', ''),
      film,
      part,
      text('track_id', 'One for each file'),
      text('language', 'BCP 47'),
      ...span,
      text('text', ''),
    ],
  },
  dialogue: {
    says: 'Lines that were written down to be quoted',
    columns: [
      text('line_id', ''),
      film,
      part,
      ...span,
      ...[text('original', ''), text('pinyin', ''), text('translation', '')],
      ...[text('speaker', ''), text('dialect', 'A note on it')],
    ],
  },
  matrix: {
    says: 'Shot by code, a row each: of several coders, as more than half of them have it; films that are evidence only',
    columns: [
      film,
      part,
      text('shot_id', ''),
      ...span,
      text('code_id', ''),
      wholeOrNone('present', '1 present, 0 looked for and absent, empty where nobody looked'),
    ],
  },
} as const satisfies Record<string, StudyTable>

export type StudyTableName = keyof typeof studyTables
export const studyTableNames = Object.keys(studyTables) as readonly StudyTableName[]
