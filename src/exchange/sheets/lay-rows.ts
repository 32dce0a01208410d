import type { LeftReason, Result, SheetReading, Span, TimeUnit } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { CsvRow } from '../read-csv.ts'
import type { TimeGround } from './read-moment.ts'
import { framesMs, needsRate, readNumber, readTime, settled } from './read-moment.ts'
import type { SheetRefusal } from './sheet.ts'

/** The film that a table is of, as far as the study knows it. */
export interface SheetFilm {
  clock: TimeGround['clock']
  /** Where it ends; null where nobody knows. */
  endMs: number | null
  /** Its shots in order, by whose numbers rows may say where they lie. */
  shots: readonly Span[]
}

/** Where a row lies, or why it lies nowhere. */
export type LaidRow = { row: CsvRow } & ({ span: Span; why: null } | { span: null; why: LeftReason })

type Moment = number | null

/**
 * Where each row lies in its film: from a beginning to an end or for a length; to the beginning of the next where only
 * beginnings are said; one after the other where only lengths are; over the shot of its number where nothing else is.
 */
export function layRows(
  rows: readonly CsvRow[],
  reading: SheetReading,
  film: SheetFilm,
): Result<LaidRow[], SheetRefusal> {
  const ground: TimeGround = { clock: film.clock, rate: reading.rate, firstFrame: reading.firstFrame }
  const placeOf = (wanted: string) => reading.columns.findIndex(({ meaning }) => meaning === wanted)
  const at = { start: placeOf('start'), end: placeOf('end'), duration: placeOf('duration') }
  const shotAt = placeOf('shot-number')
  const units = reading.columns.flatMap(({ unit }) => unit ?? [])
  if (units.some(unit => needsRate(unit, ground))) return refused({ kind: 'sheet-rate-needed' })
  if (at.start < 0 && at.duration < 0) {
    if (shotAt < 0) return refused({ kind: 'sheet-without-times' })
    if (film.shots.length === 0) return refused({ kind: 'sheet-shots-needed' })
    return accepted(rows.map(row => onShot(row, row.fields[shotAt] ?? '', film.shots)))
  }
  const unitAt = (place: number): TimeUnit => reading.columns[place]?.unit ?? 'seconds'
  const cell = (row: CsvRow, place: number) => (row.fields[place] ?? '').trim()
  const read = (row: CsvRow, place: number, of: TimeGround = ground): Moment =>
    place < 0 || cell(row, place) === '' ? null : readTime(cell(row, place), unitAt(place), of)
  const lengthOf = (row: CsvRow) => read(row, at.duration, { ...ground, firstFrame: 0 })
  const endOf = (row: CsvRow): Moment => {
    const isLast = reading.endIsLastFrame && unitAt(at.end) === 'frames'
    const frame = isLast ? readNumber(cell(row, at.end)) : null
    return frame === null ? read(row, at.end) : framesMs(frame - ground.firstFrame + 1, ground)
  }
  const starts = at.start < 0 ? runningStarts(rows, lengthOf) : rows.map(row => read(row, at.start))
  const nexts = at.end < 0 && at.duration < 0 ? nextOf(starts, film.endMs) : null
  return accepted(
    rows.map((row, index): LaidRow => {
      const start = starts[index] ?? null
      if (start === null) return { row, span: null, why: 'time-not-read' }
      const length = lengthOf(row)
      const end = nexts ? nexts[index]! : (endOf(row) ?? (length === null ? null : start + length))
      if (end === null) {
        const isSaid = [at.end, at.duration].some(place => place >= 0 && cell(row, place) !== '')
        return { row, span: null, why: isSaid ? 'time-not-read' : 'end-not-said' }
      }
      return { row, span: { startMs: settled(start, ground), endMs: settled(end, ground) }, why: null }
    }),
  )
}

/** Beginnings of lengths that lie one after the other; from one that cannot be read on, nobody knows where they lie. */
function runningStarts(rows: readonly CsvRow[], lengthOf: (row: CsvRow) => Moment): Moment[] {
  let at: Moment = 0
  return rows.map(row => {
    const start: Moment = at
    const length = lengthOf(row)
    at = at === null || length === null || length < 0 ? null : at + length
    return length === null ? null : start
  })
}

/** The next beginning after each, in time; the end of the film after the last. */
function nextOf(starts: readonly Moment[], endMs: number | null): Moment[] {
  const rising = [...new Set(starts.flatMap(start => start ?? []))].sort((a, b) => a - b)
  const after = new Map(rising.map((start, at) => [start, rising[at + 1] ?? endMs]))
  return starts.map(start => (start === null ? null : (after.get(start) ?? null)))
}

function onShot(row: CsvRow, cell: string, shots: readonly Span[]): LaidRow {
  const number = cell.match(/^\D{0,8}(\d{1,8})$/)?.[1]
  const shot = number === undefined ? undefined : shots[Number(number) - 1]
  if (!shot) return { row, span: null, why: 'no-such-shot' }
  return { row, span: { startMs: shot.startMs, endMs: shot.endMs }, why: null }
}
