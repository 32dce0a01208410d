import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Result } from '../../study/index.ts'
import { refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'

/** Writes under a temporary name beside the target and renames when whole, so that nothing half-made is ever seen. */
export async function writeInPlace<Value>(
  outPath: string,
  write: (partPath: string) => Promise<Result<Value, MediaRefusal>>,
): Promise<Result<Value, MediaRefusal>> {
  const partPath = `${outPath}.${randomUUID().slice(0, 8)}.part`
  try {
    // Tried before anything else, so that what fails afterwards is not blamed on the folder.
    await (await open(partPath, 'w')).close()
    await rm(partPath)
    const result = await write(partPath)
    if (result.ok) await rename(partPath, outPath)
    return result
  } catch (cause) {
    return refused(writeRefusal(cause))
  } finally {
    await rm(partPath, { force: true })
  }
}

/** The refusal behind an error of the file system while writing; any other error is a fault and thrown again. */
export function writeRefusal(cause: unknown): MediaRefusal {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOSPC') return { kind: 'disk-full' }
  if (code && /^E[A-Z]+$/.test(code)) return { kind: 'not-writable', code }
  throw cause
}
