import type { StudyStore } from '../../store/index.ts'
import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted, fileInUse, refused } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

type PlaceInFilm = NonNullable<Awaited<ReturnType<StudyStore['films']['part']>>>

/** The mark that the act names with its regions, whosever it is, and the time of the part where a key is to lie. */
export async function gatherRegions(
  { store: { coding } }: OpenStudy,
  act: ActOf<'regions'>,
  { coderId, place }: { coderId: string; place: PlaceInFilm | null },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'regions'>>, { kind: 'no-such-part' }>> {
  if (place && place.filmId !== act.filmId) return refused({ kind: 'no-such-part' })
  const time = {
    clock: place && (fileInUse(place.part, place.files)?.clock ?? null),
    endMs: place?.part.durationMs ?? 0,
  }
  return accepted(async transaction => {
    const mark = await coding.mark(act.markId, transaction)
    const marks = mark ? [mark] : []
    return { ...time, coderId, marks, regionKeys: await coding.regionKeys(marks, transaction) }
  })
}
