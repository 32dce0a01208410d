import type { Kysely, Selectable } from 'kysely'
import { SqliteAdapter, sql } from 'kysely'
import type { SheetMapping, StudyProfile } from '../../study/index.ts'
import { unsaidCorpus } from '../../study/index.ts'
import type { OpenEffects } from '../opening/open-effects.ts'
import type { Tables } from '../tables.ts'
import { readRecords, toRow } from './record-tables.ts'

export class Studies {
  readonly #database: Kysely<Tables>
  readonly #effects: Pick<OpenEffects, 'now' | 'makeId'>

  constructor(database: Kysely<Tables>, effects: Pick<OpenEffects, 'now' | 'makeId'>) {
    this.#database = database
    this.#effects = effects
  }

  /** The study's own row and the coder at home in it, made once. */
  async ensure(name: string): Promise<void> {
    const standing = await this.#database.selectFrom('study').selectAll().executeTakeFirst()
    if (standing) return
    const homeCoderId = this.#effects.makeId()
    const study = { id: this.#effects.makeId(), homeCoderId, createdAt: this.#effects.now() }
    await this.#database.transaction().execute(async transaction => {
      await transaction.insertInto('coder').values({ id: homeCoderId, name: '' }).execute()
      await transaction.insertInto('study').values(study).execute()
      const profile: StudyProfile = {
        ...{ id: study.id, name, numbers: 'inferential', corpus: unsaidCorpus, readings: [] },
      }
      await transaction
        .insertInto('studyProfile')
        .values(toRow('studyProfile', profile) as never)
        .execute()
    })
  }

  async get(): Promise<Selectable<Tables['study']>> {
    return this.#database.selectFrom('study').selectAll().executeTakeFirstOrThrow()
  }

  async profile(database: Kysely<Tables> = this.#database): Promise<StudyProfile> {
    const [profile] = await readRecords(database, 'studyProfile')
    if (!profile) throw new Error('The study has no name of its own.')
    return { ...profile, corpus: profile.corpus ?? unsaidCorpus }
  }

  /** How tables are read that came in before, the first kept first. */
  sheetMappings(database: Kysely<Tables> = this.#database): Promise<SheetMapping[]> {
    return readRecords(database, 'sheetMapping')
  }

  async counts(): Promise<{ films: number; shots: number; marks: number }> {
    const count = async (table: 'film' | 'shot' | 'mark') => {
      const row = await (this.#database as Kysely<Pick<Tables, 'film'>>)
        .selectFrom(table as 'film')
        .select(eb => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(row.count)
    }
    return { films: await count('film'), shots: await count('shot'), marks: await count('mark') }
  }

  async migrations(): Promise<string[]> {
    const rows = await this.#database.selectFrom('migration').select('name').orderBy('name').execute()
    return rows.map(row => row.name)
  }

  /** What SQLite itself finds wrong with the file; a PostgreSQL server watches over its own. */
  async integrityComplaints(): Promise<string[]> {
    if (!(this.#database.getExecutor().adapter instanceof SqliteAdapter)) return []
    const check = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(this.#database)
    const strays = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(
      this.#database,
    )
    return [
      ...check.rows.map(row => row.integrityCheck).filter(word => word !== 'ok'),
      ...strays.rows.map(row => `${row.table} → ${row.parent}`),
    ]
  }
}
