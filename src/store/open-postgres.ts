import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import { inspectMigrations, migrate, readMigrations } from './migrate.ts'
import type { OpenEffects } from './open-study.ts'
import { StudyStore } from './study-store.ts'
import type { Tables } from './tables.ts'

const int8 = 20
// Whole numbers here are milliseconds, bytes and counts: far below 2^53.
pg.types.setTypeParser(int8, Number)

/** Opens the study that a lab keeps in a PostgreSQL database, making its tables where there are none. */
export async function openPostgresStudy(
  databaseUrl: string,
  effects: OpenEffects,
): Promise<Result<StudyStore, { kind: 'newer-study'; file: string; unknown: string[] }>> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 })
  // A connection that breaks while nobody uses it must not end the program: the next question opens another.
  pool.on('error', () => {})
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
  const { pending, unknown } = await inspectMigrations(database, readMigrations(effects.migrationsFolder))
  if (unknown.length > 0) {
    await database.destroy()
    return refused({ kind: 'newer-study', file: new URL(databaseUrl).pathname.slice(1), unknown })
  }
  await migrate(database, pending, effects.now())
  const store = new StudyStore(database, effects, { isShared: true })
  await store.studies.ensure('study')
  return accepted(store)
}
