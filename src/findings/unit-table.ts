import type { FilmRecords, Unit } from './film-records.ts'
import { listUnits, type UnitReading } from './mark-presence.ts'
import { readingsByCode, readUnits } from './read-coders.ts'

/** Units of a part in rising order, and of every code that anybody looked for, where it was looked for and is present. */
export interface UnitTable {
  units: readonly Unit[]
  /** By code; of a code that is missing here nobody looked for anything. */
  readings: ReadonlyMap<string, UnitReading>
}

/**
 * Which code is in which unit, read as counts are: a unit counts for a code only where it was looked through wholly for
 * it, and where several coders looked more than half of them must have it. Source: project rules 2 and 3.
 */
export function readUnitTable(records: FilmRecords, units: readonly Unit[]): UnitTable {
  const list = listUnits(units)
  const readings = [...readingsByCode(records)].map(
    ([codeId, coders]) => [codeId, readUnits(list, coders)] as const,
  )
  return { units: list.units, readings: new Map(readings) }
}
