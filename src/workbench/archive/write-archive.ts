import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { folderInto, nameWhole, partOf, settle, zipInto } from '../../disk/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { StudyFolder } from '../../tasks/index.ts'
import type { HowTakenOut, StudyTakenOut } from './take-out-study.ts'
import { takeOutStudy } from './take-out-study.ts'

export type ArchiveWriteRefusal =
  | { kind: 'folder-not-empty'; folder: string }
  | { kind: 'archive-not-written'; file: string; code: string }
  | { kind: 'disk-full' }

/** Takes a study out into a zip or, where the name does not end so, into a folder; it has its name once it is whole. */
export async function writeArchive(
  study: { store: StudyStore; folder: StudyFolder },
  target: string,
  how: HowTakenOut,
): Promise<Result<StudyTakenOut, ArchiveWriteRefusal>> {
  const isZip = /\.zip$/i.test(target)
  const part = partOf(target)
  try {
    const standing = isZip ? null : await stat(target).catch(() => null)
    if (standing && !(standing.isDirectory() && (await readdir(target)).length === 0))
      return refused({ kind: 'folder-not-empty', folder: target })
    await rm(part, { recursive: true, force: true })
    await mkdir(path.dirname(target), { recursive: true })
    const bundle = isZip ? zipInto(createWriteStream(part)) : folderInto(part)
    const taken = await takeOutStudy(study, bundle, how)
    if (isZip) {
      await settle(part)
      await nameWhole(part, target)
    } else {
      if (standing) await rm(target, { recursive: true })
      await rename(part, target)
    }
    return accepted(taken)
  } catch (cause) {
    await rm(part, { recursive: true, force: true }).catch(() => {})
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOSPC') return refused({ kind: 'disk-full' })
    if (!code || !/^E[A-Z]+$/.test(code)) throw cause
    return refused({ kind: 'archive-not-written', file: target, code })
  }
}
