import { parentPort, workerData } from 'node:worker_threads'
import { backup, DatabaseSync } from '@photostructure/sqlite'

export interface BackupOrder {
  file: string
  /** The temporary name that it is written under. */
  part: string
}

export type BackupAnswer = { kind: 'whole' | 'hurt' } | { kind: 'failed'; message: string; code?: string }

const pagesPerStep = 256

/** One state of the database throughout, by SQLite's own backup: reading it holds up nobody who writes. */
async function copy({ file, part }: BackupOrder): Promise<BackupAnswer> {
  const source = new DatabaseSync(file, { readOnly: true })
  try {
    source.exec('pragma busy_timeout = 5000')
    source.exec('pragma trusted_schema = off')
    source.exec('begin')
    source.prepare('select count(*) from sqlite_schema').get()
    await backup(source, part, { rate: pagesPerStep })
    source.exec('rollback')
  } finally {
    source.close()
  }
  const made = new DatabaseSync(part)
  try {
    made.exec('pragma trusted_schema = off')
    // A file by itself, that opens where nothing can be written beside it.
    made.exec('pragma journal_mode = delete')
    const said = made.prepare('pragma quick_check').all() as Record<string, unknown>[]
    return { kind: said.every(row => Object.values(row)[0] === 'ok') ? 'whole' : 'hurt' }
  } finally {
    made.close()
  }
}

const answer = await copy(workerData as BackupOrder).catch((cause): BackupAnswer => {
  const { message, code, sqliteCodeName } = cause as Error & { code?: string; sqliteCodeName?: string }
  const name = sqliteCodeName ?? code
  return { kind: 'failed', message, ...(name && { code: name }) }
})
parentPort!.postMessage(answer)
