import path from 'node:path'
import { parseArgs } from 'node:util'
import { nameFinding } from '../exchange/index.ts'
import type { FindingOf, QuestionName } from '../findings/index.ts'
import { questionNames } from '../findings/index.ts'
import type { QuestionRequest } from '../server/contracts/index.ts'
import type { Code, Result } from '../study/index.ts'
import { accepted, nameKey, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { sayFinding, sayRefusal, wordsIn } from '../words/index.ts'
import type { RecordNames } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'answer a question put to the whole study',
  help: `
silverscreen analyse [--study DIR] --question NAME [--periodisation NAME] [--period FIRST --period SECOND]
                     [--codebook-version N] [--code NAME] [--json]

Every question takes the film as the unit of evidence. NAME is one of:

${questionNames.map(name => `  ${name.padEnd(24)}${wordsIn('en').questions[name].wants}`).join('\n')}

  --study DIR             the study's folder (default: ${defaultStudy})
  --question NAME         the question
  --periodisation NAME    by which periods (default: the first of the study)
  --period NAME           twice: the two periods to compare (default: those with the most films)
  --codebook-version N    as films read under a published version (default: the draft as it stands)
  --code NAME             of which symbol, where a question asks of one
  --json                  the whole finding as JSON
`,
  run: analyse,
}

interface Answer {
  finding: FindingOf<QuestionName>
  names: RecordNames
}

async function analyse(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      question: { type: 'string' },
      periodisation: { type: 'string' },
      period: { type: 'string', multiple: true, default: [] },
      'codebook-version': { type: 'string' },
      code: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [first, second, ...more] = values.period
  const isPair = first === undefined || (second !== undefined && more.length === 0)
  const question = questionNames.find(name => name === values.question)
  const version = values['codebook-version']
  const isVersion = version === undefined || /^[1-9]\d{0,5}$/.test(version)
  if (!question || !isPair || !isVersion) {
    process.stderr.write(`${analyseCommand.help.trim()}\n`)
    return 2
  }
  const folder = path.resolve(values.study ?? defaultStudy)
  const answer = await answerFor(
    folder,
    question,
    {
      ...(values.periodisation !== undefined && { periodisationName: values.periodisation }),
      ...(version !== undefined && { codebookVersion: Number(version) }),
      ...(first !== undefined && second !== undefined && { periods: [first, second] }),
    },
    values.code,
  )
  if (!answer.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: answer.refusal })}\n`)
    process.stderr.write(`${sayRefusal(wordsIn(terminalLanguage()).refusals, answer.refusal)}\n`)
    return 1
  }
  const { finding, names } = answer.value
  if (values.json) process.stdout.write(`${JSON.stringify(nameFinding(finding, names))}\n`)
  else process.stdout.write(sayFinding(terminalLanguage(), finding, names))
  return 0
}

async function answerFor(
  folder: string,
  question: QuestionName,
  wanted: QuestionRequest,
  codeNamed: string | undefined,
): Promise<Result<Answer, Refusal>> {
  return askStudy(folder, { writes: false }, async study => {
    const names = await study.questions.names(wanted.codebookVersion)
    if (!names.ok) return names
    const code = names.value.codes.find(one => one.id === codeNamed || isNamed(one, codeNamed))
    if (codeNamed !== undefined && !code) return refused({ kind: 'no-such-code', codeId: codeNamed })
    const answer = await study.questions.ask(question, { ...wanted, ...(code && { codeId: code.id }) })
    return answer.ok ? accepted({ finding: answer.value.finding, names: names.value }) : answer
  })
}

function isNamed({ names }: Code, wanted: string | undefined): boolean {
  return wanted !== undefined && Object.values(names).some(name => nameKey(name) === nameKey(wanted))
}
