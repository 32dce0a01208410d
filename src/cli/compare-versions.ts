import path from 'node:path'
import { parseArgs } from 'node:util'
import { sayRefusal, sayVersionDifference, sayVersions, wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

export const compareVersionsCommand: Command = {
  name: 'compare-versions',
  summary: 'say what was cut, added, moved, lengthened or shortened from one version of a film to another',
  help: `
silverscreen compare-versions FILM [OTHER] [--first VERSION] [--second VERSION] [--study DIR] [--json]

FILM is a film of the study: its title, its file's name or its id. Two of its versions are compared, or one of it and one
of the film OTHER; each has a file whose shots have been found and measured. The shots are laid side by side by how they
look: another speed, another tint and black bars are no differences.

  --first VERSION    by its name, its id or its number (default: the first that has a file)
  --second VERSION   the same, of OTHER where one is named (default: the next that has a file)
  --study DIR        the study's folder (default: ${defaultStudy})
  --json             everything as JSON, with the frames that show each difference
`,
  run: compareVersions,
}

async function compareVersions(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      first: { type: 'string' },
      second: { type: 'string' },
      study: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [film, other] = positionals
  if (film === undefined || positionals.length > 2) {
    process.stderr.write(`${compareVersionsCommand.help.trim()}\n`)
    return 2
  }
  const { first, second } = values
  const wanted = {
    film,
    ...(other !== undefined && { other }),
    ...(first !== undefined && { first }),
    ...(second !== undefined && { second }),
  }
  const folder = path.resolve(values.study ?? defaultStudy)
  const compared = await askStudy(folder, { writes: false }, study => study.films.compareVersions(wanted))
  const language = terminalLanguage()
  if (!compared.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: compared.refusal })}\n`)
    process.stderr.write(`${sayRefusal(wordsIn(language).refusals, compared.refusal)}\n`)
    return 1
  }
  if (values.json) process.stdout.write(`${JSON.stringify(compared.value)}\n`)
  else
    for (const line of [
      ...sayVersions(compared.value, language),
      ...compared.value.differences.map(one => sayVersionDifference(one, language)),
    ])
      process.stdout.write(`${line}\n`)
  return 0
}
