import type { FrameClock } from '../../study/index.ts'
import { frameAt, timeCodeAt } from '../shot-lists/film-time-code.ts'
import type { StudyTable, TableCell, TableColumn, TableRow } from './study-tables.ts'

/** How times stand in a table: in milliseconds always, and beside them as time code or as frames. */
export const tableTimes = ['milliseconds', 'time-code', 'frames'] as const
export type TableTimes = (typeof tableTimes)[number]

/** What times are told by: the clock of a part; null where no film file has told it. */
export type ClockOfPart = (partId: string) => FrameClock | null

/** The columns that come beside a stretch in milliseconds. */
export const timeColumns: Readonly<Record<TableTimes, readonly [from: string, to: string] | null>> = {
  milliseconds: null,
  'time-code': ['start_time_code', 'end_time_code'],
  frames: ['start_frame', 'end_frame'],
}

/**
 * Beginning and end of a stretch as time code or as frames, which count from 0; like its milliseconds it ends with the
 * first after it. Nulls where there is no clock to tell them by.
 */
export function timeCells(
  times: Exclude<TableTimes, 'milliseconds'>,
  clock: FrameClock | null,
  { startMs, endMs }: { startMs: number; endMs: number },
): [string | number | null, string | number | null] {
  if (!clock) return [null, null]
  const at = times === 'frames' ? frameAt : timeCodeAt
  return [at(clock, startMs), at(clock, endMs)]
}

/** A table whose rows are stretches of parts, with the same times as somebody wants them; any other as it is. */
export function withTimes(
  table: StudyTable,
  times: TableTimes,
  clockOf: ClockOfPart,
): { table: StudyTable; row: (row: TableRow) => TableRow } {
  const place = (name: string) => table.columns.findIndex(column => column.name === name)
  const [part, from, to] = [place('part_id'), place('start_ms'), place('end_ms')]
  const names = timeColumns[times]
  if (times === 'milliseconds' || !names || Math.min(part, from, to) < 0) return { table, row: row => row }
  const says = 'The same; empty where no film file tells it'
  const type = times === 'frames' ? 'whole' : 'text'
  const columns = names.map((name): TableColumn => ({ name, type, mayBeEmpty: true, says }))
  return {
    table: { ...table, columns: [...table.columns, ...columns] },
    row: row => {
      const span = { startMs: Number(row[from]), endMs: Number(row[to]) }
      const cells: TableCell[] = timeCells(times, clockOf(String(row[part])), span)
      return [...row, ...cells]
    },
  }
}
