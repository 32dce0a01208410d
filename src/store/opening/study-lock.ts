import { rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

/** Every lock this process holds; a connection that nothing references would be collected and the lock lost. */
const held = new Set<InstanceType<typeof DatabaseSync>>()

export interface StudyLock {
  release(): void
}

/**
 * Takes the study for this process, or gives null where another one has it. The lock is an exclusive transaction
 * on a small SQLite file beside the study: the system frees it however the process ends.
 */
export function lockStudy(folder: string): StudyLock | null {
  const file = path.join(folder, 'study.lock')
  try {
    return take(file)
  } catch (cause) {
    // Nobody can hold what is no database: it was hurt, and holds nothing anyway.
    if (!/not a database|malformed/i.test((cause as Error).message)) throw cause
    rmSync(file, { force: true })
    return take(file)
  }
}

function take(file: string): StudyLock | null {
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma journal_mode = delete')
    database.exec('begin exclusive')
  } catch (cause) {
    database.close()
    if (/locked|busy/i.test((cause as Error).message)) return null
    throw cause
  }
  held.add(database)
  return {
    release() {
      if (!held.delete(database)) return
      database.exec('rollback')
      database.close()
    },
  }
}
