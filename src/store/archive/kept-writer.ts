import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Change, RecordKind } from '../../study/index.ts'
import { inverse, linksOf, recordKinds, recordOrder } from '../../study/index.ts'
import { BulkWriter } from '../records/bulk.ts'
import type { Row } from '../records/record-tables.ts'
import { anyTable } from '../records/record-tables.ts'
import { keepRemovedFilm } from '../records/removed-films.ts'
import { writingRow } from '../records/writing.ts'
import type { Tables } from '../tables.ts'
import { addTexts, writingTexts } from '../texts/text-rows.ts'

const rowsAtOnce = 100

/** A record that names one that is not there. */
export interface Dangling {
  record: RecordKind
  id: string
  field: string
}

/** Fills a study that has just been founded with all that another one kept. */
export class KeptWriter {
  readonly #transaction: Transaction<Tables>
  readonly #bulk: BulkWriter
  #waiting: { table: keyof Tables; rows: Row[] } | null = null

  constructor(transaction: Transaction<Tables>) {
    this.#transaction = transaction
    this.#bulk = new BulkWriter(transaction)
  }

  /** The study's own row comes first; what hangs on what is asked once all is there. */
  async study(study: { id: string; homeCoderId: string; createdAt: string }): Promise<void> {
    await sql`pragma defer_foreign_keys = on`.execute(this.#transaction)
    await this.#transaction.insertInto('study').values(study).execute()
  }

  async record(kind: RecordKind, record: object): Promise<void> {
    await this.#bulk.add(kind, record as never)
  }

  async removedFilm(line: { actId: string; removedAt: string; brings: Change }): Promise<void> {
    await keepRemovedFilm(this.#transaction, { ...line, change: inverse(line.brings) })
  }

  async writing(still: Parameters<typeof writingRow>[0]): Promise<void> {
    const row = writingRow(still)
    await this.#put('writing', row)
    await addTexts(this.#transaction, writingTexts(row))
  }

  async partMeasurements({ procedure, shots, stale, ...row }: Row): Promise<void> {
    const said = { procedure: JSON.stringify(procedure), shots: JSON.stringify(shots), stale: stale ? 1 : 0 }
    await this.#put('partMeasurements', { ...row, ...said })
  }

  async setAside(row: Row): Promise<void> {
    await this.#put('setAside', row)
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    await this.#bulk.flush()
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting?.rows.length)
      await anyTable(this.#transaction)
        .insertInto(waiting.table as string)
        .values(waiting.rows)
        .execute()
  }

  /** The first record that hangs on one that is not there; null where all is whole. */
  async dangling(): Promise<Dangling | null> {
    for (const kind of recordOrder)
      for (const { kind: parent, by } of linksOf(kind)) {
        const isList = Object.hasOwn(recordKinds[kind].json, by)
        const row = await (isList ? this.#strayInList(kind, by, parent) : this.#stray(kind, by, parent))
        if (row) return { record: kind, id: String(row['id']), field: by }
      }
    return null
  }

  async #stray(kind: RecordKind, by: string, parent: RecordKind): Promise<Row | undefined> {
    return anyTable(this.#transaction)
      .selectFrom(`${kind} as child`)
      .select('child.id')
      .where(`child.${by}`, 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom(`${parent} as parent`)
              .select(sql`1`.as('one'))
              .whereRef('parent.id', '=', `child.${by}`),
          ),
        ),
      )
      .limit(1)
      .executeTakeFirst()
  }

  async #strayInList(kind: RecordKind, by: string, parent: RecordKind): Promise<Row | undefined> {
    const rows = await sql<Row>`
      select child.id from ${sql.table(kind)} as child, json_each(${sql.ref(`child.${by}`)}) as named
      where not exists (select 1 from ${sql.table(parent)} as parent where parent.id = named.value) limit 1`.execute(
      this.#transaction,
    )
    return rows.rows[0]
  }

  async #put(table: keyof Tables, row: Row): Promise<void> {
    if (this.#waiting?.table !== table) await this.flush()
    this.#waiting ??= { table, rows: [] }
    this.#waiting.rows.push(row)
    if (this.#waiting.rows.length >= rowsAtOnce) await this.flush()
  }
}
