import { existsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

/** Asks a study's database from outside, as another process may while the program has it open. */
export function askDatabase<Row>(study: string, sql: string): Row[] {
  const file = path.join(study, 'study.sqlite')
  if (!existsSync(file)) return []
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(sql).all() as Row[]
  } catch {
    // The tables are not made yet, or just being written.
    return []
  } finally {
    database.close()
  }
}

/** Changes a study's database while nobody has it open. */
export function changeDatabase(study: string, ...statements: string[]): void {
  const database = new DatabaseSync(path.join(study, 'study.sqlite'))
  for (const statement of statements) database.exec(statement)
  database.close()
}
