import type { ActOf, AnsweredFinding, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { NamedQuestion } from '../kept/put-question.ts'
import { putQuestion } from '../kept/put-question.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

type Ground = Pick<OpenStudy, 'store' | 'questions' | 'program' | 'now'>

/** The finding that an act names, and what its question is answered: put before the act's turn, since it may take long. */
export async function gatherFindings(
  study: Ground,
  act: ActOf<'findings'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'findings'>>, Refusal>> {
  const { findings } = study.store
  const named = act.kind === 'keep-finding' ? act : await namedBy(study, act)
  let answered: AnsweredFinding | null = null
  if (named) {
    const put = await putQuestion(study, named)
    if (!put.ok) return put
    answered = put.value.answered
  }
  return accepted(async transaction => ({
    ...{ coderId, answered, now: study.now },
    kept: await findings.find(act.findingId, transaction),
  }))
}

async function namedBy({ store }: Ground, act: ActOf<'findings'>): Promise<NamedQuestion | null> {
  return act.kind === 'renew-finding' ? store.findings.find(act.findingId) : null
}
