import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { ColumnType, StudyTable, TableCell, TableRow } from './study-tables.ts'

const types = { text: 'STRING', whole: 'INT64', number: 'DOUBLE', flag: 'BOOLEAN' } as const satisfies Record<
  ColumnType,
  string
>

/** Writes a table as Parquet, group by group; one without rows has its columns all the same. Rows are in its columns' order. */
export class ParquetTable {
  readonly #table: StudyTable
  readonly #bytes = new ByteWriter()
  readonly #writer: ParquetWriter

  constructor(table: StudyTable) {
    this.#table = table
    const columnData = table.columns.map(({ name, type, mayBeEmpty }) => ({
      ...{ name, data: [], type: types[type], nullable: mayBeEmpty },
    }))
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema: schemaFromColumnData({ columnData }) })
  }

  add(rows: readonly TableRow[]): void {
    if (rows.length === 0) return
    void this.#writer.write({
      columnData: this.#table.columns.map(({ name, type }, at) => ({
        name,
        data: rows.map(row => asStored(type, row[at] ?? null)),
      })),
      rowGroupSize: rows.length,
    })
  }

  finish(): Uint8Array {
    void this.#writer.finish()
    return this.#bytes.getBytes()
  }
}

function asStored(type: ColumnType, cell: TableCell): unknown {
  return type === 'whole' && typeof cell === 'number' ? BigInt(cell) : cell
}
