import path from 'node:path'
import { parseArgs } from 'node:util'
import { openStudy } from '../../store/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { Command } from '../command.ts'
import { effects, terminalLanguage } from '../outside-world.ts'
import { bringInArchive } from './bring-in-archive.ts'
import { bundledStudies, bundledStudy } from './bundled-studies.ts'

export const studyCommand: Command = {
  name: 'study',
  summary: 'make a new study: an empty one, the one that ships with the program, or one from an archive',
  help: `
silverscreen study new DIR [--from NAME] [--json]
silverscreen study list

Makes a study in DIR, a folder that is empty or not there yet.

  --from NAME   a study that ships with the program (see “study list”), or the place of an archive;
                what others have only begun becomes yours, with you as its coder

“study list” names the studies that ship with the program.
`,
  run: study,
}

async function study(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { from: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [what, folder] = positionals
  if (what === 'list' && positionals.length === 1) {
    for (const name of bundledStudies()) process.stdout.write(`${name}\n`)
    return 0
  }
  if (what !== 'new' || folder === undefined || positionals.length > 2) {
    process.stderr.write(`${studyCommand.help.trim()}\n`)
    return 2
  }
  const target = path.resolve(folder)
  if (values.from !== undefined)
    return bringInArchive(bundledStudy(values.from) ?? path.resolve(values.from), {
      study: target,
      json: values.json,
    })
  return makeEmpty(target, values.json)
}

async function makeEmpty(folder: string, json: boolean): Promise<number> {
  const { commands, refusals } = wordsIn(terminalLanguage())
  const opened = await openStudy(folder, effects)
  if (!opened.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: opened.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, opened.refusal)}\n`)
    return 1
  }
  await opened.value.close()
  if (json) process.stdout.write(`${JSON.stringify({ folder })}\n`)
  else process.stdout.write(`${commands.studyMade(folder)}\n`)
  return 0
}
