import type { Sheet, SheetForm, UsualSheet } from '../../exchange/index.ts'
import { proposeReading, readingAs, usualSheets } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result, SheetMapping, SheetReading } from '../../study/index.ts'
import { accepted, columnName, hasSignature, nameKey, refused, signatureOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { CodersSaid } from './coders-of-file.ts'

/** How a table is to be read: as somebody said it, by a kept mapping, as a usual table, or else as is proposed. */
export interface SheetWanted {
  form: SheetForm
  reading: SheetReading | null
  /** The name of a kept mapping. */
  mapping?: string
  /** The name of a usual table. */
  as?: string
  partId: string | null
  /** Who its coders are, as far as somebody says so. */
  coders?: CodersSaid
}

export interface FoundReading {
  reading: SheetReading
  /** The kept mapping by which it is read; null where it was said or proposed. */
  mappingId: string | null
}

/** How a table is read. A mapping that was kept for just such columns comes before what is proposed. */
export async function findReading(
  store: StudyStore,
  sheet: Sheet,
  { reading, mapping, as }: SheetWanted,
): Promise<Result<FoundReading, Refusal>> {
  if (reading) return accepted({ reading, mappingId: null })
  if (as !== undefined) {
    const usual = usualSheets.find(name => name === as)
    if (!usual) return refused({ kind: 'no-such-usual-sheet', name: as, known: [...usualSheets] })
    return asUsual(usual, sheet)
  }
  const kept = await store.studies.sheetMappings()
  if (mapping !== undefined) {
    const named = kept.find(({ name }) => nameKey(name) === nameKey(mapping))
    if (!named) return refused({ kind: 'sheet-mapping-not-named', name: mapping })
    return fits(named, sheet)
      ? accepted({ reading: named.reading, mappingId: named.id })
      : refused({ kind: 'sheet-of-other-columns' })
  }
  const known = kept.filter(one => fits(one, sheet)).at(-1)
  return accepted({ reading: known?.reading ?? proposeReading(sheet), mappingId: known?.id ?? null })
}

function asUsual(usual: UsualSheet, sheet: Sheet): Result<FoundReading, Refusal> {
  const read = readingAs(usual, sheet)
  return read.ok ? accepted({ reading: read.value, mappingId: null }) : read
}

function fits(mapping: SheetMapping, { rows, width }: Sheet): boolean {
  const { hasHead } = mapping.reading
  const columns = Array.from({ length: width }, (_, place) => ({
    name: columnName(hasHead ? (rows[0]?.fields[place] ?? '') : '', place),
  }))
  return hasSignature(mapping, signatureOf(columns, hasHead))
}
