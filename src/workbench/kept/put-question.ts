import { Compile } from 'typebox/compile'
import type { FindingOf, QuestionName } from '../../findings/index.ts'
import { questionNames } from '../../findings/index.ts'
import type { QuestionRequest } from '../../server/contracts/index.ts'
import { schemas } from '../../server/contracts/index.ts'
import type { AnsweredFinding, Result } from '../../study/index.ts'
import { accepted, placeIn, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayFinding } from '../../words/index.ts'
import type { RecordNames } from '../films/gather-records.ts'
import { gatherNames } from '../films/gather-records.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Asking } from '../questions/ask-question.ts'
import { askWithDigest } from '../questions/ask-question.ts'

/** A question by name, with what is asked in the words of its contract. */
export interface NamedQuestion {
  question: string
  asked: Readonly<Record<string, unknown>>
}

export interface PutQuestion {
  name: QuestionName
  finding: FindingOf<QuestionName>
  names: RecordNames
  answered: AnsweredFinding
}

/** A question that was named, if there is one and it is put as it is to be put. */
export function readQuestion({
  question,
  asked,
}: NamedQuestion): Result<{ name: QuestionName; wanted: QuestionRequest }, Refusal> {
  const name = questionNames.find(one => one === question)
  if (!name) return refused({ kind: 'request-not-understood', where: 'question' })
  if (!Compile(schemas.Questions[name].request).Check(asked))
    return refused({ kind: 'request-not-understood', where: 'asked' })
  return accepted({ name, wanted: asked as QuestionRequest })
}

/** Puts it, and says it in every language: all that is kept of a finding. */
export async function putQuestion(
  study: Asking & { program: string },
  named: NamedQuestion,
): Promise<Result<PutQuestion, Refusal>> {
  const read = readQuestion(named)
  if (!read.ok) return read
  const { name, wanted } = read.value
  const asked = await askWithDigest(study, name, wanted)
  if (!asked.ok) return asked
  const { answer, countedDigest } = asked.value
  const { finding } = answer
  const said = finding as unknown as AskedSo
  const names = await gatherNames(study.store, wanted.codebookVersion)
  return accepted({
    ...{ name, finding, names },
    answered: {
      asked: chosenIn(wanted, said, 'periodisation' in answer ? answer.periodisation : undefined),
      seed: said.parameters?.seed ?? null,
      codebookVersion: said.codebookVersion?.number ?? null,
      tableDigest: countedDigest,
      softwareVersion: study.program,
      said: { en: sayFinding('en', finding, names), 'zh-Hans': sayFinding('zh-Hans', finding, names) },
      answer: finding as unknown as AnsweredFinding['answer'],
    },
  })
}

/** What findings say of how they were asked, as far as they do. */
interface AskedSo {
  question: string
  codebookVersion?: { number: number }
  periods?: { first: string; second: string } | null
  parameters?: { seed?: number }
  symbol?: string
  aspectId?: string | null
}

/** What the program chose where nothing was said, so that the very same is asked again, whatever is chosen then. */
function chosenIn(
  { periodisationName: _, ...wanted }: QuestionRequest & { periodisationName?: string },
  { question, periods, symbol, aspectId }: AskedSo,
  periodisation: { id: string } | undefined,
): Record<string, unknown> {
  return {
    ...wanted,
    ...(periodisation &&
      periods && { periodisationId: periodisation.id, periods: [periods.first, periods.second] }),
    ...(question === 'otherwise' && { codeId: symbol }),
    ...(question === 'channel' && aspectId && { aspectId }),
  }
}

/** Keeps the finding of a question, by an act that is undone like any other; gives its id. */
export async function keepAsked(
  study: Pick<OpenStudy, 'store' | 'questions' | 'program' | 'makeId' | 'now'>,
  named: NamedQuestion,
): Promise<Result<string, Refusal>> {
  const put = await putQuestion(study, named)
  if (!put.ok) return put
  const { homeCoderId: coderId } = await study.store.studies.get()
  const findingId = study.makeId()
  const known = { coderId, kept: null, answered: put.value.answered, now: study.now }
  const act = {
    kind: 'keep-finding',
    findingId,
    question: put.value.name,
    asked: { ...named.asked },
  } as const
  const done = await study.store.acts.perform<Refusal>(
    { coderId, area: 'analysis', filmId: null },
    act,
    async () => placeIn('findings', known, act),
  )
  return done.ok ? accepted(findingId) : done
}
