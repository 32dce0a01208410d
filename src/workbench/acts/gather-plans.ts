import type { ActOf, KnownOf, KnownTime, Result } from '../../study/index.ts'
import { accepted, fileInUse } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** The plans, and what hangs on the one that the act names: its sample, its passes, or the parts to draw from. */
export async function gatherPlans(
  { store, now }: OpenStudy,
  act: ActOf<'plans'>,
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'plans'>>, never>> {
  const partIds = new Set(act.kind === 'make-coding-plan' ? act.spans.map(({ partId }) => partId) : [])
  return accepted(async transaction => {
    const times = new Map<string, KnownTime>()
    for (const partId of partIds) {
      const place = await store.films.part(partId, transaction)
      if (!place) continue
      const clock = fileInUse(place.part, place.files)?.clock ?? null
      times.set(partId, { clock, endMs: place.part.durationMs ?? clock?.endMs ?? 0 })
    }
    const removing = act.kind === 'remove-coding-plan' ? act.codingPlanId : null
    return {
      now,
      plans: await store.plans.all(transaction),
      spans: removing === null ? [] : await store.plans.spans(removing, transaction),
      passes: removing === null ? [] : await store.plans.passesOf(removing, transaction),
      coders: await store.coding.coders(transaction),
      codes: act.kind === 'make-coding-plan' ? await store.coding.codes(transaction) : [],
      timeOf: partId => times.get(partId) ?? null,
    }
  })
}
