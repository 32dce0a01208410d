import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '../tables.ts'

/** What an import found and did not turn into records: kept word for word, with where it came from. */
export class SetAside {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async all(): Promise<Selectable<Tables['setAside']>[]> {
    return this.#database.selectFrom('setAside').selectAll().orderBy('createdAt').orderBy('id').execute()
  }

  async knowsOrigin(originDigest: string): Promise<boolean> {
    const row = await this.#database
      .selectFrom('setAside')
      .select('id')
      .where('originDigest', '=', originDigest)
      .executeTakeFirst()
    return row !== undefined
  }

  /** What the last import brought in, as it said itself. */
  async lastImport(): Promise<unknown> {
    const row = await this.#database
      .selectFrom('setAside')
      .select('content')
      .where('kind', '=', 'corpus-import')
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ? (JSON.parse(row.content) as { report: unknown }).report : null
  }

  /** Of one kind, the last first; of one file where its digest is given. */
  async ofKind(kind: string, originDigest?: string): Promise<Selectable<Tables['setAside']>[]> {
    let query = this.#database.selectFrom('setAside').selectAll().where('kind', '=', kind)
    if (originDigest !== undefined) query = query.where('originDigest', '=', originDigest)
    return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').execute()
  }

  async add(row: Selectable<Tables['setAside']>, database: Kysely<Tables> = this.#database): Promise<void> {
    await database.insertInto('setAside').values(row).execute()
  }
}
