import type { ActOf, KnownDecision, KnownPublication } from '../../study/index.ts'
import type { Transaction } from '../acts/transaction.ts'
import type { OpenStudy } from '../open-study.ts'

/** What publishing has to know; without a transaction, for a preview of it. */
export async function gatherPublication(
  { store: { coding } }: OpenStudy,
  transaction?: Transaction,
): Promise<KnownPublication> {
  const steps = await coding.codebookSteps(transaction)
  const planned = steps.filter(({ codebookVersionId }) => codebookVersionId === null)
  const codeIds = [...new Set(planned.flatMap(({ fromId, intoIds }) => [fromId, ...intoIds]))]
  return {
    codes: await coding.codes(transaction),
    contradictions: await coding.contradictions(transaction),
    aspects: await coding.aspects(transaction),
    sets: await coding.codeSets(transaction),
    versions: await coding.codebookVersions(transaction),
    steps,
    marks: await coding.marksOfCodes(codeIds, transaction),
    regionKeys: await coding.regionKeysOf({ codeIds }, transaction),
    passes: planned.length > 0 ? await coding.passes(transaction) : [],
  }
}

/** What has to be known of a mark that is decided upon; nobody decides upon another coder's. */
export async function gatherDecision(
  { store: { coding }, makeId }: OpenStudy,
  { markId }: Extract<ActOf<'versions'>, { kind: 'decide-mark' }>,
  { coderId, transaction }: { coderId: string; transaction: Transaction },
): Promise<KnownDecision> {
  const found = await coding.mark(markId, transaction)
  const mark = found?.coderId === coderId ? found : null
  const pass = mark?.passId ? await coding.pass(mark.passId, transaction) : null
  const ofCode = mark && pass ? await coding.marksOfCodes([mark.codeId], transaction) : []
  return {
    mark,
    pass,
    waiting: ofCode.filter(({ passId }) => passId === pass?.id),
    steps: await coding.codebookSteps(transaction),
    codes: await coding.codes(transaction),
    regionKeys: mark ? await coding.regionKeys([mark], transaction) : [],
    makeId,
  }
}
