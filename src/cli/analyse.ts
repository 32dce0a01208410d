import path from 'node:path'
import { parseArgs } from 'node:util'
import { nameFinding } from '../exchange/index.ts'
import type { PrevalenceFinding } from '../findings/index.ts'
import { askPrevalence, Questions } from '../server/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { Code, Film, Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import { sayRefusal, wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'
import type { ServerAtHand } from './served-study.ts'
import { askServer } from './served-study.ts'

export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'answer a question put to the whole study',
  help: `
silverscreen analyse [--study DIR] --question prevalence [--periodisation NAME] [--json]

How present is each symbol in one period against another? The film is the unit of evidence.

  --study DIR             the study's folder (default: ${defaultStudy})
  --question prevalence   the question
  --periodisation NAME    by which periods (default: the first of the study)
  --json                  the whole finding as JSON
`,
  run: analyse,
}

interface Answer {
  finding: PrevalenceFinding
  films: Film[]
  codes: Code[]
}

async function analyse(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      question: { type: 'string' },
      periodisation: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.question !== 'prevalence') {
    process.stderr.write(`${analyseCommand.help.trim()}\n`)
    return 2
  }
  const answer = await answerFor(path.resolve(values.study ?? defaultStudy), values.periodisation)
  if (!answer.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: answer.refusal })}\n`)
    process.stderr.write(`${sayRefusal(wordsIn(terminalLanguage()).refusals, answer.refusal)}\n`)
    return 1
  }
  const named = nameFinding(answer.value.finding, answer.value)
  if (values.json) process.stdout.write(`${JSON.stringify(named)}\n`)
  else process.stdout.write(asText(named))
  return 0
}

async function answerFor(
  folder: string,
  periodisation: string | undefined,
): Promise<Result<Answer, { kind: string }>> {
  const study = await openStudyForCommand(folder, { writes: false })
  if (!study.ok) return study
  if (study.value.kind === 'served') return askThroughServer(study.value.server, periodisation)
  const { store } = study.value
  try {
    return await askDirectly(store, periodisation)
  } finally {
    await store.close()
  }
}

async function askDirectly(
  store: StudyStore,
  periodisation: string | undefined,
): Promise<Result<Answer, { kind: string }>> {
  const questions = new Questions()
  const answer = await askPrevalence(
    { store, questions },
    periodisation === undefined ? {} : { periodisation: { name: periodisation } },
  )
  await questions.close()
  if (!answer.ok) return answer
  const films = (await store.films.all()).map(({ film }) => film)
  return accepted({ finding: answer.value.finding, films, codes: await store.coding.codes() })
}

async function askThroughServer(
  server: ServerAtHand,
  periodisation: string | undefined,
): Promise<Result<Answer, { kind: string }>> {
  const all = await askServer<{ periodisations: { id: string; name: string }[] }>(
    server,
    '/api/periodisations',
  )
  if (!all.ok) return all
  const wanted = all.value.periodisations.find(({ name }) => name === periodisation)
  if (periodisation !== undefined && !wanted) return { ok: false, refusal: { kind: 'no-such-periodisation' } }
  const answer = await askServer<{ finding: PrevalenceFinding }>(server, '/api/questions/prevalence', {
    body: wanted ? { periodisationId: wanted.id } : {},
  })
  if (!answer.ok) return answer
  const films = await askServer<{ films: { film: Film }[] }>(server, '/api/films')
  if (!films.ok) return films
  const book = await askServer<{ codes: Code[] }>(server, '/api/codebook')
  if (!book.ok) return book
  return accepted({
    finding: answer.value.finding,
    films: films.value.films.map(({ film }) => film),
    codes: book.value.codes,
  })
}

function asText(finding: PrevalenceFinding): string {
  const { prevalence } = wordsIn(terminalLanguage())
  const symbols = finding.symbols.map(
    symbol => `${symbol.symbol}\n  ${prevalence.plain(symbol, symbol.symbol, finding)}\n`,
  )
  return symbols.join('')
}
