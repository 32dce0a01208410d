import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, realpath, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { settle } from '../../disk/index.ts'
import type { BackupRefusal } from '../../store/index.ts'
import { backUpDatabase, noteBackupElsewhere } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { NewFolderRefusal } from './new-study-folder.ts'
import { giveFolder, prepareFolder } from './new-study-folder.ts'

export interface StudyBackup {
  folder: string
  /** Film files that were copied in, and so copied along; null where they were left out. */
  films: number | null
  bytes: number
}

export type StudyBackupRefusal =
  | BackupRefusal
  | NewFolderRefusal
  | { kind: 'backup-inside-study'; folder: string }

/**
 * Makes a whole study folder that opens by itself, while the study is open or closed: its database as it stands at one
 * moment, then the film files that it keeps. The database gets its name last, so that nothing half-made is a study.
 */
export async function backUpStudy(
  study: { folder: string; database: string; now: string },
  target: string,
  /** `noted`: whether the study remembers where its last backup lies. */
  how: { withFilms: boolean; noted?: boolean },
): Promise<Result<StudyBackup, StudyBackupRefusal>> {
  const folder = path.resolve(target)
  try {
    if (await liesInside(folder, study.folder)) return refused({ kind: 'backup-inside-study', folder })
    const work = await prepareFolder(folder)
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
    await giveFolder(work.value, folder)
    if (how.noted !== false)
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
