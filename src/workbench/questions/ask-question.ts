import { createHash } from 'node:crypto'
import type { FindingOf, NeedOf, QuestionName } from '../../findings/index.ts'
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

/** Puts a question to the study as it stands. */
export async function askQuestion<Name extends QuestionName>(
  study: { store: StudyStore; questions: Pick<Questions, 'ask'> },
  name: Name,
  wanted: QuestionRequest<Name>,
): Promise<Result<QuestionAnswer<Name>, Refusal>> {
  const need: NeedOf<Name> = questions[name].needs
  const gathered: Result<Gathered<NeedOf<Name>>, Refusal> = await gatherCounted[need](study.store, wanted)
  if (!gathered.ok) return gathered
  const { counted, about, digest } = gathered.value
  const { corpus } = await study.store.studies.profile()
  const asked = createHash('sha256')
    .update(JSON.stringify([name, digest, wanted, corpus]))
    .digest('hex')
  const finding = await study.questions.ask<Name>(asked, { name, counted, choices: wanted, corpus })
  return accepted({ finding, ...about })
}
