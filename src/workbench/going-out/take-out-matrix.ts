import type { TableTimes } from '../../exchange/index.ts'
import { writeUnitTable } from '../../exchange/index.ts'
import type { FilmRecords, Unit } from '../../findings/index.ts'
import { equalSlices, filmsInEvidence, readUnitTable } from '../../findings/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { PassUnit } from '../../study/index.ts'
import { usualSliceMs } from '../../study/index.ts'
import { recordsByPart } from '../questions/counting/count-films.ts'
import { openGate } from '../withholding/open-gate.ts'
import { clockOf } from './clock-of.ts'

/** Which code is in which unit of every film that is evidence, as a table; slices of ten seconds where none is said. */
export async function* takeOutMatrix(
  store: StudyStore,
  { unit, sliceMs, times }: PassUnit & { times: TableTimes },
): AsyncGenerator<string, void> {
  const gate = await openGate(store, null)
  const codes = gate.value((await store.coding.codes()).filter(({ isHeading }) => !isHeading))
  const films = filmsInEvidence(await store.films.all())
  let isFirst = true
  for (const whole of films) {
    const records = await recordsByPart(store, whole)
    const film = gate.value(whole.film)
    const tables = whole.parts.map(({ id }, index) => ({
      ...{ film, part: index + 1, partId: id, clock: clockOf(whole, id) },
      table: readUnitTable(records.get(id)!, unitsOf(records.get(id)!, unit, sliceMs ?? usualSliceMs)),
    }))
    const lines = writeUnitTable(tables, codes, times)
    // Each film is written by itself, so that no more than one is in memory; the head stands once.
    const head = lines.next().value as string
    if (isFirst) yield head
    isFirst = false
    yield [...lines].join('')
  }
  if (isFirst) yield writeUnitTable([], codes, times).next().value as string
}

function unitsOf(records: FilmRecords, unit: PassUnit['unit'], sliceMs: number): readonly Unit[] {
  if (unit === 'slice') return equalSlices(records.durationMs, sliceMs)
  return unit === 'shot' ? records.shots : (records.scenes ?? [])
}
