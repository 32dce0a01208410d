import type { Kysely, Transaction } from 'kysely'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import { Acts } from './acts/acts.ts'
import { KeptRows } from './archive/kept-rows.ts'
import type { BackupRefusal } from './backups/back-up-database.ts'
import { StudyBackups } from './backups/study-backups.ts'
import type { OpenEffects } from './opening/open-effects.ts'
import { BulkWriter } from './records/bulk.ts'
import { Coding } from './records/coding.ts'
import { Copies } from './records/copies.ts'
import { Counts } from './records/counts.ts'
import { Essays } from './records/essays.ts'
import { Films } from './records/films.ts'
import { Findings } from './records/findings.ts'
import { Links } from './records/links.ts'
import { Measurements } from './records/measurements.ts'
import { Plans } from './records/plans.ts'
import { Queried } from './records/queried.ts'
import { Readings } from './records/readings.ts'
import { RemovedFilms } from './records/removed-films.ts'
import { SetAside } from './records/set-aside.ts'
import { Shots } from './records/shots.ts'
import { Sources } from './records/sources.ts'
import { Studies } from './records/studies.ts'
import { Subtitles } from './records/subtitles.ts'
import { Tasks } from './records/tasks.ts'
import { Tray } from './records/tray.ts'
import { World } from './records/world.ts'
import { WritingStore } from './records/writing.ts'
import type { Tables } from './tables.ts'
import { Texts } from './texts/texts.ts'

/** Where a study is kept, and how it was opened; one in a database server has no file. */
export interface StudyOpening {
  place: string
  /** Whether other programs have it too. */
  isShared?: boolean
  folder?: string
  file?: string
  isForReading?: boolean
  /** Updates that its file has yet to get; what is read has got them. */
  pending?: readonly string[]
  copyOf?: string | null
  release?: () => void | Promise<void>
  /** A copy as the study stands now; null where it is read as it stands. */
  copy?: (() => Promise<Result<StudyStore, CopyRefusal>>) | null
}

export type CopyRefusal = BackupRefusal | { kind: 'newer-study'; file: string }

/** One open study: everything that is asked of its database and done to it. */
export class StudyStore {
  /** Where its database is: a file, or a host and a name. */
  readonly place: string
  readonly studies: Studies
  readonly films: Films
  readonly shots: Shots
  readonly acts: Acts
  readonly coding: Coding
  readonly tray: Tray
  readonly findings: Findings
  readonly plans: Plans
  readonly sources: Sources
  readonly links: Links
  readonly readings: Readings
  readonly counts: Counts
  readonly measurements: Measurements
  readonly copies: Copies
  readonly removedFilms: RemovedFilms
  readonly setAside: SetAside
  readonly tasks: Tasks
  readonly writing: WritingStore
  readonly world: World
  readonly subtitles: Subtitles
  readonly texts: Texts
  readonly queried: Queried
  readonly essays: Essays
  readonly #database: Kysely<Tables>
  /** True where nothing can be written: acts are refused, and what is counted is not kept. */
  readonly isForReading: boolean
  /** The folder of which this one is a copy that was made while it was open. */
  readonly copyOf: string | null
  readonly pending: readonly string[]
  /** The file that is read and written; null where a database server keeps the study. */
  readonly databaseFile: string | null
  readonly backups: StudyBackups
  readonly #copy: NonNullable<StudyOpening['copy']> | null
  readonly #release: () => void | Promise<void>

  constructor(database: Kysely<Tables>, effects: OpenEffects, opening: StudyOpening) {
    const { folder, file, isShared = false } = opening
    this.#database = database
    this.place = opening.place
    this.isForReading = opening.isForReading ?? false
    this.pending = opening.pending ?? []
    this.copyOf = opening.copyOf ?? null
    this.databaseFile = file ?? null
    this.backups = new StudyBackups(file !== undefined && folder !== undefined ? { file, folder } : null)
    this.#copy = opening.copy ?? null
    this.#release = opening.release ?? (() => {})
    this.studies = new Studies(database, effects)
    this.films = new Films(database)
    this.shots = new Shots(database)
    this.acts = new Acts(database, effects)
    this.coding = new Coding(database)
    this.tray = new Tray(database)
    this.findings = new Findings(database)
    this.plans = new Plans(database)
    this.sources = new Sources(database)
    this.links = new Links(database)
    this.readings = new Readings(database)
    this.counts = new Counts(database, this)
    this.measurements = new Measurements(database)
    this.copies = new Copies(database)
    this.removedFilms = new RemovedFilms(database)
    this.setAside = new SetAside(database)
    this.tasks = new Tasks(database, effects, { isShared })
    this.writing = new WritingStore(database)
    this.world = new World(database)
    this.subtitles = new Subtitles(database)
    this.texts = new Texts(database)
    this.queried = new Queried(database)
    this.essays = new Essays(database)
  }

  /** Puts many new records in at once, or none: `write` gives them to the writer, and a fault takes all back. */
  async inBulk<Value>(
    write: (bulk: BulkWriter, transaction: Transaction<Tables>) => Promise<Value> | Value,
  ): Promise<Value> {
    return this.acts.inBulk(async transaction => {
      const bulk = new BulkWriter(transaction)
      const value = await write(bulk, transaction)
      await bulk.flush()
      return value
    })
  }

  /** All that it keeps, as it stands at one moment, whatever is done meanwhile. */
  async whole<Value>(read: (rows: KeptRows) => Promise<Value>): Promise<Value> {
    // A copy that nobody writes to stands still by itself.
    if (this.databaseFile !== null) return read(new KeptRows(this.#database))
    return this.#database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(transaction => read(new KeptRows(transaction)))
  }

  /**
   * The study as it stands at this moment, to be read through while others go on writing, and closed by whoever asked; a
   * study in a database server is itself, and holds still only within `whole`.
   */
  async asItStands(): Promise<Result<StudyStore, CopyRefusal>> {
    return this.#copy ? this.#copy() : accepted(this)
  }

  async close(): Promise<void> {
    await this.backups.settled()
    await this.#database.destroy()
    await this.#release()
  }
}
