import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** All sources and excerpts: keys are told apart among all, and merging moves excerpts. */
export async function gatherSources(
  { store, now }: OpenStudy,
  act: ActOf<'sources'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'sources'>>, never>> {
  return accepted(async transaction => ({
    ...{ coderId, now },
    sources: await store.sources.all(transaction),
    excerpts: await store.sources.excerpts(transaction),
    facts: act.kind === 'merge-sources' ? (await store.world.of(coderId, transaction)).facts : [],
    codeIds: act.kind === 'set-excerpt' ? (await store.coding.codes(transaction)).map(({ id }) => id) : [],
  }))
}
