import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { partOf } from '../../disk/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayLeftOut, sayRefusal, wordsIn } from '../../words/index.ts'
import type { LinesTakenOut } from '../../workbench/index.ts'
import { linesOfStudy, periodisationForLines } from '../../workbench/index.ts'
import { withStudyToTakeOut } from '../archive/open-to-take-out.ts'
import { terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

interface Wanted {
  file: string
  periodisation: string | undefined
  json: boolean
}

/** Writes the study as corpus JSON Lines and says what these do not hold; a file that is there is not written over. */
export async function exportLines(study: string, { file, periodisation, json }: Wanted): Promise<number> {
  const language = terminalLanguage()
  const { refusals, lines: words } = wordsIn(language)
  const target = path.resolve(file)
  const taken = await withStudyToTakeOut(study, store => write(store, { target, periodisation }))
  if (!taken.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: taken.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, taken.refusal)}\n`)
    return 1
  }
  const { misfits, leftOut, ...counts } = taken.value
  if (json) {
    process.stdout.write(`${JSON.stringify({ file: target, ...counts, misfits, leftOut })}\n`)
    return 0
  }
  const said = [words.written(target, counts), ...misfits.map(words.misfit), sayLeftOut(leftOut, language)]
  process.stdout.write(said.flatMap(line => (line === null ? [] : `${plainText(line)}\n`)).join(''))
  return 0
}

async function write(
  store: StudyStore,
  { target, periodisation }: { target: string; periodisation: string | undefined },
): Promise<Result<LinesTakenOut, Refusal>> {
  if (existsSync(target)) return refused({ kind: 'file-not-written', file: target, code: 'EEXIST' })
  const chosen = await periodisationForLines(store, periodisation)
  if (!chosen.ok) return chosen
  const part = partOf(target)
  let taken: LinesTakenOut | null = null
  async function* pieces() {
    taken = yield* linesOfStudy(store, chosen.ok ? chosen.value : null)
  }
  try {
    await pipeline(Readable.from(pieces()), createWriteStream(part))
    renameSync(part, target)
    return accepted(taken!)
  } catch (cause) {
    rmSync(part, { force: true })
    const { code } = cause as NodeJS.ErrnoException
    if (!code || !/^E[A-Z]+$/.test(code)) throw cause
    return refused({ kind: 'file-not-written', file: target, code })
  }
}
