import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from './tables.ts'

export interface Migration {
  name: string
  statements: string[]
}

export type DatabaseKind = 'sqlite' | 'postgres'

/** The dated migrations in the folder, oldest first; one that must differ stands there for each kind of database. */
export function readMigrations(folder: string, kind: DatabaseKind = 'sqlite'): Migration[] {
  const other = kind === 'sqlite' ? '.postgres.sql' : '.sqlite.sql'
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql') && !name.endsWith(other))
    .sort()
    .map(name => ({
      name: name.replace(/(\.sqlite|\.postgres)?\.sql$/, ''),
      statements: statementsOf(readFileSync(path.join(folder, name), 'utf8')),
    }))
}

function statementsOf(text: string): string[] {
  return text
    .replace(/^--.*$/gm, '')
    .split(/;\s*(?:\n|$)/)
    .map(statement => statement.trim())
    .filter(Boolean)
}

export interface Migrations {
  applied: string[]
  pending: Migration[]
  /** Applied to this study by a newer program: it must not be touched. */
  unknown: string[]
}

export async function inspectMigrations(database: Kysely<Tables>, known: Migration[]): Promise<Migrations> {
  const tables = await database.introspection.getTables()
  const applied = tables.some(table => table.name === 'migration')
    ? (await database.selectFrom('migration').select('name').orderBy('name').execute()).map(row => row.name)
    : []
  const names = new Set(known.map(migration => migration.name))
  return {
    applied,
    pending: known.filter(migration => !applied.includes(migration.name)),
    unknown: applied.filter(name => !names.has(name)),
  }
}

/** Runs what is pending in one transaction: all of it stands, or nothing does. */
export async function migrate(database: Kysely<Tables>, pending: Migration[], now: string): Promise<void> {
  if (pending.length === 0) return
  await database.transaction().execute(async transaction => {
    await sql`create table if not exists migration (name text primary key, applied_at text not null)`.execute(
      transaction,
    )
    for (const { name, statements } of pending) {
      for (const statement of statements) await sql.raw(statement).execute(transaction)
      await transaction.insertInto('migration').values({ name, appliedAt: now }).execute()
    }
  })
}
