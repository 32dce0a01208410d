import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { partOf, zipInto } from '../../disk/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { MediapkgTakenOut } from '../../workbench/index.ts'
import { takeOutMediapkg } from '../../workbench/index.ts'
import { openToTakeOut } from '../archive/open-to-take-out.ts'
import { effects, terminalLanguage } from '../outside-world.ts'

/** Writes shots, marks, subtitles and measured series into one package; a file that is there is not written over. */
export async function exportMediapkg(study: string, file: string): Promise<number> {
  const { refusals, commands } = wordsIn(terminalLanguage())
  const target = path.resolve(file)
  const written = await write(study, target)
  if (!written.ok) {
    process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
    return 1
  }
  process.stdout.write(`${commands.mediapkgWritten(target, written.value)}\n`)
  return 0
}

async function write(study: string, target: string): Promise<Result<MediapkgTakenOut, Refusal>> {
  if (existsSync(target)) return refused({ kind: 'file-not-written', file: target, code: 'EEXIST' })
  const opened = await openToTakeOut(study)
  if (!opened.ok) return opened
  const part = partOf(target)
  try {
    const zip = zipInto(createWriteStream(part))
    const taken = await takeOutMediapkg({ store: opened.value, now: effects.now }, zip)
    renameSync(part, target)
    return accepted(taken)
  } catch (cause) {
    rmSync(part, { force: true })
    const { code } = cause as NodeJS.ErrnoException
    if (!code || !/^E[A-Z]+$/.test(code)) throw cause
    return refused({ kind: 'file-not-written', file: target, code })
  } finally {
    await opened.value.close()
  }
}
