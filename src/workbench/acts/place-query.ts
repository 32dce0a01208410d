import type { ActOf, Result } from '../../study/index.ts'
import { accepted, placeIn } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** Saves a query, or removes one, where no page places the act. */
export async function placeQuery(
  { store, now }: Pick<OpenStudy, 'store' | 'now'>,
  act: ActOf<'queries'>,
): Promise<Result<null, Refusal>> {
  const { homeCoderId: coderId } = await store.studies.get()
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'find', filmId: null },
    act,
    async transaction =>
      placeIn('queries', { coderId, now, saved: await store.findings.savedQueries(transaction) }, act),
  )
  return done.ok ? accepted(null) : done
}
