import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { partOf } from '../../disk/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'

export type NewFolderRefusal =
  | { kind: 'folder-not-empty'; folder: string }
  | { kind: 'not-a-folder'; folder: string }

/** In a folder that is there already, a study is made in here first. */
const unfinished = 'unfinished-backup'

/** A folder in which a study is made: beside its place, or in a folder that stands there and is empty. */
export async function prepareFolder(folder: string): Promise<Result<string, NewFolderRefusal>> {
  const found = await stat(folder).catch(() => null)
  if (found && !found.isDirectory()) return refused({ kind: 'not-a-folder', folder })
  const work = found ? path.join(folder, unfinished) : partOf(folder)
  const standing = found ? (await readdir(folder)).filter(name => name !== unfinished) : []
  if (standing.length > 0) return refused({ kind: 'folder-not-empty', folder })
  // What was left when such work was ended half-way; anything else is somebody's.
  const left = await readdir(work).catch(() => [])
  if (left.some(name => !/^(films|study\.sqlite(-wal|-shm|\.part(-journal|-wal|-shm)?)?)$/.test(name)))
    return refused({ kind: 'folder-not-empty', folder: work })
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  return accepted(work)
}

/** Gives a whole study its place; the database gets its name last, so that nothing half-made is a study. */
export async function giveFolder(work: string, folder: string): Promise<void> {
  if (work !== path.join(folder, unfinished)) return rename(work, folder)
  if ((await readdir(work)).includes('films'))
    await rename(path.join(work, 'films'), path.join(folder, 'films'))
  await rename(path.join(work, 'study.sqlite'), path.join(folder, 'study.sqlite'))
  await rmdir(work)
}
