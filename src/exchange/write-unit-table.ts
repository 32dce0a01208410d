import type { UnitTable } from '../findings/index.ts'
import type { Code, Film, FrameClock, Part } from '../study/index.ts'
import { codeName, titleFor } from '../study/index.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import type { TableTimes } from './tables/table-times.ts'
import { timeCells } from './tables/table-times.ts'

interface PartTable {
  film: Film
  /** From 1, in the order of the film. */
  part: number
  partId: Part['id']
  /** Null where no film file has told it. */
  clock: FrameClock | null
  table: UnitTable
}

/** What stands where nobody looked for a code: never 0. */
const notLookedFor = 'NA'

const unitColumns = ['film', 'filmId', 'part', 'partId', 'unit', 'startMs', 'endMs']
/** As its other columns are written. */
const timeNames: Readonly<Record<TableTimes, readonly string[]>> = {
  milliseconds: [],
  'time-code': ['startTimeCode', 'endTimeCode'],
  frames: ['startFrame', 'endFrame'],
}

/**
 * A line for each unit (shot, scene or slice) and a column for each code: 1 where it is present, 0 where it was looked for
 * and is not, NA where nobody looked for it. Columns are named after codes; where two are called alike, their ids tell
 * them apart.
 */
export function* writeUnitTable(
  parts: Iterable<PartTable>,
  codes: readonly Code[],
  times: TableTimes = 'milliseconds',
): Generator<string> {
  const names = codes.map(code => codeName(code, 'en') || code.id)
  const columns = names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} ${codes[index]!.id}`,
  )
  yield byteOrderMark + csvLine([...unitColumns, ...timeNames[times], ...columns])
  for (const { film, part, partId, clock, table } of parts) {
    const readings = codes.map(({ id }) => table.readings.get(id))
    for (const [place, unit] of table.units.entries())
      yield csvLine([
        ...[titleFor(film, 'original'), film.id, part, partId, place + 1, unit.startMs, unit.endMs],
        ...(times === 'milliseconds' ? [] : timeCells(times, clock, unit)),
        ...readings.map(reading => (reading?.looked[place] ? reading.present[place]! : notLookedFor)),
      ])
  }
}
