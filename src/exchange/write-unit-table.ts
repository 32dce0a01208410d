import type { UnitTable } from '../findings/index.ts'
import type { Code, Film, Part } from '../study/index.ts'
import { codeName, titleFor } from '../study/index.ts'
import { byteOrderMark, csvLine } from './csv.ts'

interface PartTable {
  film: Film
  /** From 1, in the order of the film. */
  part: number
  partId: Part['id']
  table: UnitTable
}

/** What stands where nobody looked for a code: never 0. */
const notLookedFor = 'NA'

const unitColumns = ['film', 'filmId', 'part', 'partId', 'unit', 'startMs', 'endMs']

/**
 * A line for each unit (shot, scene or slice) and a column for each code: 1 where it is present, 0 where it was looked for
 * and is not, NA where nobody looked for it. Columns are named after codes; where two are called alike, their ids tell
 * them apart.
 */
export function* writeUnitTable(parts: Iterable<PartTable>, codes: readonly Code[]): Generator<string> {
  const names = codes.map(code => codeName(code, 'en') || code.id)
  const columns = names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} ${codes[index]!.id}`,
  )
  yield byteOrderMark + csvLine([...unitColumns, ...columns])
  for (const { film, part, partId, table } of parts) {
    const readings = codes.map(({ id }) => table.readings.get(id))
    for (const [place, unit] of table.units.entries())
      yield csvLine([
        ...[titleFor(film, 'original'), film.id, part, partId, place + 1, unit.startMs, unit.endMs],
        ...readings.map(reading => (reading?.looked[place] ? reading.present[place]! : notLookedFor)),
      ])
  }
}
