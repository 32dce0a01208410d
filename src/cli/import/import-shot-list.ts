import { readFile, stat } from 'node:fs/promises'
import { longestList } from '../../exchange/index.ts'
import type { Result } from '../../study/index.ts'
import { refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { BroughtIn, WantedPart } from '../../workbench/index.ts'
import { askStudy } from '../open-study-for-command.ts'
import { refusalOfRead } from './refusal-of-read.ts'

/** Sets the boundaries of a film as a list in a file says them. */
export async function importShotList(
  folder: string,
  file: string,
  { closeGaps, ...wanted }: WantedPart & { closeGaps: boolean },
): Promise<Result<BroughtIn, Refusal>> {
  const size = await stat(file).then(
    ({ size }) => size,
    () => 0,
  )
  if (size > 4 * longestList) return refused({ kind: 'list-too-large', limit: longestList })
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause)
  if (text instanceof Error) return refused(refusalOfRead(text.code))
  return askStudy(folder, { writes: true }, async study => {
    const partId = await study.films.partNamed(wanted)
    return partId.ok ? study.lists.bringIn(partId.value, text, { closeGaps }) : partId
  })
}
