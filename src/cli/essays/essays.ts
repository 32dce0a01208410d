import path from 'node:path'
import { parseArgs } from 'node:util'
import { nameIn } from '../../study/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { Command } from '../command.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

export const essaysCommand: Command = {
  name: 'essays',
  summary: 'list the essays of a study',
  help: `
silverscreen essays [--json] [--study DIR]

Lists the essays of a study by id and title, each with its languages and how many claims it makes.

  --json         as JSON
  --study DIR    the study's folder (default: ${defaultStudy})
`,
  run: essays,
}

async function essays(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { study: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (positionals.length > 0) {
    process.stderr.write(`${essaysCommand.help.trim()}\n`)
    return 2
  }
  const language = terminalLanguage()
  const { refusals, publication } = wordsIn(language)
  const folder = path.resolve(values.study ?? defaultStudy)
  const list = await askStudy(folder, { writes: false }, study => study.essays.list())
  if (!list.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: list.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, list.refusal)}\n`)
    return 1
  }
  if (values.json) {
    process.stdout.write(`${JSON.stringify(list.value)}\n`)
    return 0
  }
  const counts = new Map(list.value.claims.map(({ essayId, claims }) => [essayId, claims]))
  const lines = list.value.essays.map(({ id, titles, languages }) => {
    const said = [
      nameIn(titles, language),
      languages.join(', '),
      publication.listed({ claims: counts.get(id) ?? 0 }),
    ]
    return `${id}  ${plainText(said.join('  '))}\n`
  })
  process.stdout.write(lines.length === 0 ? `${publication.noEssays}\n` : lines.join(''))
  return 0
}
