import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { timesOf } from './times-of-parts.ts'
import type { Transaction } from './transaction.ts'

/** What places quote, which passages there are, and where the place that the act names lies. */
export async function gatherQuotings(
  { store, now }: OpenStudy,
  act: ActOf<'quotings'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'quotings'>>, never>> {
  const place = act.kind === 'make-quoting' ? act.quoting : null
  return accepted(async transaction => {
    const markId = place?.attachedTo ?? null
    const mark = markId === null ? null : await store.coding.mark(markId, transaction)
    const excerpts = place ? await store.sources.excerpts(transaction) : []
    return {
      ...{ coderId, now },
      quotings: await store.sources.quotings(transaction),
      excerptIds: excerpts.map(({ id }) => id),
      isFilmThere: (await store.films.find(act.filmId, transaction)) !== null,
      timeOf: await timesOf(store, place ? [place.partId] : [], transaction),
      markOf: () => mark,
    }
  })
}
