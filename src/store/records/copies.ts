import type { Kysely } from 'kysely'
import type { Likeness, PartInTime } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readPartInTime, readRecords } from './record-tables.ts'

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
    return readRecords(database, 'likeness', state ? { state } : {})
  }

  async likeness(id: string, database: Kysely<Tables> = this.#database): Promise<Likeness | null> {
    return (await readRecords(database, 'likeness', { id }))[0] ?? null
  }

  /** All that lies in the time of a part, and where it lay on other copies. */
  async partInTime(partId: string, database: Kysely<Tables> = this.#database): Promise<PartInTime> {
    const records = await readPartInTime(database, partId)
    return { partId, records, anchors: await readRecords(database, 'anchor', { partId }) }
  }
}
