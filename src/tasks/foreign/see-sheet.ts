import type { SeenRow, Sheet } from '../../exchange/index.ts'
import type { Result, SheetMapping } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { ForeignReport } from './foreign-report.ts'
import type { SeeingEffects } from './import-foreign.ts'
import { reportOf } from './import-foreign.ts'
import { openSheetFile, readOpenedSheet } from './read-sheet-file.ts'
import type { FoundReading, SheetWanted } from './sheet-reading.ts'

/** What a table holds, how it is read and what would come of it; nothing is written. */
export interface SeenSheet
  extends FoundReading,
    Pick<Sheet, 'encoding' | 'isGuessed' | 'unread' | 'separator'> {
  mappings: SheetMapping[]
  count: number
  first: string[][]
  rows: SeenRow[]
  report: ForeignReport | null
  refusal: Refusal | null
}

const mostFirst = 8
const mostLeft = 20
const longestField = 200

/** The first rows of a table with what they become, and the first that become nothing, with the reason. */
export async function seeSheet(
  effects: SeeingEffects,
  { path: place, fileName }: { path: string; fileName: string },
  wanted: SheetWanted,
): Promise<Result<SeenSheet, Refusal>> {
  const { store } = effects
  const opened = await openSheetFile(store, place, wanted)
  if (!opened.ok) return opened
  const { sheet, reading, mappingId } = opened.value
  const rows = reading.hasHead ? sheet.rows.slice(1) : sheet.rows
  const read = await readOpenedSheet(store, opened.value, { fileName, partId: wanted.partId })
  const { encoding, isGuessed, unread, separator } = sheet
  const seen = {
    ...{ encoding, isGuessed, unread, separator, reading, mappingId },
    mappings: await store.studies.sheetMappings(),
    count: rows.length,
    first: rows.slice(0, mostFirst).map(({ fields }) => fields.map(field => field.slice(0, longestField))),
  }
  if (!read.ok) return accepted({ ...seen, rows: [], report: null, refusal: read.refusal })
  const [first, others] = [read.value.rows.slice(0, mostFirst), read.value.rows.slice(mostFirst)]
  const left = others.filter(({ why }) => why !== null).slice(0, mostLeft)
  return accepted({
    ...seen,
    rows: [...first, ...left],
    report: await reportOf(effects, read.value, { fileName, coders: wanted.coders }),
    refusal: null,
  })
}
