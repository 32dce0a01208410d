import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

/** Writes a file where it was asked for. */
export function writeOut(file: string, content: string | Uint8Array): Result<null, Refusal> {
  try {
    writeFileSync(file, content)
    return accepted(null)
  } catch (cause) {
    return refused({
      kind: 'file-not-written',
      file,
      code: (cause as NodeJS.ErrnoException).code ?? 'unknown',
    })
  }
}

/** Writes files into a folder that is empty or not there yet. */
export function writeIntoFolder(
  folder: string,
  files: readonly { fileName: string; content: string }[],
): Result<null, Refusal> {
  const place = path.resolve(folder)
  try {
    mkdirSync(place, { recursive: true })
    if (readdirSync(place).length > 0) return refused({ kind: 'folder-not-empty', folder: place })
    for (const { fileName, content } of files) writeFileSync(path.join(place, fileName), content)
    return accepted(null)
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException
    return refused({ kind: 'folder-not-written', folder: place, code })
  }
}
