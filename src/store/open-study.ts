import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { CamelCasePlugin, Kysely, sql } from 'kysely'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import { inspectMigrations, migrate, readMigrations } from './migrate.ts'
import { SqliteConnection } from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { lockStudy } from './study-lock.ts'
import { leaveStudyNote, removeStudyNote } from './study-note.ts'
import { StudyStore } from './study-store.ts'
import type { Tables } from './tables.ts'

/** `SILV` in the file's header: how a study is told from any other SQLite file. */
const applicationId = 0x53494c56

export type OpenRefusal =
  | { kind: 'not-a-folder'; folder: string }
  | { kind: 'folder-cannot-be-made'; folder: string; code: string }
  | { kind: 'not-a-study'; file: string }
  | { kind: 'newer-study'; file: string; unknown: string[] }
  | { kind: 'study-in-use'; folder: string }

export interface OpenEffects {
  now: () => string
  makeId: () => string
  migrationsFolder: string
}

/**
 * Opens the study in a folder, making it where there is none; an older one is backed up and migrated. The study
 * belongs to this process until the store is closed.
 */
export async function openStudy(
  folder: string,
  effects: OpenEffects,
): Promise<Result<StudyStore, OpenRefusal>> {
  const place = makeFolder(folder)
  if (!place.ok) return place
  const lock = lockStudy(folder)
  if (!lock) return refused({ kind: 'study-in-use', folder })
  const opened = await openLocked(folder, effects).catch(cause => {
    lock.release()
    throw cause
  })
  if (!opened.ok) {
    lock.release()
    return opened
  }
  const store = new StudyStore(opened.value, effects, async () => {
    await removeStudyNote(folder)
    lock.release()
  })
  const { id } = await store.studies.ensure(path.basename(path.resolve(folder)))
  await leaveStudyNote(folder, id)
  return accepted(store)
}

async function openLocked(
  folder: string,
  effects: OpenEffects,
): Promise<Result<Kysely<Tables>, OpenRefusal>> {
  const file = path.join(folder, 'study.sqlite')
  const content = readContent(file)
  if (content === 'foreign') return refused({ kind: 'not-a-study', file })
  const writing = await SqliteConnection.open({ file, readOnly: false })
  const reading = await SqliteConnection.open({ file, readOnly: true })
  const database = new Kysely<Tables>({
    dialect: sqliteDialect({ writing, reading }),
    plugins: [new CamelCasePlugin()],
  })
  if (content === 'nothing') await sql.raw(`pragma application_id = ${applicationId}`).execute(database)
  const prepared = await prepare(database, file, effects)
  if (prepared.ok) return accepted(database)
  await database.destroy()
  return prepared
}

/** Looks at the header before SQLite touches the file, so that a foreign file is left as it was. */
function readContent(file: string): 'nothing' | 'study' | 'foreign' {
  if (!existsSync(file)) return 'nothing'
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  const length = readSync(descriptor, header, 0, 100, 0)
  closeSync(descriptor)
  if (length === 0) return 'nothing'
  const isSqlite = header.toString('latin1', 0, 15) === 'SQLite format 3'
  // A study whose first write was cut off by a crash has its tables still in the log and no id yet.
  const id = header.readUInt32BE(68)
  return isSqlite && (id === applicationId || (id === 0 && existsSync(`${file}-wal`))) ? 'study' : 'foreign'
}

function makeFolder(folder: string): Result<null, OpenRefusal> {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOTDIR') return refused({ kind: 'not-a-folder', folder })
    return refused({ kind: 'folder-cannot-be-made', folder, code })
  }
  return accepted(null)
}

async function prepare(
  database: Kysely<Tables>,
  file: string,
  effects: OpenEffects,
): Promise<Result<null, OpenRefusal>> {
  const { applied, pending, unknown } = await inspectMigrations(
    database,
    readMigrations(effects.migrationsFolder),
  )
  if (unknown.length > 0) return refused({ kind: 'newer-study', file, unknown })
  if (applied.length > 0 && pending.length > 0) await backUp(database, file, effects.now())
  await migrate(database, pending, effects.now())
  return accepted(null)
}

async function backUp(database: Kysely<Tables>, file: string, now: string): Promise<void> {
  const folder = path.join(path.dirname(file), 'backups')
  mkdirSync(folder, { recursive: true })
  const copy = path.join(folder, `before-update-${now.replace(/[:.]/g, '-')}.sqlite`)
  await sql`vacuum into ${copy}`.execute(database)
}
