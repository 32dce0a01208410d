import type { FileMetaData } from 'hyparquet'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { foreignBounds } from '../foreign/foreign-film.ts'
import { ForeignFault } from '../foreign/read-xml.ts'

type SchemaTree = ReturnType<typeof parquetSchema>
type Row = Readonly<Record<string, unknown>>

/** So much larger than the file a table may say it is unpacked. */
const mostSwelling = 1000

/**
 * The rows of a Parquet file, in their order, without what is made of several columns. Throws `ForeignFault` where it holds too many or says that it swells, and
 * whatever the library says of a broken one.
 */
export async function rowsOfParquet(bytes: Uint8Array, described?: FileMetaData): Promise<Row[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = described ?? parquetMetadata(file)
  const groups = metadata.row_groups.map(group => Number(group.num_rows))
  const count = groups.reduce((sum, rows) => sum + rows, 0)
  if (!groups.every(rows => rows >= 0) || count > foreignBounds.annotations)
    throw new ForeignFault({
      kind: 'foreign-too-large',
      what: 'annotations',
      most: foreignBounds.annotations,
    })
  const unpacked = metadata.row_groups
    .flatMap(({ columns }) => columns)
    .reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0)
  const most = Math.max(1, bytes.byteLength) * mostSwelling
  if (unpacked > most) throw new ForeignFault({ kind: 'foreign-too-large', what: 'bytes', most })
  const names = parquetSchema(metadata)
    .children.filter(column => leavesOf(column) === 1)
    .map(({ element }) => element.name)
  const rows: Record<string, unknown>[] = []
  let rowStart = 0
  // One column of one group at a time: read side by side, a second one that is broken would be nobody's to catch.
  for (const length of groups) {
    const own = Array.from({ length }, (): Record<string, unknown> => ({}))
    for (const name of length > 0 ? names : []) {
      const options = { file, metadata, compressors, columns: [name], rowStart, rowEnd: rowStart + length }
      const column = (await parquetReadObjects(options)) as Row[]
      if (column.length !== length) throw new Error(`${name}: ${column.length} of ${length} rows`)
      for (const [at, row] of own.entries()) row[name] = column[at]![name]
    }
    for (const row of own) rows.push(row)
    rowStart += length
  }
  return rows
}

function leavesOf({ children }: SchemaTree): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0)
}
