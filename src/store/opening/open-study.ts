import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { BackupRefusal } from '../backups/back-up-database.ts'
import { backUpDatabase } from '../backups/back-up-database.ts'
import { backupsFolder, lastBackup } from '../backups/kept-backups.ts'
import { StudyStore } from '../study-store.ts'
import type { LinkOut } from './links-out.ts'
import { linksOut } from './links-out.ts'
import { openCopy } from './open-copy.ts'
import type { Look } from './open-database.ts'
import { openDatabase } from './open-database.ts'
import type { OpenEffects } from './open-effects.ts'
import { openForReading, whyNotWritable } from './open-for-reading.ts'
import { readHead, sizeOf } from './read-head.ts'
import type { StudyLock } from './study-lock.ts'
import { lockStudy } from './study-lock.ts'
import { findStudyNote, leaveStudyNote, removeStudyNote } from './study-note.ts'

export type OpenRefusal =
  | { kind: 'not-a-folder'; folder: string }
  | { kind: 'folder-cannot-be-made'; folder: string; code: string }
  | { kind: 'not-a-study'; file: string; backup: string | null }
  | { kind: 'newer-study'; file: string; unknown: string[] }
  | { kind: 'study-in-use'; folder: string }
  | { kind: 'study-unreadable'; file: string; code: string }
  | { kind: 'study-missing'; folder: string; backup: string | null }
  | { kind: 'study-hurt'; file: string; tables: string[]; backup: string | null }
  | { kind: 'torn-copy'; folder: string; original: string; backup: string | null }
  | { kind: 'not-writable'; code?: string }
  | BackupRefusal
  | { kind: 'study-leads-outside'; folder: string; links: LinkOut[] }

/** Up to this size a study is looked through at every start; above, where something speaks for it. */
const quicklyReadBytes = 64 * 2 ** 20

/**
 * Opens the study in a folder, making it where there is none; an older one is backed up and migrated. The study
 * belongs to this process until the store is closed. One that cannot be written to is opened for reading; with
 * `forReading` it is not touched at all.
 */
export async function openStudy(
  folder: string,
  effects: OpenEffects,
  how: { forReading?: boolean } = {},
): Promise<Result<StudyStore, OpenRefusal>> {
  const file = path.join(folder, 'study.sqlite')
  const place = how.forReading ? accepted(null) : makeFolder(folder)
  if (!place.ok) return place
  const links = await linksOut(folder, effects.isOpened).catch(() => [])
  if (links.length > 0) return refused({ kind: 'study-leads-outside', folder, links })
  const head = await judgeHead(folder, file, how)
  if (!head.ok) return head
  const code = await whyNotWritable(folder, file)
  if (how.forReading || code !== null) {
    if (head.value.isNew) return refused({ kind: 'not-writable', ...(code !== null && { code }) })
    return readStudy(folder, file, effects)
  }
  const lock = takeLock(folder)
  if (lock === 'cannot-be-taken' && !head.value.isNew) return readStudy(folder, file, effects)
  if (lock === 'cannot-be-taken') return refused({ kind: 'not-writable' })
  if (!lock) return refused({ kind: 'study-in-use', folder })
  const opened = await openLocked({ folder, file, lock, isNew: head.value.isNew }, effects).catch(cause => {
    lock.release()
    throw cause
  })
  if (!opened.ok) lock.release()
  return opened
}

/** Whether there is a study, or may be one made; a folder that has lost its database gets no empty one. */
async function judgeHead(
  folder: string,
  file: string,
  how: { forReading?: boolean },
): Promise<Result<{ isNew: boolean }, OpenRefusal>> {
  const head = readHead(file)
  if (head.kind === 'unreadable') return refused({ kind: 'study-unreadable', file, code: head.code })
  const backup = await lastBackup(folder)
  if (head.kind === 'foreign') return refused({ kind: 'not-a-study', file, backup })
  if (head.kind === 'study') return accepted({ isNew: false })
  if (how.forReading || backup !== null || isSomethingIn(path.join(folder, 'films')))
    return refused({ kind: 'study-missing', folder, backup })
  return accepted({ isNew: true })
}

/** The database of the study in a folder, for who only copies it; what is none is refused. */
export async function studyAt(folder: string): Promise<Result<{ file: string }, OpenRefusal>> {
  const file = path.join(folder, 'study.sqlite')
  const head = await judgeHead(folder, file, { forReading: true })
  return head.ok ? accepted({ file }) : head
}

/** Makes the folder where there is none, and takes it for this process. */
export async function takeFolder(
  folder: string,
  effects: Pick<OpenEffects, 'isOpened'>,
): Promise<Result<StudyLock, OpenRefusal>> {
  const place = makeFolder(folder)
  if (!place.ok) return place
  const links = await linksOut(folder, effects.isOpened)
  if (links.length > 0) return refused({ kind: 'study-leads-outside', folder, links })
  const lock = lockStudy(folder)
  return lock ? accepted(lock) : refused({ kind: 'study-in-use', folder })
}

/** Whether another program has the study of a folder. */
export async function isStudyInUse(folder: string, effects: Pick<OpenEffects, 'isOpened'>): Promise<boolean> {
  const taken = await takeFolder(folder, effects)
  if (taken.ok) taken.value.release()
  return !taken.ok && taken.refusal.kind === 'study-in-use'
}

async function openLocked(
  place: { folder: string; file: string; lock: StudyLock; isNew: boolean },
  effects: OpenEffects,
): Promise<Result<StudyStore, OpenRefusal>> {
  const { folder, file, lock, isNew } = place
  const found = await findStudyNote(folder)
  const copyOf = found && !found.isOwn ? found.note.folder : null
  let backupRefusal: BackupRefusal | null = null
  const opened = await openDatabase({
    file,
    isNew,
    look: chooseLook(file, { isNew, isCopy: copyOf !== null, hasNote: found !== null }),
    now: effects.now(),
    migrationsFolder: effects.migrationsFolder,
    beforeUpdate: async () => {
      const name = `before-update-${effects.now().replace(/[:.]/g, '-')}.sqlite`
      const made = await backUpDatabase(file, path.join(backupsFolder(folder), name))
      if (made.ok) return
      backupRefusal = made.refusal
      throw new Error('the study could not be backed up before its update')
    },
  }).catch(cause => {
    if (backupRefusal) return backupRefusal as BackupRefusal
    throw cause
  })
  if (opened.kind === 'newer') return refused({ kind: 'newer-study', file, unknown: opened.unknown })
  if (opened.kind === 'hurt') return refused(await hurtRefusal(folder, file, opened.damage.tables, copyOf))
  if (opened.kind !== 'open') return refused(opened)
  const store = new StudyStore(opened.database, effects, {
    place: path.resolve(file),
    folder,
    file,
    copyOf,
    release: () => giveBack(folder, lock),
    copy: () => openCopy(file, effects),
  })
  await store.studies.ensure(path.basename(path.resolve(folder)))
  await leaveStudyNote(folder, (await store.studies.get()).id)
  return accepted(store)
}

/**
 * A copy of a folder that was open may hold the database of one moment and the log of another, and a log that nobody
 * answers for may be of anywhere: these are looked at whole. This folder’s own log after a crash is SQLite’s to replay.
 */
function chooseLook(file: string, of: { isNew: boolean; isCopy: boolean; hasNote: boolean }): Look {
  if (of.isNew) return 'none'
  if (of.isCopy || (!of.hasNote && sizeOf(`${file}-wal`) > 0)) return 'whole'
  return sizeOf(file) <= quicklyReadBytes ? 'quick' : 'none'
}

async function readStudy(
  folder: string,
  file: string,
  effects: OpenEffects,
): Promise<Result<StudyStore, OpenRefusal>> {
  const opened = await openForReading(file, effects)
  if (opened.kind === 'newer') return refused({ kind: 'newer-study', file, unknown: opened.unknown })
  if (opened.kind === 'hurt') return refused(await hurtRefusal(folder, file, opened.damage.tables, null))
  const { kind: _, database, ...copy } = opened
  return accepted(
    new StudyStore(database, effects, { place: path.resolve(file), folder, isForReading: true, ...copy }),
  )
}

async function hurtRefusal(
  folder: string,
  file: string,
  tables: string[],
  original: string | null,
): Promise<OpenRefusal> {
  const backup = (original && (await lastBackup(original))) ?? (await lastBackup(folder))
  if (original !== null) return { kind: 'torn-copy', folder, original, backup }
  return { kind: 'study-hurt', file, tables, backup }
}

/** What a process leaves when it is done with a study: nothing that says that it has it. */
export async function giveBack(folder: string, lock: StudyLock): Promise<void> {
  await removeStudyNote(folder)
  lock.release()
}

/** Some file systems know no locks; without one nothing may be written. */
function takeLock(folder: string): StudyLock | null | 'cannot-be-taken' {
  try {
    return lockStudy(folder)
  } catch {
    return 'cannot-be-taken'
  }
}

function isSomethingIn(folder: string): boolean {
  try {
    return readdirSync(folder).some(name => name !== 'incoming')
  } catch {
    return false
  }
}

function makeFolder(folder: string): Result<null, OpenRefusal> {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOTDIR') return refused({ kind: 'not-a-folder', folder })
    return refused({ kind: 'folder-cannot-be-made', folder, code })
  }
  return accepted(null)
}
