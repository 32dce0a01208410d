import { writeFileSync } from 'node:fs'
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
