import type { SqliteConnection } from '../sqlite/sqlite-connection.ts'

/** The tables that are hurt; none are named where the file is hurt as a whole. */
export interface Damage {
  tables: string[]
}

/** True of a fault that says that the file itself is hurt, not what was asked of it. */
export function isDamage(cause: unknown): boolean {
  const { code, message } = (cause ?? {}) as { code?: string; message?: string }
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return true
  return /malformed|file is not a database|malformed database schema/i.test(message ?? '')
}

type Depth = 'quick' | 'whole'

/**
 * What is wrong with a database file: its pages and rows, and with `whole` whether indexes and tables agree and every
 * reference has its record, as after a copy that was made while the file was being written. Null where nothing is.
 */
export async function findDamage(
  connection: Pick<SqliteConnection, 'ask'>,
  depth: Depth,
): Promise<Damage | null> {
  if (await isSound(connection, depth, null)) return null
  const tables: string[] = []
  for (const table of await tablesOf(connection))
    if (!(await isSound(connection, depth, table))) tables.push(table)
  return { tables }
}

async function isSound(
  connection: Pick<SqliteConnection, 'ask'>,
  depth: Depth,
  table: string | null,
): Promise<boolean> {
  const of = table === null ? '' : `('${table.replaceAll("'", "''")}')`
  try {
    const { rows } = await connection.ask(
      depth === 'whole' ? `pragma integrity_check${of}` : `pragma quick_check${of}`,
    )
    const isWell = rows.every(row => Object.values(row).every(word => word === 'ok'))
    if (!isWell || depth === 'quick') return isWell
    return (await connection.ask(`pragma foreign_key_check${of}`)).rows.length === 0
  } catch (cause) {
    if (isDamage(cause)) return false
    throw cause
  }
}

async function tablesOf(connection: Pick<SqliteConnection, 'ask'>): Promise<string[]> {
  try {
    const { rows } = await connection.ask("select name from sqlite_schema where type = 'table' order by name")
    return rows.map(row => String(row['name']))
  } catch (cause) {
    if (isDamage(cause)) return []
    throw cause
  }
}
