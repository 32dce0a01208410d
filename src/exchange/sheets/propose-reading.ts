import type { ColumnMeaning, SheetColumn, SheetReading, TimeUnit } from '../../study/index.ts'
import { columnName, isTimeMeaning, nameKey } from '../../study/index.ts'
import { readNumber } from './read-moment.ts'
import type { Sheet } from './sheet.ts'

/** What columns are called in lists of scholars and programs, in English and Chinese. */
const called: { readonly [Meaning in ColumnMeaning]?: readonly string[] } = {
  start: [
    ...[
      'start',
      'onset',
      'begin',
      'begins',
      'in',
      'from',
      'start time',
      'time in',
      'tc in',
      'in point',
      'startms',
    ],
    ...[
      'start timecode',
      'start time code',
      'starttime',
      'begin time',
      'start frame',
      'startframe',
      'timecode',
    ],
    ...['time', 'time code', 'start time (seconds)', 'source in', 'record in'],
    ...['开始', '开始时间', '起始', '起始时间', '起点', '入点', '时间', '时间码', '始', '起'],
  ],
  end: [
    ...[
      'end',
      'offset',
      'ends',
      'out',
      'to',
      'until',
      'end time',
      'time out',
      'tc out',
      'out point',
      'endms',
    ],
    ...['end timecode', 'end time code', 'endtime', 'stop', 'end frame', 'endframe', 'end time (seconds)'],
    ...['source out', 'record out', '结束', '结束时间', '终止', '终点', '出点', '止', '终'],
  ],
  duration: [
    ...[
      'duration',
      'length',
      'dur',
      'shot length',
      'sl',
      'length (seconds)',
      'length (frames)',
      'durationms',
    ],
    ...['duration (s)', 'length (s)', '时长', '长度', '镜头长度', '持续时间', '秒数'],
  ],
  'shot-number': [
    ...['shot', 'shot number', 'shot no', 'shot no.', 'shot #', 'shot id', 'number', 'no', 'no.', '#', 'nr'],
    ...['scene number', '镜头', '镜号', '镜头号', '序号', '编号'],
  ],
  film: ['film', 'title', 'movie', 'film title', '影片', '片名', '电影'],
  coder: ['coder', 'annotator', 'coded by', 'creator', 'author', '编码者', '标注者', '标注人'],
  tags: [
    'code',
    'codes',
    'symbol',
    'symbols',
    'tag',
    'tags',
    'keywords',
    'value',
    '代码',
    '编码',
    '符号',
    '标签',
  ],
  memo: ['memo', 'comment', 'comments', 'note', 'notes', 'remark', 'remarks', '备注', '说明', '注', '笔记'],
  text: [
    ...['text', 'description', 'content', 'content of picture', 'dialogue', 'sound', 'action', 'words'],
    ...['画面', '画面内容', '内容', '台词', '对白', '对话', '声音', '音响', '音乐', '描述', '旁白'],
  ],
}

/** A set of values that many rows say again: this many different ones at most, and this share of the rows. */
const mostChoices = 60
const mostChoiceShare = 0.5

/** What the columns of a table probably say, by their headings and by what stands in them; a scholar says better. */
export function proposeReading(sheet: Sheet): SheetReading {
  const hasHead = looksHeaded(sheet)
  const [head] = sheet.rows
  const rows = hasHead ? sheet.rows.slice(1) : sheet.rows
  const names = Array.from({ length: sheet.width }, (_, place) =>
    columnName(hasHead ? (head!.fields[place] ?? '') : '', place),
  )
  const cellsOf = (place: number) =>
    rows.slice(0, 400).flatMap(({ fields }) => (fields[place] ?? '').trim() || [])
  const taken = new Set<ColumnMeaning>()
  const columns = names.map((name, place): SheetColumn => {
    const cells = cellsOf(place)
    const meaning = meaningOf(hasHead ? name : '', cells, { place, isTaken: one => taken.has(one) })
    taken.add(meaning)
    return { name, meaning, unit: isTimeMeaning(meaning) ? unitOf(name, cells) : null }
  })
  const timed = hasHead ? alikeInUnit(columns, cellsOf) : namelessTimes(columns, cellsOf)
  const isShots = !columns.some(({ meaning }) => meaning === 'tags') && abuts(rows.length, timed, sheet)
  return {
    ...{ hasHead, columns: timed },
    ...{ rowsAre: isShots ? 'shots' : 'marks', rate: null, firstFrame: 0, endIsLastFrame: false },
  }
}

/** Whether the first row names its columns: none of its fields is a number or a time, while some of the next are. */
function looksHeaded({ rows }: Sheet): boolean {
  const [head, next] = rows
  if (!head) return false
  if (head.fields.some(field => isNumeric(field))) return false
  const isNamed = head.fields.some(field => meaningCalled(field) !== null)
  return isNamed || next === undefined || next.fields.some(isNumeric)
}

/** Some rows of most tables hold a slip. */
function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length >= cells.length * 0.7
}

function isNumeric(field: string): boolean {
  return readNumber(field) !== null || isClock(field)
}

function isClock(field: string): boolean {
  return /^\d{1,3}(?:[:：]\d{1,2}){1,3}(?:[.,;:]\d+)?$/.test(field.trim())
}

/** A heading without its unit and its dividing signs: `Start Time (s)`, `start_time`, `startTime`. */
function plainName(name: string): string {
  return nameKey(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll(/[_-]+/g, ' ')
      .replace(/\s*[([（](?:s|sec|secs|seconds|ms|msec|frames|tc|秒|毫秒|帧)[)\]）]\s*$/i, ''),
  )
}

function meaningCalled(name: string): ColumnMeaning | null {
  const keys = [nameKey(name), plainName(name)]
  const found = Object.entries(called).find(([, names]) => names.some(one => keys.includes(one)))
  return found ? (found[0] as ColumnMeaning) : null
}

function meaningOf(
  name: string,
  cells: readonly string[],
  { place, isTaken }: { place: number; isTaken: (meaning: ColumnMeaning) => boolean },
): ColumnMeaning {
  const called = meaningCalled(name)
  const different = new Set(cells).size
  const isList = cells.some(cell => /\[(?:TO|VS)\]/.test(cell))
  // A title is that of a film where many rows say it, and not that of a song in each.
  const isOther = called === 'film' && nameKey(name) === 'title' && different > cells.length / 3
  const named = isOther ? 'text' : called === 'tags' && isList ? 'choice' : called
  if (named !== null && isOnce(named)) {
    if (isTaken(named)) return 'ignored'
    const isFit = !isTimeMeaning(named) || mostly(cells, isNumeric)
    if (isFit && (named !== 'shot-number' || cells.every(cell => /^\D{0,8}\d+$/.test(cell)))) return named
  } else if (named !== null) return named
  if (cells.length === 0) return 'ignored'
  if (cells.every(cell => readNumber(cell) !== null))
    return name === '' && place === 0 && isCounting(cells) ? 'shot-number' : 'ignored'
  if (different <= mostChoices && different <= Math.max(2, cells.length * mostChoiceShare)) return 'choice'
  return cells.some(cell => cell.length > 40) || different > mostChoices ? 'text' : 'tags'
}

/** Meanings of which a table has one column. */
export function isOnce(meaning: ColumnMeaning): boolean {
  return isTimeMeaning(meaning) || ['shot-number', 'film', 'coder'].includes(meaning)
}

function isCounting(cells: readonly string[]): boolean {
  return cells.every((cell, at) => Number(cell) === Number(cells[0]) + at)
}

function unitOf(name: string, cells: readonly string[]): TimeUnit {
  if (mostly(cells, isClock)) return 'clock'
  if (/frame|帧/i.test(name)) return 'frames'
  if (/ms\b|msec|milli|毫秒|Ms$/i.test(name)) return 'milliseconds'
  if (/\bs\b|sec|秒/i.test(name)) return 'seconds'
  const numbers = cells.flatMap(cell => readNumber(cell) ?? [])
  const isWhole = numbers.every(Number.isInteger)
  // No list of seconds says a whole number on every one of many lines, and goes beyond ten hours.
  return isWhole && numbers.some(number => number > 36_000) ? 'milliseconds' : 'seconds'
}

/** Whole numbers beside milliseconds are milliseconds, too: the first rows of a film are small numbers in any unit. */
function alikeInUnit(columns: SheetColumn[], cellsOf: (place: number) => string[]): SheetColumn[] {
  if (!columns.some(({ unit }) => unit === 'milliseconds')) return columns
  return columns.map((column, place) =>
    column.unit === 'seconds' && cellsOf(place).every(cell => Number.isInteger(readNumber(cell)))
      ? { ...column, unit: 'milliseconds' }
      : column,
  )
}

/** Without headings: columns of times that rise are beginnings and ends, one of numbers that do not a length. */
function namelessTimes(columns: readonly SheetColumn[], cellsOf: (place: number) => string[]): SheetColumn[] {
  const free: ColumnMeaning[] = ['start', 'end']
  const timed = columns.map((column, place): SheetColumn => {
    const cells = cellsOf(place)
    if (column.meaning === 'shot-number' || cells.length === 0 || !cells.every(isNumeric)) return column
    if (!isRising(cells)) return column
    const meaning = free.shift()
    return meaning ? { ...column, meaning, unit: unitOf('', cells) } : column
  })
  if (timed.some(({ meaning }) => meaning === 'end')) return timed
  const lengthAt = timed.findIndex(
    ({ meaning }, place) =>
      meaning === 'ignored' && cellsOf(place).every(isNumeric) && cellsOf(place).length > 0,
  )
  return timed.map((column, place) =>
    place === lengthAt ? { ...column, meaning: 'duration', unit: unitOf('', cellsOf(place)) } : column,
  )
}

function isRising(cells: readonly string[]): boolean {
  const numbers = cells.map(numberOf)
  return numbers.every((number, at) => at === 0 || number >= numbers[at - 1]!) && numbers.length > 1
}

function numberOf(cell: string): number {
  const number = readNumber(cell)
  if (number !== null) return number
  return cell.split(/[:：;]/).reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0)
}

/** Whether the rows follow each other without a gap, as shots do: where each ends another begins, or there are no ends. */
function abuts(count: number, columns: readonly SheetColumn[], { rows }: Sheet): boolean {
  const placeOf = (wanted: ColumnMeaning) => columns.findIndex(({ meaning }) => meaning === wanted)
  const [start, end, duration] = [placeOf('start'), placeOf('end'), placeOf('duration')]
  if (start < 0) return duration >= 0
  if (end < 0 && duration < 0) return true
  const timed = rows.slice(-Math.min(count, 200)).map(({ fields }) => {
    const from = numberOf(fields[start] ?? '')
    const until = end >= 0 ? numberOf(fields[end] ?? '') : from + numberOf(fields[duration] ?? '')
    return { from, until }
  })
  const gaps = timed.slice(1).map(({ from }, at) => Math.abs(from - timed[at]!.until))
  const near = gaps.filter(gap => gap < 0.05 || gap === 1).length
  return gaps.length > 0 && near >= gaps.length * 0.9
}
