import type { Kysely } from 'kysely'
import { PostgresAdapter, sql } from 'kysely'
import type { ChangeEntry, NameReading, StudyProfile } from '../../study/index.ts'
import { isSame } from '../../study/index.ts'
import { readRecords } from '../records/record-tables.ts'
import type { Tables } from '../tables.ts'
import { simplifiedName, soundedForm } from './folding.ts'

const rowsAtOnce = 500

/** PostgreSQL keeps the keys in a column of its own, SQLite in a table for searching beside. */
export function isPostgres(database: Kysely<Tables>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter
}

/** How names are read in the study, where it says so. */
export async function namesRead(database: Kysely<Tables>): Promise<readonly NameReading[]> {
  const [profile] = await readRecords(database, 'studyProfile')
  return profile?.readings ?? []
}

/** Where a change says how names are read, reads anew every text in which one of those names stands. */
export async function soundAnew(database: Kysely<Tables>, change: readonly ChangeEntry[]): Promise<void> {
  for (const { kind, before, after } of change) {
    if (kind !== 'studyProfile') continue
    const [old, names] = [before, after].map(one => (one as StudyProfile | null)?.readings ?? [])
    const touched = [...old!, ...names!].filter(name => !(isIn(old!, name) && isIn(names!, name)))
    for (const { signs } of await Promise.all(touched.map(simplifiedName)))
      await soundHaving(database, signs, names!)
  }
}

function isIn(names: readonly NameReading[], name: NameReading): boolean {
  return names.some(one => isSame(one, name))
}

async function soundHaving(
  database: Kysely<Tables>,
  signs: string,
  names: readonly NameReading[],
): Promise<void> {
  const inPostgres = isPostgres(database)
  const has = inPostgres ? sql`strpos(folded, ${signs}) > 0` : sql`instr(folded, ${signs}) > 0`
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number; folded: string }>`
      select id, folded from found_text where id > ${after} and ${has} order by id limit ${rowsAtOnce}`.execute(
      database,
    )
    for (const { id, folded } of rows) {
      const { sounds, keys } = await soundedForm(folded, names)
      if (inPostgres)
        await sql`update found_text set sounds = ${sounds}, keys = ${keys}::tsvector where id = ${id}`.execute(
          database,
        )
      else {
        await sql`update found_text set sounds = ${sounds} where id = ${id}`.execute(database)
        await sql`update found_text_key set keys = ${keys} where rowid = ${id}`.execute(database)
      }
    }
    if (rows.length < rowsAtOnce) return
    after = Number(rows.at(-1)!.id)
  }
}
