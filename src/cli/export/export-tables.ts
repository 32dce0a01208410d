import path from 'node:path'
import type { TableTimes } from '../../exchange/index.ts'
import { accepted } from '../../study/index.ts'
import { sayLeftOut, sayRefusal, wordsIn } from '../../words/index.ts'
import type { TableForm } from '../../workbench/index.ts'
import { intoEmptyFolder, takeOutTables } from '../../workbench/index.ts'
import { withStudyToTakeOut } from '../archive/open-to-take-out.ts'
import { terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

/** Writes every table of a study into a folder, and says how many rows each has. */
export async function exportTables(
  study: string,
  { folder, json, ...how }: { folder: string; json: boolean; form: TableForm; times: TableTimes },
): Promise<number> {
  const { refusals, commands } = wordsIn(terminalLanguage())
  const target = path.resolve(folder)
  const taken = await withStudyToTakeOut(study, store =>
    intoEmptyFolder(target, study, async bundle => accepted(await takeOutTables(store, bundle, how))),
  )
  if (!taken.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: taken.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, taken.refusal)}\n`)
    return 1
  }
  const { tables, leftOut } = taken.value
  if (json) process.stdout.write(`${JSON.stringify({ folder: target, tables, leftOut })}\n`)
  else {
    const said = [commands.tablesWritten(target, tables), sayLeftOut(leftOut, terminalLanguage())]
    process.stdout.write(said.flatMap(line => (line ? [`${plainText(line)}\n`] : [])).join(''))
  }
  return 0
}
