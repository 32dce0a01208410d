import type { Kysely } from 'kysely'
import type { DatedEvent, Fact, Place, Placing, Setting, WithheldSpan } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** Where and when films are: of the whole study, and what one coder says of stretches. */
export class World {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async of(
    coderId: string,
    database: Kysely<Tables> = this.#database,
  ): Promise<{
    places: Place[]
    events: DatedEvent[]
    placings: Placing[]
    facts: Fact[]
    settings: Setting[]
    withheldSpans: WithheldSpan[]
  }> {
    return {
      places: await readRecords(database, 'place'),
      events: await readRecords(database, 'event'),
      placings: await readRecords(database, 'placing'),
      facts: await readRecords(database, 'fact'),
      settings: await readRecords(database, 'setting', { coderId }),
      withheldSpans: await this.withheldSpans(database),
    }
  }

  /** What of the films is withheld, of whichever part. */
  async withheldSpans(database: Kysely<Tables> = this.#database): Promise<WithheldSpan[]> {
    return readRecords(database, 'withheldSpan')
  }
}
