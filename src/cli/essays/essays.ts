import path from 'node:path'
import { parseArgs } from 'node:util'
import type { EditionsAnswer } from '../../server/contracts/index.ts'
import { nameIn } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { Command } from '../command.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

export const essaysCommand: Command = {
  name: 'essays',
  summary: 'list the essays of a study',
  help: `
silverscreen essays [--editions ESSAY] [--json] [--study DIR]

Lists the essays of a study by id and title, each with its languages and how many claims it makes.

  --editions ESSAY  the editions of one essay, by its id or a title, and what a reader would find changed if it were
                    published now
  --json            as JSON
  --study DIR       the study's folder (default: ${defaultStudy})
`,
  run: essays,
}

async function essays(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      editions: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  if (positionals.length > 0) {
    process.stderr.write(`${essaysCommand.help.trim()}\n`)
    return 2
  }
  const language = terminalLanguage()
  const { refusals, publication } = wordsIn(language)
  const folder = path.resolve(values.study ?? defaultStudy)
  const { editions } = values
  if (editions !== undefined) {
    const answer = await askStudy(folder, { writes: false }, study => study.essays.editions(editions))
    if (!answer.ok) return sayRefused(answer.refusal)
    process.stdout.write(
      values.json ? `${JSON.stringify(answer.value)}\n` : sayEditions(answer.value, language),
    )
    return 0
  }
  const list = await askStudy(folder, { writes: false }, study => study.essays.list())
  if (!list.ok) return sayRefused(list.refusal)
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

  function sayRefused(refusal: Refusal): number {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, refusal)}\n`)
    return 1
  }
}

function sayEditions({ editions, isKept, against, changes }: EditionsAnswer, language: Language): string {
  const { editions: said } = wordsIn(language)
  const last = editions.at(-1)
  const lines = [
    ...(editions.length === 0 ? [said.noneKept] : editions.map(said.editionOf)),
    isKept && last ? said.isStill(last) : said.wouldBe((last?.number ?? 0) + 1),
    ...(against ? ['', said.since(against)] : []),
    ...(against && changes[language].length === 0 ? [said.nothing] : []),
    ...changes[language].flatMap(({ title, differences }) => [
      `  ${title}`,
      ...differences.flatMap(({ what, before, now }) => [
        `    ${what}`,
        ...(before === null && now === null ? [] : [`      - ${before ?? '–'}`, `      + ${now ?? '–'}`]),
      ]),
    ]),
  ]
  return lines.map(line => `${plainText(line)}\n`).join('')
}
