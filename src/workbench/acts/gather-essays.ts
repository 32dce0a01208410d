import type { ActOf, EvidenceTarget, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import { lookAt } from '../essays/look-at.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

type Known<Name extends 'essays' | 'writing' | 'claims'> = Promise<
  Result<(transaction: Transaction) => Promise<KnownOf<Name>>, never>
>

export async function gatherEssays({ store, now }: OpenStudy, _act: ActOf<'essays'>): Known<'essays'> {
  return accepted(async transaction => ({
    now,
    essays: await store.essays.all(transaction),
  }))
}

/** The blocks that are written, and whether their essay is there. */
export async function gatherWriting({ store }: OpenStudy, act: ActOf<'writing'>): Known<'writing'> {
  const ids = [...act.put, ...act.take].map(({ id }) => id)
  return accepted(async transaction => ({
    isEssayThere: (await store.essays.find(act.essayId, transaction)) !== null,
    blocks: await store.essays.blocksById(ids, transaction),
  }))
}

/** The claims of one essay, and how everything stands now that the act rests on: looked at before its turn. */
export async function gatherClaims(study: OpenStudy, act: ActOf<'claims'>): Known<'claims'> {
  const { store, now } = study
  const sight = await lookAt(study, await targetsOf(study, act))
  return accepted(async transaction => ({
    ...{ now, sight },
    isEssayThere: (await store.essays.find(act.essayId, transaction)) !== null,
    ...(await store.essays.claims(act.essayId, transaction)),
  }))
}

async function targetsOf({ store }: OpenStudy, act: ActOf<'claims'>): Promise<EvidenceTarget[]> {
  if (act.kind === 'make-claim' || act.kind === 'add-evidence')
    return act.evidence.map(({ target }) => target)
  if (act.kind === 'print-number') return [act.number.target]
  const { evidence, numbers } = await store.essays.claims(act.essayId)
  switch (act.kind) {
    case 'check-claim':
      return evidence.filter(one => one.claimId === act.claimId).map(({ target }) => target)
    case 'keep-as-of':
      return [...evidence, ...numbers].filter(({ id }) => id === act.evidenceId).map(({ target }) => target)
    case 'check-number':
      return numbers.filter(({ id }) => id === act.numberId).map(({ target }) => target)
    default:
      return []
  }
}
