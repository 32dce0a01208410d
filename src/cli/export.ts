import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ShotListForm } from '../exchange/index.ts'
import { shotListForms } from '../exchange/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { sayMisfit, sayRefusal, wordsIn } from '../words/index.ts'
import type { TakenOut, WantedPart } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'take the shots of a film out as a list for another program',
  help: `
silverscreen export FILM --shots FORM [--part N] [--out FILE] [--study DIR]

Prints the shots of a film of the study, corrected as they stand. FILM is its title, its file's name or its id.

  --shots FORM   csv: frames, time codes, milliseconds, transitions, confidence, origin
                 edl: CMX 3600    otio: OpenTimelineIO    pyscenedetect: the table of list-scenes
  --part N       which part of the film (default: 1)
  --out FILE     write it there instead of printing it
  --study DIR    the study's folder (default: ${defaultStudy})
`,
  run: exportShots,
}

async function exportShots(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      shots: { type: 'string' },
      part: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const [name] = positionals
  const form = shotListForms.find(candidate => candidate === values.shots)
  if (name === undefined || positionals.length > 1 || !form) {
    process.stderr.write(`${exportCommand.help.trim()}\n`)
    return 2
  }
  const { refusals, shotLists } = wordsIn(terminalLanguage())
  const folder = path.resolve(values.study ?? defaultStudy)
  const taken = await takeOut(
    folder,
    { film: name, ...(values.part !== undefined && { part: values.part }) },
    form,
  )
  if (!taken.ok) {
    process.stderr.write(`${sayRefusal(refusals, taken.refusal)}\n`)
    return 1
  }
  if (values.out === undefined) process.stdout.write(taken.value.text)
  else {
    const file = path.resolve(values.out)
    const written = writeText(file, taken.value.text)
    if (!written.ok) {
      process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
      return 1
    }
  }
  for (const misfit of taken.value.misfits) process.stderr.write(`${sayMisfit(shotLists, misfit)}\n`)
  return 0
}

function writeText(file: string, text: string): Result<null, Refusal> {
  try {
    writeFileSync(file, text)
    return accepted(null)
  } catch (cause) {
    return refused({
      kind: 'file-not-written',
      file,
      code: (cause as NodeJS.ErrnoException).code ?? 'unknown',
    })
  }
}

async function takeOut(
  folder: string,
  wanted: WantedPart,
  form: ShotListForm,
): Promise<Result<TakenOut, Refusal>> {
  return askStudy(folder, { writes: false }, async study => {
    const partId = await study.films.partNamed(wanted)
    return partId.ok ? study.lists.takeOut(partId.value, form) : partId
  })
}
