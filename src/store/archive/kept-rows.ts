import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Change, RecordKind } from '../../study/index.ts'
import { inverse, linksOf, recordKinds } from '../../study/index.ts'
import type { Row } from '../records/record-tables.ts'
import { anyTable, fromRow } from '../records/record-tables.ts'
import type { Tables } from '../tables.ts'

const rowsAtOnce = 2000

/** Kinds on which others hang, and of which a record can wait for an undo beside something that is gone. */
const outlasting: ReadonlySet<RecordKind> = new Set(['excerpt'])

/** What a record of a kind cannot stand without, by fields that name one. */
function wholeLinksOf(kind: RecordKind) {
  return linksOf(kind).filter(({ by }) => !Object.hasOwn(recordKinds[kind].json, by))
}

/** All that a study keeps, read in pages as it stood at one moment. */
export class KeptRows {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async study(): Promise<{ id: string; homeCoderId: string; createdAt: string }> {
    return this.#database
      .selectFrom('study')
      .select(['id', 'homeCoderId', 'createdAt'])
      .executeTakeFirstOrThrow()
  }

  /** Records in the order of their ids, without those that wait for an undo beside something that is gone. */
  async *records(kind: RecordKind): AsyncGenerator<object[]> {
    const whole = wholeLinksOf(kind)
    for (let after = ''; ; ) {
      let query = anyTable(this.#database)
        .selectFrom(kind as string)
        .selectAll()
        .where('id', '>', after)
      for (const { kind: parent, by } of whole)
        query = query.where(({ or, eb, exists, selectFrom }) => {
          let there = selectFrom(`${parent} as parent`)
            .select(sql`1`.as('one'))
            .whereRef('parent.id', '=', `${kind}.${by}`)
          if (outlasting.has(parent))
            for (const above of wholeLinksOf(parent))
              there = there.where(inner =>
                inner.exists(
                  inner
                    .selectFrom(`${above.kind} as above`)
                    .select(sql`1`.as('one'))
                    .whereRef('above.id', '=', `parent.${above.by}`),
                ),
              )
          return or([eb(`${kind}.${by}`, 'is', null), exists(there)])
        })
      const rows = await query.orderBy('id').limit(rowsAtOnce).execute()
      if (rows.length > 0) yield rows.map(row => fromRow(kind, row))
      if (rows.length < rowsAtOnce) return
      after = String(rows.at(-1)!['id'])
    }
  }

  async *removedFilms(): AsyncGenerator<{ id: string; brings: Change }[]> {
    for await (const rows of this.#pages('removedFilm', ['filmId']))
      yield rows.map(({ filmId, actId, removedAt, change }) => ({
        ...{ id: String(filmId), actId, removedAt },
        // What brings it back, which is what is kept of it.
        brings: inverse(JSON.parse(String(change)) as Change),
      }))
  }

  async *writing(): AsyncGenerator<object[]> {
    for await (const rows of this.#pages('writing', ['partId', 'frame', 'reader']))
      yield rows.map(({ folded: _, lines, ...still }) => ({ ...still, lines: JSON.parse(String(lines)) }))
  }

  async *partMeasurements(): AsyncGenerator<object[]> {
    for await (const rows of this.#pages('partMeasurements', ['partId'], 1))
      yield rows.map(({ procedure, shots, stale, ...measured }) => ({
        ...measured,
        stale: Number(stale) === 1,
        procedure: JSON.parse(String(procedure)),
        shots: JSON.parse(String(shots)),
      }))
  }

  async *setAside(): AsyncGenerator<object[]> {
    yield* this.#pages('setAside', ['id'], 100)
  }

  async *#pages(table: keyof Tables, key: string[], most = rowsAtOnce): AsyncGenerator<Row[]> {
    for (let skip = 0; ; skip += most) {
      let query = anyTable(this.#database)
        .selectFrom(table as string)
        .selectAll()
      for (const field of key) query = query.orderBy(field)
      const rows = await query.limit(most).offset(skip).execute()
      if (rows.length > 0) yield rows
      if (rows.length < most) return
    }
  }
}
