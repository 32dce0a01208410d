import { byteOrderMark, csvLine } from '../csv.ts'
import type { StudyTable, TableRow } from './study-tables.ts'

/**
 * A table as CSV, its head first; what is empty stands as nothing, a flag as TRUE or FALSE. With `mark` it begins as
 * spreadsheets want it.
 */
export async function* writeCsvTable(
  { columns }: StudyTable,
  pages: AsyncIterable<readonly TableRow[]>,
  { mark = false }: { mark?: boolean } = {},
): AsyncGenerator<string> {
  yield (mark ? byteOrderMark : '') + csvLine(columns.map(({ name }) => name))
  for await (const rows of pages)
    yield rows
      .map(row => csvLine(row.map(cell => (typeof cell === 'boolean' ? String(cell).toUpperCase() : cell))))
      .join('')
}
