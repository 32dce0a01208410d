import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { printNow } from '../essays/publish/editions.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** The editions of the named essay, and what would be printed of it: gathered before the act's turn, since it may take long. */
export async function gatherEditions(
  study: Pick<OpenStudy, 'store' | 'questions' | 'program' | 'now'>,
  { essayId }: ActOf<'editions'>,
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'editions'>>, Refusal>> {
  const { store, now } = study
  const essay = await store.essays.find(essayId)
  if (!essay) return refused({ kind: 'no-such-essay' })
  const { printed, digest } = await printNow(study, essay)
  return accepted(async transaction => ({
    ...{ now, printed, digest },
    isEssayThere: (await store.essays.find(essayId, transaction)) !== null,
    editions: await store.essays.editions(essayId, transaction),
  }))
}
