import type { Transaction } from 'kysely'
import { CompiledQuery } from 'kysely'
import type { RecordKind, RecordKinds } from '../../study/index.ts'
import { recordOrder } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import type { TextRow } from '../texts/text-rows.ts'
import { addTexts, dropTexts, textRows } from '../texts/text-rows.ts'
import type { Row } from './record-tables.ts'
import { anyTable, toRow } from './record-tables.ts'

const rowsPerStatement = 200

/** Puts many new records in, a statement for every two hundred, compiled once for each kind. */
export class BulkWriter {
  readonly #transaction: Transaction<Tables>
  readonly #waiting = new Map<RecordKind, Row[]>()
  #texts: TextRow[] = []
  readonly #statements = new Map<RecordKind, { sql: string; fields: string[] }>()

  constructor(transaction: Transaction<Tables>) {
    this.#transaction = transaction
  }

  async add<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Promise<void> {
    const rows = this.#waiting.get(kind) ?? []
    if (rows.length === 0) this.#waiting.set(kind, rows)
    rows.push(toRow(kind, record))
    this.#texts.push(...textRows(kind, record))
    if (rows.length < rowsPerStatement) return
    await this.flush(recordOrder.slice(0, recordOrder.indexOf(kind)))
    await this.#write(kind, rows)
  }

  /** Gives a record that was added a new form. */
  async change<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Promise<void> {
    await this.flush()
    await dropTexts(this.#transaction, { recordIds: [record.id] })
    await addTexts(this.#transaction, textRows(kind, record))
    await anyTable(this.#transaction)
      .updateTable(kind as string)
      .set(toRow(kind, record))
      .where('id', '=', record.id)
      .execute()
  }

  /** What was counted of a film, and measured of a part, that stood before is out of date. */
  async outdate({ filmId, partId }: { filmId: string; partId: string }): Promise<void> {
    await this.#transaction.deleteFrom('filmCounts').where('filmId', '=', filmId).execute()
    await this.#transaction
      .updateTable('partMeasurements')
      .set({ stale: 1 })
      .where('partId', '=', partId)
      .execute()
  }

  /** Writes what waits. */
  async flush(kinds: readonly RecordKind[] = recordOrder): Promise<void> {
    for (const kind of kinds) {
      const rows = this.#waiting.get(kind) ?? []
      if (rows.length > 0) await this.#insert(kind, rows)
      this.#waiting.set(kind, [])
    }
    const texts = this.#texts
    this.#texts = []
    await addTexts(this.#transaction, texts)
  }

  async #write(kind: RecordKind, rows: Row[]): Promise<void> {
    this.#waiting.set(kind, [])
    let statement = this.#statements.get(kind)
    if (!statement) {
      const query = insertQuery(this.#transaction, kind, rows).compile()
      statement = { sql: query.sql, fields: Object.keys(rows[0]!) }
      this.#statements.set(kind, statement)
    }
    const { sql, fields } = statement
    const parameters = rows.flatMap(row => fields.map(field => row[field]))
    await this.#transaction.executeQuery(CompiledQuery.raw(sql, parameters))
  }

  async #insert(kind: RecordKind, rows: Row[]): Promise<void> {
    await insertQuery(this.#transaction, kind, rows).execute()
  }
}

function insertQuery(transaction: Transaction<Tables>, kind: RecordKind, rows: Row[]) {
  return anyTable(transaction).insertInto(kind).values(rows)
}
