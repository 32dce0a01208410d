import { constants } from 'node:fs'
import { access, copyFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { Studies } from '../records/studies.ts'
import type { Tables } from '../tables.ts'
import { openDatabase, openToRead } from './open-database.ts'
import { sizeOf } from './read-head.ts'
import type { Damage } from './study-damage.ts'

/** Why nothing can be written to a study, by the system's own code; null where it can. */
export async function whyNotWritable(folder: string, file: string): Promise<string | null> {
  for (const place of [folder, file, `${file}-wal`, `${file}-shm`, path.join(folder, 'study.lock')]) {
    const code = await access(place, constants.W_OK).then(
      () => null,
      (cause: NodeJS.ErrnoException) => cause.code ?? 'unknown',
    )
    if (code !== null && code !== 'ENOENT') return code
  }
  return null
}

export type OpenedToRead =
  | { kind: 'open'; database: Kysely<Tables>; file: string; pending: string[]; release: () => Promise<void> }
  | { kind: 'hurt'; damage: Damage }
  | { kind: 'newer'; unknown: string[] }

/** How often a copy is made anew, if somebody wrote while it was made. */
const mostTries = 3

/**
 * Opens a database that must not or cannot be touched: a copy of it, as it stood, in a temporary folder, brought up to
 * date there. SQLite itself cannot read a write-ahead log beside which it may write nothing.
 */
export async function openForReading(
  file: string,
  effects: { now: () => string; makeId: () => string; migrationsFolder: string },
): Promise<OpenedToRead> {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'silverscreen-reading-'))
  const release = () => rm(temporary, { recursive: true, force: true })
  const copy = path.join(temporary, 'study.sqlite')
  try {
    for (let tries = 1; ; tries++) {
      for (const ending of ['', '-wal', '-shm']) await rm(`${copy}${ending}`, { force: true })
      await copyFile(file, copy)
      const hasLog = sizeOf(`${file}-wal`) > 0
      if (hasLog) await copyFile(`${file}-wal`, `${copy}-wal`)
      const opened = await openDatabase({
        file: copy,
        look: hasLog ? 'whole' : 'quick',
        isNew: false,
        now: effects.now(),
        migrationsFolder: effects.migrationsFolder,
      })
      if (opened.kind === 'hurt' && hasLog && tries < mostTries) {
        await wait(200)
        continue
      }
      if (opened.kind !== 'open') {
        await release()
        return opened
      }
      await new Studies(opened.database, effects).ensure(path.basename(path.dirname(path.resolve(file))))
      await opened.database.destroy()
      return { kind: 'open', database: await openToRead(copy), file: copy, pending: opened.pending, release }
    }
  } catch (cause) {
    await release()
    throw cause
  }
}
