import path from 'node:path'
import { parseArgs } from 'node:util'
import { nameFinding } from '../exchange/index.ts'
import type { PrevalenceFinding } from '../findings/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { Code, Coder, Film, Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import { sayFinding, sayRefusal, wordsIn } from '../words/index.ts'
import { askPrevalence, gatherNames, Questions } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'
import type { ServerAtHand } from './served-study.ts'
import { askServer } from './served-study.ts'

export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'answer a question put to the whole study',
  help: `
silverscreen analyse [--study DIR] --question prevalence [--periodisation NAME] [--period FIRST --period SECOND] [--json]

How present is each symbol in one period against another? The film is the unit of evidence.

  --study DIR             the study's folder (default: ${defaultStudy})
  --question prevalence   the question
  --periodisation NAME    by which periods (default: the first of the study)
  --period NAME           twice: the two periods to compare (default: the first two)
  --json                  the whole finding as JSON
`,
  run: analyse,
}

interface Answer {
  finding: PrevalenceFinding
  films: Film[]
  codes: Code[]
  coders: Coder[]
}

interface Asked {
  periodisation: string | undefined
  periods: readonly [string, string] | undefined
}

async function analyse(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      question: { type: 'string' },
      periodisation: { type: 'string' },
      period: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  })
  const [first, second, ...more] = values.period
  const isPair = first === undefined || (second !== undefined && more.length === 0)
  if (values.question !== 'prevalence' || !isPair) {
    process.stderr.write(`${analyseCommand.help.trim()}\n`)
    return 2
  }
  const answer = await answerFor(path.resolve(values.study ?? defaultStudy), {
    periodisation: values.periodisation,
    periods: first !== undefined && second !== undefined ? [first, second] : undefined,
  })
  if (!answer.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: answer.refusal })}\n`)
    process.stderr.write(`${sayRefusal(wordsIn(terminalLanguage()).refusals, answer.refusal)}\n`)
    return 1
  }
  const { finding, ...names } = answer.value
  if (values.json) process.stdout.write(`${JSON.stringify(nameFinding(finding, names))}\n`)
  else process.stdout.write(sayFinding(terminalLanguage(), finding, names))
  return 0
}

async function answerFor(folder: string, asked: Asked): Promise<Result<Answer, { kind: string }>> {
  const study = await openStudyForCommand(folder, { writes: false })
  if (!study.ok) return study
  if (study.value.kind === 'served') return askThroughServer(study.value.server, asked)
  const { store } = study.value
  try {
    return await askDirectly(store, asked)
  } finally {
    await store.close()
  }
}

async function askDirectly(store: StudyStore, asked: Asked): Promise<Result<Answer, { kind: string }>> {
  const questions = new Questions()
  const answer = await askPrevalence(
    { store, questions },
    {
      ...(asked.periodisation !== undefined && { periodisationName: asked.periodisation }),
      ...(asked.periods && { periods: [...asked.periods] as [string, string] }),
    },
  )
  await questions.close()
  return answer.ok ? accepted({ finding: answer.value.finding, ...(await gatherNames(store)) }) : answer
}

async function askThroughServer(
  server: ServerAtHand,
  asked: Asked,
): Promise<Result<Answer, { kind: string }>> {
  const all = await askServer<{ periodisations: { id: string; name: string }[] }>(
    server,
    '/api/periodisations',
  )
  if (!all.ok) return all
  const wanted = all.value.periodisations.find(({ name }) => name === asked.periodisation)
  if (asked.periodisation !== undefined && !wanted)
    return { ok: false, refusal: { kind: 'no-such-periodisation' } }
  const answer = await askServer<{ finding: PrevalenceFinding }>(server, '/api/questions/prevalence', {
    body: {
      ...(wanted && { periodisationId: wanted.id }),
      ...(asked.periods && { periods: asked.periods }),
    },
  })
  if (!answer.ok) return answer
  const films = await askServer<{ films: { film: Film }[] }>(server, '/api/films')
  if (!films.ok) return films
  const book = await askServer<{ codes: Code[]; coders: Coder[] }>(server, '/api/codebook')
  if (!book.ok) return book
  return accepted({
    finding: answer.value.finding,
    films: films.value.films.map(({ film }) => film),
    codes: book.value.codes,
    coders: book.value.coders,
  })
}
