import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** Who has coded the named film, how, and who has seen whose coding of it. */
export async function gatherSeen(
  { store, now }: OpenStudy,
  { filmId }: ActOf<'seen'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'seen'>>, never>> {
  const coders = await store.coding.codersOfFilm(filmId)
  return accepted(async transaction => ({
    ...{ coderId, now },
    coderIds: coders.map(one => one.coderId),
    passes: await store.coding.passesOfFilm(filmId, transaction),
    seen: await store.coding.seenOfFilm(filmId, transaction),
  }))
}
