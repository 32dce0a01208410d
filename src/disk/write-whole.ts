import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes under a temporary name, lets the disk take it, and renames: what has its own name is whole, whenever the
 * program or the power ends.
 */
export async function writeWhole(
  target: string,
  content: string | Uint8Array,
  options: { mode?: number } = {},
): Promise<void> {
  const part = partOf(target)
  await mkdir(path.dirname(target), { recursive: true })
  try {
    const file = await open(part, 'w', options.mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await nameWhole(part, target)
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {})
    throw cause
  }
}

/** Gives a file that is on the disk its own name, and lets the disk take the name too. */
export async function nameWhole(part: string, target: string): Promise<void> {
  await rename(part, target)
  // Windows opens no folder; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const folder = await open(path.dirname(target), 'r')
  try {
    await folder.sync()
  } catch {
    // Some network file systems sync no folders; the file itself is there.
  } finally {
    await folder.close()
  }
}

/** Lets the disk take a file that somebody else wrote. */
export async function settle(place: string): Promise<void> {
  const file = await open(place, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Left behind where the program was ended while it wrote. */
export function partOf(target: string): string {
  return `${target}.part`
}
