import type { Change, Result } from '../../study/index.ts'
import {
  accepted,
  addCode,
  clearMark,
  editCode,
  lookAgain,
  lookThrough,
  refused,
  removeCodeSet,
  removed,
  setCodeSet,
  setMark,
  setPeriodisation,
  settleMark,
  startPass,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { shownCodeSets, shownCodes } from './codebook.ts'
import { shownCoding } from './coding.ts'
import type { PlacedAct } from './outbox.ts'
import { shownPeriodisations } from './periodisations.ts'
import type { ShotAct } from './place-shot-act.ts'
import { placeShotAct } from './place-shot-act.ts'
import type { AppState } from './store.ts'

type Known = Pick<AppState, 'codebook' | 'coding' | 'outbox' | 'parts' | 'periodisations' | 'study'>
type CodingAct = Extract<PlacedAct, { filmId: string }>

/**
 * What an act will do to the records as they are shown, before the program has placed it. `makeIds` names the
 * pieces for which the program will choose names of its own.
 */
export function placeOutboxAct(
  known: Known,
  act: PlacedAct,
  effects: { makeId: () => string; now: () => string },
): Result<Change, Refusal> {
  const { waiting } = known.outbox
  if ('partId' in act) return placeOnPart(known, act)
  const codes = shownCodes(known.codebook.codes, waiting)
  switch (act.kind) {
    case 'add-code':
      return addCode(codes, act.code)
    case 'edit-code':
      return editCode(codes, act)
    case 'set-code-set': {
      const sets = shownCodeSets(known.codebook.sets, waiting)
      return setCodeSet({ sets, codes }, act.codeSet, act.upon)
    }
    case 'remove-code-set':
      return removeCodeSet(shownCodeSets(known.codebook.sets, waiting), act.codeSetId)
    case 'set-periodisation':
      return setPeriodisation(
        shownPeriodisations(known.periodisations.list, waiting),
        act.periodisation,
        act.upon,
      )
    case 'remove-periodisation': {
      const standing = shownPeriodisations(known.periodisations.list, waiting)
      const periodisation = standing.find(({ id }) => id === act.periodisationId)
      return periodisation
        ? accepted([removed('periodisation', periodisation)])
        : refused({ kind: 'no-such-periodisation' })
    }
    default:
      return placeCodingAct(known, act, effects)
  }
}

function placeOnPart({ parts }: Known, act: ShotAct): Result<Change, Refusal> {
  const part = parts[act.partId]
  if (!part) return refused({ kind: 'no-such-part' })
  const { shownShots: shots, shownScenes: scenes, shownStills: stills, view } = part
  return placeShotAct({ shots, scenes, stills, endMs: view.endMs }, act)
}

function placeCodingAct(
  known: Known,
  act: CodingAct,
  effects: { makeId: () => string; now: () => string },
): Result<Change, Refusal> {
  const { filmId } = act
  const coderId = known.study?.homeCoderId ?? ''
  const { waiting } = known.outbox
  const codes = shownCodes(known.codebook.codes, waiting)
  const kept = known.coding[filmId]
  if (!kept) return refused({ kind: 'no-such-film', filmId })
  const { marks, passes, lookedThrough } = shownCoding(kept, waiting, { filmId, coderId })
  if (act.kind === 'start-pass')
    return startPass(
      { id: act.passId, filmId, coderId, codeIds: act.codeIds, createdAt: effects.now() },
      codes,
    )
  if (act.kind === 'settle-mark') {
    const mark = marks.find(({ id }) => id === act.markId) ?? null
    const shots = (mark && known.parts[mark.partId]?.shownShots) ?? []
    return settleMark(mark, shots.find(({ id }) => id === mark?.attachedTo) ?? null, act)
  }
  const endMs = known.parts[act.unit.partId]?.view.endMs ?? 0
  if (act.kind === 'clear-mark') return clearMark({ marks, coderId, code: { id: act.codeId } }, act)
  const pass = passes.find(({ id }) => id === act.passId) ?? null
  if (act.kind === 'set-mark') {
    const code = codes.find(({ id }) => id === act.codeId)
    if (!code) return refused({ kind: 'no-such-code', codeId: act.codeId })
    return setMark({ marks, code, coderId, filmId, endMs, pass }, act)
  }
  if (!pass) return refused({ kind: 'no-such-pass', passId: act.passId })
  const covered = lookedThrough.filter(({ passId }) => passId === pass.id)
  return act.kind === 'look-through'
    ? lookThrough({ pass, coderId, covered, endMs }, act)
    : lookAgain({ pass, coderId, covered }, { unit: act.unit, makeId: effects.makeId })
}
