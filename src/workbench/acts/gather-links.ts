import type { ActOf, KnownOf, Mark, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { timesOf } from './times-of-parts.ts'
import type { Transaction } from './transaction.ts'

/** The coder's links, and where what the act names lies. */
export async function gatherLinks(
  { store, now }: OpenStudy,
  act: ActOf<'links'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'links'>>, never>> {
  const ends = act.kind === 'make-link' ? [act.link.from, act.link.to] : []
  return accepted(async transaction => {
    const marks = new Map<string, Mark>()
    for (const { attachedTo } of ends) {
      const mark = attachedTo === null ? null : await store.coding.mark(attachedTo, transaction)
      if (mark) marks.set(mark.id, mark)
    }
    return {
      ...{ coderId, now },
      ...(await store.links.of(coderId, transaction)),
      isFilmThere: (await store.films.find(act.filmId, transaction)) !== null,
      timeOf: await timesOf(
        store,
        ends.map(({ partId }) => partId),
        transaction,
      ),
      markOf: markId => marks.get(markId) ?? null,
    }
  })
}
