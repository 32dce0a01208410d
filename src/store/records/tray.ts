import type { Kysely } from 'kysely'
import type { Gathered, GatheredFinding, GatheredRecord } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** What coders have gathered, each in a tray of their own; within a transaction where one is given. */
export class Tray {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async of(
    coderId: string,
    database: Kysely<Tables> = this.#database,
  ): Promise<{ gathered: Gathered[]; findings: GatheredFinding[]; records: GatheredRecord[] }> {
    return {
      gathered: await readRecords(database, 'gathered', { coderId }),
      findings: await readRecords(database, 'gatheredFinding', { coderId }),
      records: await readRecords(database, 'gatheredRecord', { coderId }),
    }
  }
}
