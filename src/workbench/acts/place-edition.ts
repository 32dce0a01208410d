import type { Result } from '../../study/index.ts'
import { accepted, placeIn, stackOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { gatherEditions } from './gather-editions.ts'

/** Keeps what is published of an essay now as an edition, by an act that is undone like any other. */
export async function placeEdition(
  study: Pick<OpenStudy, 'store' | 'questions' | 'program' | 'makeId' | 'now'>,
  essayId: string,
): Promise<Result<null, Refusal>> {
  const act = { kind: 'keep-edition', editionId: study.makeId(), essayId } as const
  const gathered = await gatherEditions(study, act)
  if (!gathered.ok) return gathered
  const { homeCoderId: coderId } = await study.store.studies.get()
  const stack = { coderId, ...stackOf(act, () => null) }
  const done = await study.store.acts.perform<Refusal>(stack, act, async transaction =>
    placeIn('editions', await gathered.value(transaction), act),
  )
  return done.ok ? accepted(null) : done
}
