import type { Kysely } from 'kysely'
import type { Excerpt, Quoting, Source } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** What the study reads, and what is quoted of it; within a transaction where one is given. */
export class Sources {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async all(database: Kysely<Tables> = this.#database): Promise<Source[]> {
    return readRecords(database, 'source')
  }

  async excerpts(database: Kysely<Tables> = this.#database): Promise<Excerpt[]> {
    return readRecords(database, 'excerpt')
  }

  async quotings(database: Kysely<Tables> = this.#database): Promise<Quoting[]> {
    return readRecords(database, 'quoting')
  }
}
