import path from 'node:path'
import type { TableTimes } from '../../exchange/index.ts'
import type { PassUnit } from '../../study/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { takeOutMatrix } from '../../workbench/index.ts'
import { withStudyToTakeOut } from '../archive/open-to-take-out.ts'
import { terminalLanguage } from '../outside-world.ts'
import { writeOut } from './write-out.ts'

/** Writes which code is in which unit of which film into a file. */
export async function exportMatrix(
  study: string,
  file: string,
  unit: PassUnit & { times: TableTimes },
): Promise<number> {
  const { refusals, commands } = wordsIn(terminalLanguage())
  const written = await withStudyToTakeOut(study, async store => {
    const pieces: string[] = []
    for await (const piece of takeOutMatrix(store, unit)) pieces.push(piece)
    return writeOut(path.resolve(file), pieces.join(''))
  })
  if (!written.ok) {
    process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
    return 1
  }
  process.stdout.write(`${commands.matrixWritten(path.resolve(file))}\n`)
  return 0
}
