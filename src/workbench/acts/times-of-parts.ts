import type { StudyStore } from '../../store/index.ts'
import type { KnownTime } from '../../study/index.ts'
import { fileInUse } from '../../study/index.ts'
import type { Transaction } from './transaction.ts'

/** The time of each of these parts that is there. */
export async function timesOf(
  store: StudyStore,
  partIds: readonly string[],
  transaction: Transaction,
): Promise<(partId: string) => KnownTime | null> {
  const times = new Map<string, KnownTime>()
  for (const partId of new Set(partIds)) {
    const place = await store.films.part(partId, transaction)
    if (!place) continue
    const clock = fileInUse(place.part, place.files)?.clock ?? null
    times.set(partId, { clock, endMs: place.part.durationMs ?? clock?.endMs ?? 0 })
  }
  return partId => times.get(partId) ?? null
}
