import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import { backUpDatabase } from '../backups/back-up-database.ts'
import type { CopyRefusal } from '../study-store.ts'
import { StudyStore } from '../study-store.ts'
import { openDatabase, openToRead } from './open-database.ts'
import type { OpenEffects } from './open-effects.ts'

/**
 * Opens a study as it stands at this moment, in a copy that goes when it is closed, while whoever has it goes on
 * writing. An older study is brought up to date in the copy; itself it is not touched.
 */
export async function openCopy(file: string, effects: OpenEffects): Promise<Result<StudyStore, CopyRefusal>> {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'silverscreen-copy-'))
  const release = () => rm(temporary, { recursive: true, force: true })
  const copy = path.join(temporary, 'study.sqlite')
  try {
    const made = await backUpDatabase(file, copy)
    const opened = made.ok && (await openDatabase({ ...effects, ...orderFor(copy, effects) }))
    if (!made.ok || !opened || opened.kind !== 'open') {
      await release()
      return made.ok ? refused({ kind: 'newer-study', file }) : made
    }
    await opened.database.destroy()
    const place = path.resolve(file)
    const reading = { place, file: copy, isForReading: true, release }
    return accepted(new StudyStore(await openToRead(copy), effects, reading))
  } catch (cause) {
    await release()
    throw cause
  }
}

function orderFor(file: string, effects: OpenEffects) {
  return { file, look: 'none', isNew: false, now: effects.now() } as const
}
