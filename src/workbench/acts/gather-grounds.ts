import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** The ground on which stills of the named film are shown, and whether the film is there. */
export async function gatherGrounds(
  { store }: OpenStudy,
  { filmId }: ActOf<'grounds'>,
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'grounds'>>, never>> {
  return accepted(async transaction => ({
    isFilmThere: (await store.films.find(filmId, transaction)) !== null,
    grounds: await store.essays.belonging('stillGround', { filmId: [filmId] }, transaction),
  }))
}
