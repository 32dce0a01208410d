import type { Kysely, Transaction } from 'kysely'
import { Acts } from './acts.ts'
import { BulkWriter } from './bulk.ts'
import { Coding } from './coding.ts'
import { Copies } from './copies.ts'
import { Counts } from './counts.ts'
import { Films } from './films.ts'
import { Measurements } from './measurements.ts'
import type { OpenEffects } from './open-study.ts'
import { RemovedFilms } from './removed-films.ts'
import { SetAside } from './set-aside.ts'
import { Shots } from './shots.ts'
import { Studies } from './studies.ts'
import type { Tables } from './tables.ts'
import { Tasks } from './tasks.ts'
import { WritingStore } from './writing.ts'

/** One open study: everything that is asked of its database and done to it. */
export class StudyStore {
  readonly studies: Studies
  readonly films: Films
  readonly shots: Shots
  readonly acts: Acts
  readonly coding: Coding
  readonly counts: Counts
  readonly measurements: Measurements
  readonly copies: Copies
  readonly removedFilms: RemovedFilms
  readonly setAside: SetAside
  readonly tasks: Tasks
  readonly writing: WritingStore
  readonly #database: Kysely<Tables>
  readonly #release: () => void | Promise<void>

  constructor(
    database: Kysely<Tables>,
    effects: OpenEffects,
    release: () => void | Promise<void> = () => {},
  ) {
    this.#database = database
    this.#release = release
    this.studies = new Studies(database, effects)
    this.films = new Films(database)
    this.shots = new Shots(database)
    this.acts = new Acts(database, effects)
    this.coding = new Coding(database)
    this.counts = new Counts(database)
    this.measurements = new Measurements(database)
    this.copies = new Copies(database)
    this.removedFilms = new RemovedFilms(database)
    this.setAside = new SetAside(database)
    this.tasks = new Tasks(database, effects)
    this.writing = new WritingStore(database)
  }

  /** Puts many new records in at once, or none: `write` gives them to the writer, and a fault takes all back. */
  async inBulk<Value>(
    write: (bulk: BulkWriter, transaction: Transaction<Tables>) => Promise<Value>,
  ): Promise<Value> {
    return this.acts.inBulk(async transaction => {
      const bulk = new BulkWriter(transaction)
      const value = await write(bulk, transaction)
      await bulk.flush()
      return value
    })
  }

  async close(): Promise<void> {
    await this.#database.destroy()
    await this.#release()
  }
}
