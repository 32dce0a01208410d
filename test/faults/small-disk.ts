import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

export interface SmallDisk {
  folder: string
  fill(): void
  makeRoom(): void
  remove(): void
}

/** A disk of a few megabytes, where this system lets us have one; null, with a said reason, elsewhere. */
export function mountSmallDisk(folder: string, size = '4m'): SmallDisk | null {
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    console.warn('The full disk is skipped: this user may not mount one.')
    return null
  }
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: () => fill(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  }
}

function fill(file: string): void {
  const descriptor = openSync(file, 'a')
  for (const size of [65_536, 4096, 512])
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(size))
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause
    }
  closeSync(descriptor)
}
