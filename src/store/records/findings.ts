import type { Kysely } from 'kysely'
import type { FocalSymbol, KeptFinding, SavedQuery } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** Findings that were kept, queries that were saved, and what was declared to be looked for, of all coders; within a transaction where one is given. */
export class Findings {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** The last kept first. */
  async all(database: Kysely<Tables> = this.#database): Promise<KeptFinding[]> {
    return (await readRecords(database, 'keptFinding')).reverse()
  }

  async find(id: string, database: Kysely<Tables> = this.#database): Promise<KeptFinding | null> {
    const [found] = await readRecords(database, 'keptFinding', { id })
    return found ?? null
  }

  /** The first saved first. */
  savedQueries(database: Kysely<Tables> = this.#database): Promise<SavedQuery[]> {
    return readRecords(database, 'savedQuery')
  }

  /** As they were declared, the first first. */
  focalSymbols(database: Kysely<Tables> = this.#database): Promise<FocalSymbol[]> {
    return readRecords(database, 'focalSymbol')
  }
}
