import type { ActStack, DoneAct } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import {
  accepted,
  addCode,
  editCode,
  refused,
  removeCodeSet,
  removed,
  setCodeSet,
  setPeriodisation,
} from '../study/index.ts'
import type { ActBody } from './contracts/index.ts'
import type { House } from './house.ts'

type Refusal = { kind: string }
type CodebookAct = Extract<ActBody, { kind: 'add-code' | 'edit-code' | 'set-code-set' | 'remove-code-set' }>
type PeriodisationAct = Extract<ActBody, { kind: 'set-periodisation' | 'remove-periodisation' }>

export async function placeCodebookAct(
  house: House,
  coderId: string,
  act: CodebookAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'codebook', filmId: null }
  return house.store.acts.perform<Refusal>(stack, act, async transaction => {
    const codes = await house.store.coding.codes(transaction)
    if (act.kind === 'add-code') return addCode(codes, act.code)
    if (act.kind === 'edit-code') return editCode(codes, act)
    const sets = await house.store.coding.codeSets(transaction)
    return act.kind === 'set-code-set'
      ? setCodeSet({ sets, codes }, act.codeSet, act.upon)
      : removeCodeSet(sets, act.codeSetId)
  })
}

export async function placePeriodisationAct(
  house: House,
  coderId: string,
  act: PeriodisationAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'analysis', filmId: null }
  return house.store.acts.perform<Refusal>(stack, act, async transaction => {
    const standing = await house.store.coding.periodisations(transaction)
    if (act.kind === 'set-periodisation') return setPeriodisation(standing, act.periodisation, act.upon)
    const periodisation = standing.find(({ id }) => id === act.periodisationId)
    return periodisation
      ? accepted([removed('periodisation', periodisation)])
      : refused({ kind: 'no-such-periodisation' })
  })
}
