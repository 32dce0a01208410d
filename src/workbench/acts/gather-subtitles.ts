import type { StudyStore } from '../../store/index.ts'
import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted, bounds } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { timesOf } from './times-of-parts.ts'
import type { Transaction } from './transaction.ts'

type PlaceInFilm = NonNullable<Awaited<ReturnType<StudyStore['films']['part']>>>

/** The subtitles of the part, and where it ends. */
export async function gatherSubtitles(
  { store }: OpenStudy,
  { partId }: ActOf<'subtitles'>,
  { place }: { place: PlaceInFilm | null },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'subtitles'>>, never>> {
  const endMs = place?.part.durationMs ?? bounds.milliseconds
  return accepted(async transaction => ({ ...(await store.subtitles.ofPart(partId, transaction)), endMs }))
}

/** The dialogue of the part, and its time. */
export async function gatherDialogue(
  { store }: OpenStudy,
  { partId }: ActOf<'dialogue'>,
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'dialogue'>>, never>> {
  return accepted(async transaction => {
    const time = (await timesOf(store, [partId], transaction))(partId)
    const { dialogue } = await store.subtitles.ofPart(partId, transaction)
    return { clock: time?.clock ?? null, endMs: time?.endMs ?? 0, dialogue }
  })
}
