import type { ActBody, TurnRequest } from '../../server/contracts/index.ts'
import type { DoneAct } from '../../store/index.ts'
import type { ActOf, FamilyName, Result } from '../../study/index.ts'
import { familyOf, placeIn, refused, stackOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { filmsWithOtherFiles } from './films-with-other-files.ts'
import { gatherers } from './gather-known.ts'

/** Places an act with authority: in one transaction, on the records as they stand. */
export async function placeAct(study: OpenStudy, act: ActBody): Promise<Result<DoneAct, Refusal>> {
  return told(study, await place(study, familyOf(act), act))
}

/** Takes the last act of a stack back, or makes the last one that was taken back again. */
export async function turnAct(
  study: OpenStudy,
  direction: 'undo' | 'redo',
  { area, filmId, actId }: TurnRequest,
): Promise<Result<DoneAct, Refusal>> {
  const { homeCoderId: coderId } = await study.store.studies.get()
  return told(study, await study.store.acts[direction]({ coderId, area, filmId }, actId))
}

/** The store says what has changed; which films look other than before is said here. */
async function told(study: OpenStudy, done: Result<DoneAct, Refusal>): Promise<Result<DoneAct, Refusal>> {
  const filmIds = done.ok ? await filmsWithOtherFiles(study, done.value.change) : []
  if (filmIds.length > 0) study.tell({ kind: 'films', filmIds })
  return done
}

async function place<Name extends FamilyName>(
  study: OpenStudy,
  name: Name,
  act: ActBody,
): Promise<Result<DoneAct, Refusal>> {
  const { homeCoderId: coderId } = await study.store.studies.get()
  const partId = partOf(act)
  const place = partId === null ? null : await study.store.films.part(partId)
  if (partId !== null && !place) return refused({ kind: 'no-such-part' })
  const own = act as unknown as ActOf<Name>
  const gathered = await gatherers[name](study, own, { coderId, place })
  if (!gathered.ok) return gathered
  const stack = { coderId, ...stackOf(act, () => place?.filmId ?? null) }
  return study.store.acts.perform<Refusal>(stack, act, async transaction =>
    placeIn(name, await gathered.value(transaction), own),
  )
}

function partOf(act: ActBody): string | null {
  if ('partId' in act) return act.partId
  return 'unit' in act && typeof act.unit === 'object' ? act.unit.partId : null
}
