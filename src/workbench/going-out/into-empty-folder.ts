import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BundleWriter } from '../../disk/index.ts'
import { folderInto, partOf } from '../../disk/index.ts'
import type { Result } from '../../study/index.ts'
import { refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

/**
 * Writes into a folder that is empty or not there yet, outside of the study's own: it has its name once all of it is
 * there, and nothing is left where that could not be done, or was refused.
 */
export async function intoEmptyFolder<Written>(
  folder: string,
  studyRoot: string,
  write: (bundle: BundleWriter) => Promise<Result<Written, Refusal>>,
): Promise<Result<Written, Refusal>> {
  const target = path.resolve(folder)
  const inside = path.relative(studyRoot, target)
  if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside)))
    return refused({ kind: 'folder-inside-study', folder: target })
  const standing = await stat(target).catch(() => null)
  if (standing && !(standing.isDirectory() && (await readdir(target)).length === 0))
    return refused({ kind: 'folder-not-empty', folder: target })
  const part = partOf(target)
  try {
    await rm(part, { recursive: true, force: true })
    await mkdir(part, { recursive: true })
    const written = await write(folderInto(part))
    if (!written.ok) {
      await rm(part, { recursive: true, force: true })
      return written
    }
    if (standing) await rm(target, { recursive: true })
    await rename(part, target)
    return written
  } catch (cause) {
    await rm(part, { recursive: true, force: true }).catch(() => {})
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOSPC') return refused({ kind: 'disk-full' })
    if (!code || !/^E[A-Z]+$/.test(code)) throw cause
    return refused({ kind: 'folder-not-written', folder: target, code })
  }
}
