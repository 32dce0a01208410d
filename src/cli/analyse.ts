import path from 'node:path'
import { parseArgs } from 'node:util'
import { nameFinding } from '../exchange/index.ts'
import type { FindingOf, QuestionName } from '../findings/index.ts'
import { questionNames } from '../findings/index.ts'
import type { FindingForm } from '../server/contracts/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { sayFinding, sayRefusal, wordsIn } from '../words/index.ts'
import type { RecordNames } from '../workbench/index.ts'
import type { Command } from './command.ts'
import type { Choices } from './findings/question-choices.ts'
import { areChoices, choiceNotTaken, readChoices } from './findings/question-choices.ts'
import { formOfFile, writeFindingOut } from './findings/write-finding-out.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'answer a question put to the whole study',
  help: `
silverscreen analyse [--study DIR] --question NAME [--periodisation NAME] [--period FIRST --period SECOND]
                     [--dated DATE] [--within WHAT] [--codebook-version N] [--code NAME] [--focal NAME]
                     [--together HOW] [--measure HOW] [--kind KIND] [--aspect NAME] [--only ASPECT=VALUE]
                     [--contradiction NAME] [--coder NAME] [--json] [--keep] [--out FILE]

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
  --focal NAME            a symbol declared before looking; again for each
  --together HOW          shots, scenes, moments or next-shot: in what two symbols stand together, where a question asks
                          for companions (default: shots)
  --measure HOW           screen-time, slices or shots: of what the mix of a film is made, for the system (default: shots),
                          or its share at its year, for when, which knows scenes too (default: screen-time); for carrier
                          screen-time, shots or scenes, and for channel screen-time or marks (default: screen-time)
  --kind KIND             symbol, space, subject or technique: only these codes in the system; again for each
  --aspect NAME           which aspect of marks, in the place of the channel
  --only ASPECT=VALUE     only marks that were given this value in the system, such as one side of the spatial triad
  --contradiction NAME    which contradiction
  --coder NAME            whose readings of it (default: those of the coder at home)
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
  keeps: boolean
  form: FindingForm | null
}

async function analyse(words: string[]): Promise<number> {
  const several = { type: 'string' as const, multiple: true as const, default: [] as string[] }
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      question: { type: 'string' },
      periodisation: { type: 'string' },
      period: several,
      dated: { type: 'string' },
      'codebook-version': { type: 'string' },
      within: { type: 'string' },
      code: { type: 'string' },
      focal: several,
      together: { type: 'string' },
      measure: { type: 'string' },
      kind: several,
      aspect: { type: 'string' },
      only: { type: 'string' },
      contradiction: { type: 'string' },
      coder: { type: 'string' },
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const question = questionNames.find(name => name === values.question)
  const form = values.out === undefined ? null : formOfFile(values.out)
  const isForm = values.out === undefined || form !== null
  if (!question || !areChoices(values) || !isForm) {
    process.stderr.write(`${analyseCommand.help.trim()}\n`)
    return 2
  }
  const folder = path.resolve(values.study ?? defaultStudy)
  const notTaken = choiceNotTaken(question, values)
  const answer = notTaken
    ? refused(notTaken)
    : await answerFor(folder, question, values, { keeps: values.keep, form })
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
  choices: Choices,
  { keeps, form }: How,
): Promise<Result<Answer, Refusal>> {
  return askStudy(folder, { writes: keeps }, async study => {
    const version = choices['codebook-version']
    const names = await study.questions.names(version === undefined ? undefined : Number(version))
    if (!names.ok) return names
    const read = readChoices(choices, names.value)
    if (!read.ok) return read
    const asked = read.value
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
