import { existsSync } from 'node:fs'
import path from 'node:path'
import type { OpenRefusal, PostgresRefusal, StudyStore } from '../store/index.ts'
import { hasDatabaseElsewhere, isStudyInUse, openPostgresStudyIn, openStudy } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { refused } from '../study/index.ts'
import { effects } from './outside-world.ts'

export type StudyRefusal = OpenRefusal | PostgresRefusal | { kind: 'study-in-database'; folder: string }

/**
 * Opens the study of a folder: in the file there, or in the PostgreSQL database that is named. DATABASE_URL, which may
 * be meant for other programs, counts only where the folder holds no study of its own.
 */
export async function openStudyIn(
  folder: string,
  database: string | undefined,
): Promise<Result<StudyStore, StudyRefusal>> {
  const url = databaseUrl(folder, database)
  if (url !== undefined) return openPostgresStudyIn(folder, url, effects)
  // A second, empty study in the folder would pass for the one that stands in the database.
  if (hasDatabaseElsewhere(folder))
    return refused({
      kind: (await isStudyInUse(folder, effects)) ? 'study-in-use' : 'study-in-database',
      folder,
    })
  return openStudy(folder, effects)
}

/** True where a folder's study stands in a database server, or would if it were opened. */
export function isInDatabase(folder: string, database: string | undefined): boolean {
  return databaseUrl(folder, database) !== undefined || hasDatabaseElsewhere(folder)
}

function databaseUrl(folder: string, database: string | undefined): string | undefined {
  const holdsStudy = existsSync(path.join(folder, 'study.sqlite'))
  return database ?? (holdsStudy ? undefined : process.env['DATABASE_URL'] || undefined)
}
