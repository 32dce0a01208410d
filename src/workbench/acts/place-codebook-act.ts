import type { ActBody } from '../../server/contracts/index.ts'
import type { ActStack, DoneAct } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import {
  accepted,
  addCode,
  editCode,
  refused,
  removeCodeSet,
  removed,
  setCodeSet,
  setPeriodisation,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

type CodebookAct = Extract<ActBody, { kind: 'add-code' | 'edit-code' | 'set-code-set' | 'remove-code-set' }>
type PeriodisationAct = Extract<ActBody, { kind: 'set-periodisation' | 'remove-periodisation' }>

export async function placeCodebookAct(
  study: OpenStudy,
  coderId: string,
  act: CodebookAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'codebook', filmId: null }
  return study.store.acts.perform<Refusal>(stack, act, async transaction => {
    const codes = await study.store.coding.codes(transaction)
    if (act.kind === 'add-code') return addCode(codes, act.code)
    if (act.kind === 'edit-code') return editCode(codes, act)
    const sets = await study.store.coding.codeSets(transaction)
    return act.kind === 'set-code-set'
      ? setCodeSet({ sets, codes }, act.codeSet, act.upon)
      : removeCodeSet(sets, act.codeSetId)
  })
}

export async function placePeriodisationAct(
  study: OpenStudy,
  coderId: string,
  act: PeriodisationAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'analysis', filmId: null }
  return study.store.acts.perform<Refusal>(stack, act, async transaction => {
    const standing = await study.store.coding.periodisations(transaction)
    if (act.kind === 'set-periodisation') return setPeriodisation(standing, act.periodisation, act.upon)
    const periodisation = standing.find(({ id }) => id === act.periodisationId)
    return periodisation
      ? accepted([removed('periodisation', periodisation)])
      : refused({ kind: 'no-such-periodisation' })
  })
}
