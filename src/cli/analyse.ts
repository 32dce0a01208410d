import path from 'node:path'
import { parseArgs } from 'node:util'
import { nameFinding } from '../exchange/index.ts'
import type { FindingOf, QuestionName } from '../findings/index.ts'
import { dateKinds, questionNames } from '../findings/index.ts'
import type { FindingForm, QuestionRequest } from '../server/contracts/index.ts'
import type { Code, Result } from '../study/index.ts'
import { accepted, nameKey, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { sayFinding, sayRefusal, wordsIn } from '../words/index.ts'
import type { RecordNames } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { formOfFile, writeFindingOut } from './findings/write-finding-out.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'answer a question put to the whole study',
  help: `
silverscreen analyse [--study DIR] --question NAME [--periodisation NAME] [--period FIRST --period SECOND]
                     [--dated DATE] [--within WHAT] [--codebook-version N] [--code NAME] [--json] [--keep] [--out FILE]

Every question takes the film as the unit of evidence. NAME is one of:

${questionNames.map(name => `  ${name.padEnd(24)}${wordsIn('en').questions[name].wants}`).join('\n')}

  --study DIR             the study's folder (default: ${defaultStudy})
  --question NAME         the question
  --periodisation NAME    by which periods (default: the first of the study)
  --period NAME           twice: the two periods to compare (default: those with the most films)
  --dated DATE            release, story or shooting: by which date films stand in order, where
                          a question asks for their order (default: release)
  --within WHAT           a change must hold within films of one kind, director, country, filmed or represented place, or
                          of any field of which the study has facts
  --codebook-version N    as films read under a published version (default: the draft as it stands)
  --code NAME             of which symbol, where a question asks of one
  --json                  the whole finding as JSON
  --keep                  keep the finding in the study, as it stands now; “silverscreen findings” lists what is kept
  --out FILE              write it into FILE, which ends in .json, .csv, .svg, .png, .docx, or .R for a script that
                          recomputes it
`,
  run: analyse,
}

interface Answer {
  finding: FindingOf<QuestionName>
  names: RecordNames
  taken: { content: string } | null
}

interface How {
  code: string | undefined
  keeps: boolean
  form: FindingForm | null
}

async function analyse(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      question: { type: 'string' },
      periodisation: { type: 'string' },
      period: { type: 'string', multiple: true, default: [] },
      dated: { type: 'string' },
      'codebook-version': { type: 'string' },
      within: { type: 'string' },
      code: { type: 'string' },
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const [first, second, ...more] = values.period
  const isPair = first === undefined || (second !== undefined && more.length === 0)
  const question = questionNames.find(name => name === values.question)
  const version = values['codebook-version']
  const isVersion = version === undefined || /^[1-9]\d{0,5}$/.test(version)
  const dated = dateKinds.find(kind => kind === values.dated)
  const isDate = values.dated === undefined || dated !== undefined
  const form = values.out === undefined ? null : formOfFile(values.out)
  const isForm = values.out === undefined || form !== null
  if (!question || !isPair || !isVersion || !isDate || !isForm) {
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
      ...(dated && { dated }),
      ...(values.within && { strata: values.within }),
      ...(first !== undefined && second !== undefined && { periods: [first, second] }),
    },
    { code: values.code, keeps: values.keep, form },
  )
  if (!answer.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: answer.refusal })}\n`)
    process.stderr.write(`${sayRefusal(wordsIn(terminalLanguage()).refusals, answer.refusal)}\n`)
    return 1
  }
  const { finding, names, taken } = answer.value
  if (values.out !== undefined && taken) {
    const written = writeFindingOut(values.out, accepted(taken))
    if (written.ok) return 0
    process.stderr.write(`${sayRefusal(wordsIn(terminalLanguage()).refusals, written.refusal)}\n`)
    return 1
  }
  if (values.json) process.stdout.write(`${JSON.stringify(nameFinding(finding, names))}\n`)
  else process.stdout.write(sayFinding(terminalLanguage(), finding, names))
  return 0
}

async function answerFor(
  folder: string,
  question: QuestionName,
  wanted: QuestionRequest,
  { code: codeNamed, keeps, form }: How,
): Promise<Result<Answer, Refusal>> {
  return askStudy(folder, { writes: keeps }, async study => {
    const names = await study.questions.names(wanted.codebookVersion)
    if (!names.ok) return names
    const code = names.value.codes.find(one => one.id === codeNamed || isNamed(one, codeNamed))
    if (codeNamed !== undefined && !code) return refused({ kind: 'no-such-code', codeId: codeNamed })
    const asked = { ...wanted, ...(code && { codeId: code.id }) }
    const answer = await study.questions.ask(question, asked)
    if (!answer.ok) return answer
    if (keeps) {
      const kept = await study.questions.keep({ question, asked })
      if (!kept.ok) return kept
    }
    const taken = form && (await study.questions.takeOut({ question, asked }, form, terminalLanguage()))
    if (taken && !taken.ok) return taken
    return accepted({
      ...{ finding: answer.value.finding, names: names.value },
      taken: taken ? taken.value : null,
    })
  })
}

function isNamed({ names }: Code, wanted: string | undefined): boolean {
  return wanted !== undefined && Object.values(names).some(name => nameKey(name) === nameKey(wanted))
}
