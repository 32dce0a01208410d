import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, realpath, rename, rm, rmdir, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { partOf, settle } from '../../disk/index.ts'
import type { BackupRefusal } from '../../store/index.ts'
import { backUpDatabase, noteBackupElsewhere } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'

export interface StudyBackup {
  folder: string
  /** Film files that were copied in, and so copied along; null where they were left out. */
  films: number | null
  bytes: number
}

export type StudyBackupRefusal =
  | BackupRefusal
  | { kind: 'folder-not-empty'; folder: string }
  | { kind: 'backup-inside-study'; folder: string }
  | { kind: 'not-a-folder'; folder: string }

/** In a folder that is there already, a backup is made in here first. */
const unfinished = 'unfinished-backup'

/**
 * Makes a whole study folder that opens by itself, while the study is open or closed: its database as it stands at one
 * moment, then the film files that it keeps. The database gets its name last, so that nothing half-made is a study.
 */
export async function backUpStudy(
  study: { folder: string; database: string; now: string },
  target: string,
  how: { withFilms: boolean },
): Promise<Result<StudyBackup, StudyBackupRefusal>> {
  const folder = path.resolve(target)
  try {
    if (await liesInside(folder, study.folder)) return refused({ kind: 'backup-inside-study', folder })
    const work = await prepareWork(folder)
    if (!work.ok) return work
    const copied = await backUpDatabase(study.database, path.join(work.value, 'study.sqlite'))
    if (!copied.ok) {
      await rm(work.value, { recursive: true, force: true })
      return copied
    }
    const films = how.withFilms
      ? await copyFilms(study.folder, work.value)
      : accepted({ count: null, bytes: 0 })
    if (!films.ok) {
      await rm(work.value, { recursive: true, force: true })
      return films
    }
    await giveName(work.value, folder)
    await noteBackupElsewhere(study.folder, { folder, at: study.now }).catch(() => {})
    const { size } = await stat(path.join(folder, 'study.sqlite'))
    return accepted({ folder, films: films.value.count, bytes: films.value.bytes + size })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOSPC') return refused({ kind: 'disk-full' })
    if (!code || !/^E[A-Z]+$/.test(code)) throw cause
    return refused({ kind: 'backup-not-written', folder, code })
  }
}

async function liesInside(folder: string, study: string): Promise<boolean> {
  let standing = folder
  while (!(await stat(standing).catch(() => null)) && path.dirname(standing) !== standing)
    standing = path.dirname(standing)
  const real = path.join(await realpath(standing), path.relative(standing, folder))
  const inside = path.relative(await realpath(study), real)
  return !inside.startsWith('..') && !path.isAbsolute(inside)
}

/** The folder that the backup is made in: beside its place, or in a folder that stands there and is empty. */
async function prepareWork(folder: string): Promise<Result<string, StudyBackupRefusal>> {
  const found = await stat(folder).catch(() => null)
  if (found && !found.isDirectory()) return refused({ kind: 'not-a-folder', folder })
  const work = found ? path.join(folder, unfinished) : partOf(folder)
  const standing = found ? (await readdir(folder)).filter(name => name !== unfinished) : []
  if (standing.length > 0) return refused({ kind: 'folder-not-empty', folder })
  // What an earlier backup left when it was ended half-way; anything else is somebody's.
  const left = await readdir(work).catch(() => [])
  if (left.some(name => !/^(films|study\.sqlite(\.part(-journal|-wal|-shm)?)?)$/.test(name)))
    return refused({ kind: 'folder-not-empty', folder: work })
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  return accepted(work)
}

/** The files as they lie there, also of films that were removed and may be brought back; not what is still coming in. */
async function copyFilms(
  study: string,
  work: string,
): Promise<Result<{ count: number; bytes: number }, StudyBackupRefusal>> {
  const from = path.join(study, 'films')
  const to = path.join(work, 'films')
  const files: { name: string; size: number }[] = []
  for (const entry of await readdir(from, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue
    files.push({ name: entry.name, size: (await stat(path.join(from, entry.name))).size })
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const { bavail, bsize } = await statfs(work)
  if (bytes > bavail * bsize) return refused({ kind: 'disk-full' })
  if (files.length > 0) await mkdir(to, { recursive: true })
  for (const { name } of files) {
    await copyFile(path.join(from, name), path.join(to, name), constants.COPYFILE_FICLONE)
    await settle(path.join(to, name))
  }
  return accepted({ count: files.length, bytes })
}

async function giveName(work: string, folder: string): Promise<void> {
  if (work !== path.join(folder, unfinished)) return rename(work, folder)
  if ((await readdir(work)).includes('films'))
    await rename(path.join(work, 'films'), path.join(folder, 'films'))
  await rename(path.join(work, 'study.sqlite'), path.join(folder, 'study.sqlite'))
  await rmdir(work)
}
