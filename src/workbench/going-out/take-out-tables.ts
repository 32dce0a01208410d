import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import type { StudyTable, StudyTableName, TableRow, TableTimes } from '../../exchange/index.ts'
import { ParquetTable, studyTableNames, studyTables, withTimes, writeCsvTable } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { FrameClock, LeftOut } from '../../study/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { clockOf } from './clock-of.ts'
import { rowsOfTable } from './rows-of-tables.ts'

export const tableForms = ['parquet', 'csv'] as const
export type TableForm = (typeof tableForms)[number]

export interface TablesTakenOut {
  tables: { table: StudyTableName; rows: number }[]
  leftOut: LeftOut[]
}

/** Every table of the study as a file, one of no rows too. */
export async function takeOutTables(
  store: StudyStore,
  bundle: BundleWriter,
  { form, times }: { form: TableForm; times: TableTimes },
): Promise<TablesTakenOut> {
  const gate = await openGate(store, null)
  const clocks = new Map<string, FrameClock | null>()
  if (times !== 'milliseconds')
    for (const whole of await store.films.all())
      for (const { id } of whole.parts) clocks.set(id, clockOf(whole, id))
  const tables: TablesTakenOut['tables'] = []
  for (const name of studyTableNames) {
    const { table, row } = withTimes(studyTables[name], times, partId => clocks.get(partId) ?? null)
    let rows = 0
    const counted = async function* () {
      for await (const some of rowsOfTable({ store, gate }, name)) {
        rows += some.length
        yield some.map(row)
      }
    }
    await bundle.add(`${name}.${form}`, await written(form, table, counted()))
    tables.push({ table: name, rows })
  }
  await bundle.end()
  return { tables, leftOut: gate.leftOut() }
}

async function written(
  form: TableForm,
  table: StudyTable,
  pages: AsyncIterable<readonly TableRow[]>,
): Promise<Readable> {
  if (form === 'csv') return Readable.from(writeCsvTable(table, pages, { mark: true }))
  const parquet = new ParquetTable(table)
  for await (const rows of pages) parquet.add(rows)
  return Readable.from([Buffer.from(parquet.finish())])
}
