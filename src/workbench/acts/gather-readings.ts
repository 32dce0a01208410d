import type { ActOf, KnownOf, KnownTime, Result } from '../../study/index.ts'
import { accepted, fileInUse } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** What the coder reads in the film, and the time of every part of it that the act names. */
export async function gatherReadings(
  { store, now }: OpenStudy,
  act: ActOf<'readings'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'readings'>>, never>> {
  const { filmId } = act
  const partIds = new Set(partsOf(act))
  return accepted(async transaction => {
    const times = new Map<string, KnownTime>()
    for (const partId of partIds) {
      const place = await store.films.part(partId, transaction)
      if (place?.filmId !== filmId) continue
      const clock = fileInUse(place.part, place.files)?.clock ?? null
      times.set(partId, { clock, endMs: place.part.durationMs ?? clock?.endMs ?? 0 })
    }
    return {
      ...{ filmId, coderId, now },
      isFilmThere: (await store.films.find(filmId, transaction)) !== null,
      ...(await store.readings.of({ coderId, filmId }, transaction)),
      codes: await store.coding.codes(transaction),
      contradictions: await store.coding.contradictions(transaction),
      choiceLists: await store.coding.choiceLists(transaction),
      timeOf: partId => times.get(partId) ?? null,
    }
  })
}

function partsOf(act: ActOf<'readings'>): string[] {
  if (act.kind === 'set-mediation') return act.mediation.spans.map(({ partId }) => partId)
  return act.kind === 'set-reality' ? [act.reality.partId] : []
}
