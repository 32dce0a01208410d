import type { Transaction } from 'kysely'
import { CompiledQuery } from 'kysely'
import type { RecordKind, RecordKinds } from '../../study/index.ts'
import { recordOrder } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { isPostgres } from '../texts/sound-names.ts'
import type { TextRow } from '../texts/text-rows.ts'
import { addTexts, dropTexts, textRows } from '../texts/text-rows.ts'
import type { Row } from './record-tables.ts'
import { anyTable, toRow } from './record-tables.ts'

const rowsPerStatement = 200

/**
 * Puts many new records in, a statement for every two hundred, compiled once for each kind. While the database writes one,
 * the records of the next are made.
 */
export class BulkWriter {
  readonly #transaction: Transaction<Tables>
  /** The statement that is being written; what it met is thrown to whoever comes next. */
  #written: Promise<unknown> = Promise.resolve()
  readonly #waiting = new Map<RecordKind, Row[]>()
  #texts: TextRow[] = []
  readonly #statements = new Map<RecordKind, { sql: string; fields: string[] }>()

  constructor(transaction: Transaction<Tables>) {
    this.#transaction = transaction
  }

  /** Null where the next can be added at once. */
  add<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Promise<void> | null {
    const rows = this.#waiting.get(kind) ?? []
    if (rows.length === 0) this.#waiting.set(kind, rows)
    rows.push(toRow(kind, record))
    for (const text of textRows(kind, record)) this.#texts.push(text)
    return rows.length < rowsPerStatement ? null : this.#writeFull(kind, rows)
  }

  async #writeFull(kind: RecordKind, rows: Row[]): Promise<void> {
    await this.#flushBefore(kind)
    await this.#written
    this.#written = this.#write(kind, rows)
    // Whoever comes next waits for it; until then nobody hears what it met.
    this.#written.catch(() => {})
    if (isPostgres(this.#transaction)) await this.#written
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
    await this.#written
    await this.#transaction.deleteFrom('filmCounts').where('filmId', '=', filmId).execute()
    await this.#transaction
      .updateTable('partMeasurements')
      .set({ stale: 1 })
      .where('partId', '=', partId)
      .execute()
  }

  /** Writes what waits; all that was added stands then. */
  async flush(): Promise<void> {
    await this.#written
    for (const kind of recordOrder) await this.#insertWaiting(kind)
    await this.#writeTexts()
  }

  /** What a record may hang on stands before it. */
  async #flushBefore(kind: RecordKind): Promise<void> {
    for (const before of recordOrder) {
      if (before === kind) break
      await this.#insertWaiting(before)
    }
    await this.#writeTexts()
  }

  async #insertWaiting(kind: RecordKind): Promise<void> {
    const rows = this.#waiting.get(kind) ?? []
    if (rows.length === 0) return
    await this.#written
    await this.#insert(kind, rows)
    this.#waiting.set(kind, [])
  }

  async #writeTexts(): Promise<void> {
    if (this.#texts.length === 0) return
    const texts = this.#texts
    this.#texts = []
    await this.#written
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
    const parameters: unknown[] = []
    for (const row of rows) for (const field of fields) parameters.push(row[field])
    await this.#transaction.executeQuery(CompiledQuery.raw(sql, parameters))
  }

  async #insert(kind: RecordKind, rows: Row[]): Promise<void> {
    await insertQuery(this.#transaction, kind, rows).execute()
  }
}

function insertQuery(transaction: Transaction<Tables>, kind: RecordKind, rows: Row[]) {
  return anyTable(transaction).insertInto(kind).values(rows)
}
