import type { ActOf, Result } from '../../study/index.ts'
import { accepted, placeIn } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** Declares a focal symbol, or withdraws it, where no page places the act. */
export async function placeFocal(
  { store, now }: Pick<OpenStudy, 'store' | 'now'>,
  act: ActOf<'focal'>,
): Promise<Result<null, Refusal>> {
  const { homeCoderId: coderId } = await store.studies.get()
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'analysis', filmId: null },
    act,
    async transaction =>
      placeIn(
        'focal',
        {
          ...{ coderId, now },
          focalSymbols: await store.findings.focalSymbols(transaction),
          codeIds: (await store.coding.codes(transaction)).map(({ id }) => id),
        },
        act,
      ),
  )
  return done.ok ? accepted(null) : done
}
