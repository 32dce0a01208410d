import path from 'node:path'
import { parseArgs } from 'node:util'
import type { KeptFindingsAnswer, RecomputedAnswer } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { heardRefusal, sayRefusal, wordsIn } from '../../words/index.ts'
import type { Command } from '../command.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from '../outside-world.ts'
import { formOfFile, writeFindingOut } from './write-finding-out.ts'

export const findingsCommand: Command = {
  name: 'findings',
  summary: 'list the findings that are kept, recompute one, or take one out',
  help: `
silverscreen findings [--json] [--study DIR]
silverscreen findings ID --recompute [--json] [--study DIR]
silverscreen findings ID --out FILE [--study DIR]

Without ID it lists the findings that are kept in the study, and says of each whether what was counted for it is what it
was. A finding is kept on its page, or by “silverscreen analyse … --keep”.

  --recompute      put its question again, and say which numbers are others now
  --out FILE       write it as it was kept into FILE, which ends in .json, .csv, .svg, .png, .docx or .R
  --json           as JSON
  --study DIR      the study's folder (default: ${defaultStudy})
`,
  run: findings,
}

async function findings(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      out: { type: 'string' },
      recompute: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const folder = path.resolve(values.study ?? defaultStudy)
  const [id, ...more] = positionals
  const { out, recompute } = values
  const form = out === undefined ? null : formOfFile(out)
  const isAsked = id === undefined ? !recompute && out === undefined : recompute !== (out !== undefined)
  if (more.length > 0 || !isAsked || (out !== undefined && !form)) {
    process.stderr.write(`${findingsCommand.help.trim()}\n`)
    return 2
  }
  const language = terminalLanguage()
  if (id === undefined)
    return say(await askStudy(folder, { writes: false }, study => study.kept.list()), values.json, sayList)
  if (recompute)
    return say(
      await askStudy(folder, { writes: false }, study => study.kept.recompute(id)),
      values.json,
      sayRecomputed,
    )
  const taken = await askStudy(folder, { writes: false }, study => study.kept.takeOut(id, form!, language))
  return say(writeFindingOut(out!, taken), false, () => '')
}

function say<Value>(
  answer: Result<Value, Refusal>,
  asJson: boolean,
  inWords: (value: Value) => string,
): number {
  if (!answer.ok) {
    if (asJson) process.stdout.write(`${JSON.stringify({ refusal: answer.refusal })}\n`)
    process.stderr.write(`${sayRefusal(wordsIn(terminalLanguage()).refusals, answer.refusal)}\n`)
    return 1
  }
  process.stdout.write(asJson ? `${JSON.stringify(answer.value)}\n` : inWords(answer.value))
  return 0
}

function sayList({ findings: list }: KeptFindingsAnswer): string {
  const language = terminalLanguage()
  const { kept, refusals } = wordsIn(language)
  if (list.length === 0) return `${kept.begin}\n`
  const lines = list.flatMap(({ id, question, said, coder, keptAt, standing, refusal }) => [
    `${id}  ${question}  ${said[language].split('\n')[0]}`,
    `  ${kept.by({ coder, when: keptAt })}`,
    `  ${kept.standing[standing]}${refusal ? ` ${sayRefusal(refusals, heardRefusal(refusal))}` : ''}`,
  ])
  return `${lines.join('\n')}\n`
}

function sayRecomputed({ said, numbers }: RecomputedAnswer): string {
  const language = terminalLanguage()
  const { kept } = wordsIn(language)
  const changed = numbers.filter(({ before, now }) => before !== now)
  const lines = [
    kept.numbersChanged({ changed: changed.length, all: numbers.length }),
    ...changed.map(
      ({ of, number, before, now }) => `  ${of[language]}, ${number}: ${before ?? '–'} → ${now ?? '–'}`,
    ),
    '',
    said[language].trimEnd(),
  ]
  return `${lines.join('\n')}\n`
}
