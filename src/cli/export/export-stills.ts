import path from 'node:path'
import type { StillSetForm } from '../../study/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { askStudy } from '../open-study-for-command.ts'
import { terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

/** Writes the stills of a plate into a folder, as a publisher asks for them. */
export async function exportStills(
  study: string,
  { plate, folder, form, json }: { plate: string; folder: string; form: StillSetForm; json: boolean },
): Promise<number> {
  const language = terminalLanguage()
  const { refusals, stillSets } = wordsIn(language)
  const target = path.resolve(folder)
  const taken = await askStudy(study, { writes: false }, open =>
    open.plates.takeOutStills(plate, { form, language, folder: target }),
  )
  if (!taken.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: taken.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, taken.refusal)}\n`)
    return 1
  }
  if (json) process.stdout.write(`${JSON.stringify({ folder: target, ...taken.value })}\n`)
  else {
    const said = [stillSets.written(target, taken.value.stills), ...stillSets.notes(taken.value)]
    process.stdout.write(said.map(line => `${plainText(line)}\n`).join(''))
  }
  return 0
}
