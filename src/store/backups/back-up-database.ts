import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { nameWhole, partAddress, partOf, settle } from '../../disk/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { DatabaseTrouble } from '../database-trouble.ts'
import { databaseTrouble } from '../database-trouble.ts'
import { isDamage } from '../opening/study-damage.ts'
import type { BackupAnswer, BackupOrder } from './backup-thread.ts'
import { lastBackup } from './kept-backups.ts'

export type BackupRefusal =
  | { kind: 'study-hurt'; file: string; tables: string[]; backup: string | null }
  | { kind: 'backup-not-written'; folder: string; code: string }
  | DatabaseTrouble

/**
 * Copies a database as it stands, while whoever has it goes on writing, into a file that has its name only when it is
 * whole, checked and on the disk. A hurt database is refused, so that no hurt copy takes the place of a whole one.
 */
export async function backUpDatabase(file: string, target: string): Promise<Result<null, BackupRefusal>> {
  const part = partOf(target)
  try {
    await mkdir(path.dirname(target), { recursive: true })
    await removePart(part)
    const answer = await copyInThread({ file, part })
    if (answer.kind === 'whole') {
      await settle(part)
      await nameWhole(part, target)
      return accepted(null)
    }
    if (answer.kind === 'failed' && !isDamage(answer)) throw answer
    const backup = await lastBackup(path.dirname(file))
    return refused({ kind: 'study-hurt', file, tables: [], backup })
  } catch (cause) {
    const trouble = databaseTrouble(cause)
    if (trouble?.kind === 'disk-full') return refused(trouble)
    const { code } = cause as NodeJS.ErrnoException
    if (!code) throw cause
    return refused({ kind: 'backup-not-written', folder: path.dirname(target), code })
  } finally {
    await removePart(part).catch(() => {})
  }
}

async function removePart(part: string): Promise<void> {
  for (const ending of ['', '-journal', '-wal', '-shm']) await rm(`${part}${ending}`, { force: true })
}

function copyInThread(order: BackupOrder): Promise<BackupAnswer> {
  const worker = new Worker(partAddress(new URL('./backup-thread.ts', import.meta.url)), {
    workerData: order,
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread of the backup has ended')))
  })
}
