import type { Edition, Result } from '../../study/index.ts'
import { accepted, placeIn, removed, stackOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { gatherEditions } from './gather-editions.ts'

/** Keeps what is published of an essay now as an edition; null where that is the last one still. */
export async function placeEdition(
  study: Pick<OpenStudy, 'store' | 'questions' | 'program' | 'makeId' | 'now'>,
  essayId: string,
): Promise<Result<Edition | null, Refusal>> {
  const act = { kind: 'keep-edition', editionId: study.makeId(), essayId } as const
  const gathered = await gatherEditions(study, act)
  if (!gathered.ok) return gathered
  const { homeCoderId: coderId } = await study.store.studies.get()
  const stack = { coderId, ...stackOf(act, () => null) }
  const done = await study.store.acts.perform<Refusal>(stack, act, async transaction =>
    placeIn('editions', await gathered.value(transaction), act),
  )
  return done.ok ? accepted((done.value.change[0]?.after ?? null) as Edition | null) : done
}

/** Takes an edition back that was kept for a publication that nobody has; one that is another by now stays. */
export async function takeBackEdition({ store }: Pick<OpenStudy, 'store'>, edition: Edition): Promise<void> {
  await store.acts.carryOut([removed('edition', edition)])
}
