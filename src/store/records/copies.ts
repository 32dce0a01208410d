import type { Kysely } from 'kysely'
import type { Anchor, Likeness } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { fromRow } from './record-tables.ts'

/** What looks like a copy of what, and where records lay on the copies they were made on. */
export class Copies {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async likenesses(
    state?: Likeness['state'],
    database: Kysely<Tables> = this.#database,
  ): Promise<Likeness[]> {
    const all = database.selectFrom('likeness').selectAll().orderBy('id')
    const rows = await (state ? all.where('state', '=', state) : all).execute()
    return rows.map(row => fromRow('likeness', row))
  }

  async likeness(id: string, database: Kysely<Tables> = this.#database): Promise<Likeness | null> {
    const row = await database.selectFrom('likeness').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? fromRow('likeness', row) : null
  }

  async anchorsOfPart(partId: string, database: Kysely<Tables> = this.#database): Promise<Anchor[]> {
    const rows = await database
      .selectFrom('anchor')
      .selectAll()
      .where('partId', '=', partId)
      .orderBy('id')
      .execute()
    return rows.map(row => fromRow('anchor', row))
  }
}
