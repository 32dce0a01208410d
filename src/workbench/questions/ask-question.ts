import { createHash } from 'node:crypto'
import type { FindingOf, NeedOf, Question, QuestionName } from '../../findings/index.ts'
import { questions } from '../../findings/index.ts'
import type { QuestionRequest } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { gatherCounted } from './gather-counted.ts'
import type { About, Gathered } from './gathered/gathered.ts'
import type { Questions } from './questions.ts'

export type QuestionAnswer<Name extends QuestionName> = { finding: FindingOf<Name> } & About[NeedOf<Name>]

export interface Asking {
  store: StudyStore
  questions: Pick<Questions, 'ask'>
}

/** Puts a question to the study as it stands. */
export async function askQuestion<Name extends QuestionName>(
  study: Asking,
  name: Name,
  wanted: QuestionRequest<Name>,
): Promise<Result<QuestionAnswer<Name>, Refusal>> {
  const asked = await askWithDigest(study, name, wanted)
  return asked.ok ? accepted(asked.value.answer) : asked
}

/** The same, with the digest of everything that was counted for it. */
export async function askWithDigest<Name extends QuestionName>(
  study: Asking,
  name: Name,
  wanted: QuestionRequest<Name>,
): Promise<Result<{ answer: QuestionAnswer<Name>; countedDigest: string }, Refusal>> {
  const gathered = await gatherFor(study.store, name, wanted)
  if (!gathered.ok) return gathered
  const { counted, about, digest } = gathered.value
  const { corpus } = await study.store.studies.profile()
  const asked = digestOf([name, digest, wanted, corpus])
  const finding = await study.questions.ask<Name>(asked, { name, counted, choices: wanted, corpus })
  return accepted({ answer: { finding, ...about }, countedDigest: digestOf([name, digest]) })
}

/** The answer as a page is sent it: the same but for lists that no page shows, and as JSON. */
export async function askForPage<Name extends QuestionName>(
  study: { store: StudyStore; questions: Pick<Questions, 'askForPage'> },
  name: Name,
  wanted: QuestionRequest<Name>,
): Promise<Result<string, Refusal>> {
  const gathered = await gatherFor(study.store, name, wanted)
  if (!gathered.ok) return gathered
  const { counted, about, digest } = gathered.value
  const { corpus } = await study.store.studies.profile()
  const question = { name, counted, choices: wanted, corpus } as unknown as Question
  const finding = await study.questions.askForPage(digestOf([name, digest, wanted, corpus]), question)
  return accepted(`{"finding":${finding},${JSON.stringify(about).slice(1)}`)
}

/** A question as it would be put now, with all that it is answered from, and the digest of what was counted. */
export async function gatherQuestion<Name extends QuestionName>(
  store: StudyStore,
  name: Name,
  wanted: QuestionRequest<Name>,
): Promise<Result<{ question: Question<Name>; countedDigest: string }, Refusal>> {
  const gathered = await gatherFor(store, name, wanted)
  if (!gathered.ok) return gathered
  const { counted, digest } = gathered.value
  const { corpus } = await store.studies.profile()
  return accepted({
    question: { name, counted, choices: wanted, corpus } as Question<Name>,
    countedDigest: digestOf([name, digest]),
  })
}

/** The answer to a question that was gathered, and perhaps changed since. */
export async function askGathered<Name extends QuestionName>(
  { questions }: Pick<Asking, 'questions'>,
  question: Question<Name>,
): Promise<FindingOf<Name>> {
  return questions.ask<Name>(digestOf(question), question)
}

/** The digest of everything that would be counted for a question now, which is not put. */
export async function countedDigest<Name extends QuestionName>(
  store: StudyStore,
  name: Name,
  wanted: QuestionRequest<Name>,
): Promise<Result<string, Refusal>> {
  const gathered = await gatherFor(store, name, wanted)
  return gathered.ok ? accepted(digestOf([name, gathered.value.digest])) : gathered
}

function gatherFor<Name extends QuestionName>(
  store: StudyStore,
  name: Name,
  wanted: QuestionRequest<Name>,
): Promise<Result<Gathered<NeedOf<Name>>, Refusal>> {
  const need: NeedOf<Name> = questions[name].needs
  return gatherCounted[need](store, wanted)
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
