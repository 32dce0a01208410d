import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import type { StudyTableName } from '../../exchange/index.ts'
import { ParquetTable, studyTableNames, studyTables } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { LeftOut } from '../../study/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { rowsOfTable } from './rows-of-tables.ts'

export interface TablesTakenOut {
  tables: { table: StudyTableName; rows: number }[]
  leftOut: LeftOut[]
}

/** Every table of the study as a Parquet file, one of no rows too. */
export async function takeOutParquet(store: StudyStore, bundle: BundleWriter): Promise<TablesTakenOut> {
  const gate = await openGate(store, null)
  const tables: TablesTakenOut['tables'] = []
  for (const table of studyTableNames) {
    const parquet = new ParquetTable(studyTables[table])
    let count = 0
    for await (const rows of rowsOfTable({ store, gate }, table)) {
      parquet.add(rows)
      count += rows.length
    }
    await bundle.add(`${table}.parquet`, Readable.from([Buffer.from(parquet.finish())]))
    tables.push({ table, rows: count })
  }
  await bundle.end()
  return { tables, leftOut: gate.leftOut() }
}
