import { CamelCasePlugin, Kysely, sql } from 'kysely'
import { inspectMigrations, migrate, readMigrations } from '../migrate.ts'
import { SqliteConnection } from '../sqlite/sqlite-connection.ts'
import { sqliteDialect } from '../sqlite/sqlite-dialect.ts'
import type { Tables } from '../tables.ts'
import { ensureTexts } from '../texts/text-rows.ts'
import { applicationId } from './read-head.ts'
import type { Damage } from './study-damage.ts'
import { findDamage, isDamage } from './study-damage.ts'

/** How closely a file is looked at before it is used. */
export type Look = 'none' | 'quick' | 'whole'

export type Opened =
  | { kind: 'open'; database: Kysely<Tables>; pending: string[] }
  | { kind: 'hurt'; damage: Damage }
  | { kind: 'newer'; unknown: string[] }

export interface DatabaseOrder {
  file: string
  look: Look
  isNew: boolean
  now: string
  migrationsFolder: string
  beforeUpdate?: () => Promise<void>
}

/** Opens a study's file to be written, looked at as closely as is asked and brought up to date. */
export async function openDatabase(order: DatabaseOrder): Promise<Opened> {
  const connections: SqliteConnection[] = []
  const open = async (readOnly: boolean) => {
    const connection = await SqliteConnection.open({ file: order.file, readOnly })
    connections.push(connection)
    return connection
  }
  const closeAll = () => Promise.all(connections.map(connection => connection.close()))
  try {
    const writing = await open(false)
    const damage = order.look === 'none' ? null : await findDamage(writing, order.look)
    if (damage) {
      await closeAll()
      return { kind: 'hurt', damage }
    }
    const database = kyselyOn(writing, await open(true))
    const { unknown, pending } = await bringUpToDate(database, order)
    if (unknown.length === 0) return { kind: 'open', database, pending }
    await database.destroy()
    return { kind: 'newer', unknown }
  } catch (cause) {
    const damage = isDamage(cause) ? await diagnose(connections[0]) : null
    await closeAll()
    if (damage) return { kind: 'hurt', damage }
    throw cause
  }
}

/** Two connections that only read: whatever is written is refused by SQLite itself. */
export async function openToRead(file: string): Promise<Kysely<Tables>> {
  const open = () => SqliteConnection.open({ file, readOnly: true })
  const database = kyselyOn(await open(), await open())
  // What was never asked anything is never closed by Kysely, and its threads would keep the program alive.
  await sql`select 1`.execute(database)
  return database
}

function kyselyOn(writing: SqliteConnection, reading: SqliteConnection): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: sqliteDialect({ writing, reading }),
    plugins: [new CamelCasePlugin()],
  })
}

async function bringUpToDate(database: Kysely<Tables>, order: DatabaseOrder) {
  if (order.isNew) await sql.raw(`pragma application_id = ${applicationId}`).execute(database)
  const { applied, pending, unknown } = await inspectMigrations(
    database,
    readMigrations(order.migrationsFolder),
  )
  const names = pending.map(({ name }) => name)
  if (unknown.length > 0) return { unknown, pending: names }
  if (applied.length > 0 && pending.length > 0) await order.beforeUpdate?.()
  await migrate(database, pending, order.now)
  await ensureTexts(database)
  return { unknown, pending: names }
}

async function diagnose(connection: SqliteConnection | undefined): Promise<Damage> {
  return (connection && (await findDamage(connection, 'quick').catch(() => null))) ?? { tables: [] }
}
