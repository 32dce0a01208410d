import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import { inspectMigrations, migrate, readMigrations } from '../migrate.ts'
import { Studies } from '../records/studies.ts'
import { StudyStore } from '../study-store.ts'
import type { Tables } from '../tables.ts'
import { ensureTexts } from '../texts/text-rows.ts'
import type { OpenEffects } from './open-effects.ts'
import type { OpenRefusal } from './open-study.ts'
import { giveBack, takeFolder } from './open-study.ts'

const int8 = 20
// Whole numbers here are milliseconds, bytes and counts: far below 2^53.
pg.types.setTypeParser(int8, Number)

const longestConnectMs = 15_000

/** Two programs that open an empty database at once make its tables one after the other. */
const openingLock = 0x53494c56

export type PostgresRefusal =
  | { kind: 'newer-study'; file: string; unknown: string[] }
  | { kind: 'database-unreachable'; database: string; said: string }
  | { kind: 'not-a-study-database'; database: string }
  | { kind: 'folder-holds-a-study'; folder: string }

/** Opens the study that a lab keeps in a PostgreSQL database, making its tables where there are none. */
export async function openPostgresStudy(
  databaseUrl: string,
  effects: OpenEffects,
  release: () => void | Promise<void> = () => {},
): Promise<Result<StudyStore, PostgresRefusal>> {
  const place = databaseName(databaseUrl)
  if (place === null)
    return refused({ kind: 'database-unreachable', database: '?', said: 'postgres://HOST/DATABASE' })
  const database = connect(databaseUrl)
  try {
    const refusal = await prepare(database, effects, place)
    if (refusal) {
      await database.destroy()
      return refused(refusal)
    }
  } catch (cause) {
    await database.destroy().catch(() => {})
    return refused({ kind: 'database-unreachable', database: place, said: said(cause) })
  }
  return accepted(new StudyStore(database, effects, { release, isShared: true, place }))
}

/** The same, with a folder of this machine for its films and what is made of them, which belongs to one program. */
export async function openPostgresStudyIn(
  folder: string,
  databaseUrl: string,
  effects: OpenEffects,
): Promise<Result<StudyStore, PostgresRefusal | OpenRefusal>> {
  if (existsSync(path.join(folder, 'study.sqlite'))) return refused({ kind: 'folder-holds-a-study', folder })
  const taken = await takeFolder(folder, effects)
  if (!taken.ok) return taken
  const lock = taken.value
  const opened = await openPostgresStudy(databaseUrl, effects, () => giveBack(folder, lock)).catch(cause => {
    taken.value.release()
    throw cause
  })
  if (!opened.ok) taken.value.release()
  else writeFileSync(noteOf(folder), `${JSON.stringify({ database: opened.value.place })}\n`, { mode: 0o600 })
  return opened
}

/** The database that a folder's study stands in, where it has been opened with one; only for saying so. */
export function hasDatabaseElsewhere(folder: string): boolean {
  return existsSync(noteOf(folder)) && !existsSync(path.join(folder, 'study.sqlite'))
}

function noteOf(folder: string): string {
  return path.join(folder, 'database.json')
}

/** Host and name of a database, without who enters and with what word; null where the text is no such address. */
export function databaseName(databaseUrl: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(databaseUrl)
    return /^postgres(ql)?:$/.test(protocol) ? `${host}${pathname}` : null
  } catch {
    return null
  }
}

function connect(databaseUrl: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 8,
    connectionTimeoutMillis: longestConnectMs,
    keepAlive: true,
  })
  // A connection that breaks must not end the program, whether nobody uses it or somebody is in the middle of a
  // transaction: what was asked is refused, and the next question opens another connection.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
}

async function prepare(
  database: Kysely<Tables>,
  effects: OpenEffects,
  place: string,
): Promise<PostgresRefusal | null> {
  return database.connection().execute(async connection => {
    await sql`select pg_advisory_lock(${sql.lit(openingLock)})`.execute(connection)
    try {
      const known = readMigrations(effects.migrationsFolder, 'postgres')
      const { applied, pending, unknown } = await inspectMigrations(connection, known)
      if (unknown.length > 0) return { kind: 'newer-study', file: place, unknown }
      if (applied.length === 0 && (await connection.introspection.getTables()).length > 0)
        return { kind: 'not-a-study-database', database: place }
      await migrate(connection, pending, effects.now())
      await ensureTexts(connection)
      await new Studies(connection, effects).ensure('study')
      return null
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(openingLock)})`.execute(connection).catch(() => {})
    }
  })
}

function said(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string }
  return message || code || String(cause)
}
