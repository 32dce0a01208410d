import type { ActOf, KnownOf, KnownTime, Result } from '../../study/index.ts'
import { accepted, fileInUse } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** The coder's tray, and the time of every part from which something is put into it. */
export async function gatherTray(
  { store, now }: OpenStudy,
  act: ActOf<'tray'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'tray'>>, never>> {
  const partIds = new Set(act.kind === 'gather' ? act.things.map(({ partId }) => partId) : [])
  return accepted(async transaction => {
    const times = new Map<string, KnownTime>()
    for (const partId of partIds) {
      const place = await store.films.part(partId, transaction)
      if (!place) continue
      const clock = fileInUse(place.part, place.files)?.clock ?? null
      times.set(partId, { clock, endMs: place.part.durationMs ?? clock?.endMs ?? 0 })
    }
    const tray = await store.tray.of(coderId, transaction)
    return { ...tray, coderId, now, timeOf: partId => times.get(partId) ?? null }
  })
}
