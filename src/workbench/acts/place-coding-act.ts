import type { ActBody } from '../../server/contracts/index.ts'
import type { ActStack, DoneAct, StudyStore } from '../../store/index.ts'
import type { Change, CodedUnit, FrameClock, Result } from '../../study/index.ts'
import {
  clearMark,
  fileInUse,
  lookAgain,
  lookThrough,
  refused,
  setMark,
  settleMark,
  snapToFrame,
  startPass,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

type Transaction = Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0]
type CodingAct = Extract<
  ActBody,
  { kind: 'start-pass' | 'set-mark' | 'clear-mark' | 'look-through' | 'look-again' | 'settle-mark' }
>
type UnitAct = Extract<CodingAct, { unit: CodedUnit }>

interface Place {
  filmId: string
  endMs: number
  clock: FrameClock | null
}

/** Places an act of coding: the pass, the code and the marks are looked up in the same transaction. */
export async function placeCodingAct(
  study: OpenStudy,
  coderId: string,
  act: CodingAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'coding', filmId: act.filmId }
  if ('unit' in act) {
    const place = await placeOf(study, act.unit.partId)
    if (!place || place.filmId !== act.filmId) return refused({ kind: 'no-such-part' })
    return study.store.acts.perform(stack, act, transaction =>
      codeUnit({ study, coderId, place, transaction }, { ...act, unit: snapUnit(act.unit, place.clock) }),
    )
  }
  return study.store.acts.perform<Refusal>(stack, act, async transaction => {
    if (act.kind === 'settle-mark') {
      const mark = await study.store.coding.mark(act.markId, transaction)
      const shot = mark?.attachedTo ? await study.store.shots.find(mark.attachedTo, transaction) : null
      return settleMark(mark?.coderId === coderId ? mark : null, shot, act)
    }
    const { filmId } = act
    if (!(await study.store.films.find(filmId, transaction))) return refused({ kind: 'no-such-film', filmId })
    const pass = { id: act.passId, filmId, coderId, codeIds: act.codeIds, createdAt: study.now() }
    return startPass(pass, await study.store.coding.codes(transaction))
  })
}

interface Desk {
  study: OpenStudy
  coderId: string
  place: Place
  transaction: Transaction
}

async function codeUnit(desk: Desk, act: UnitAct): Promise<Result<Change, Refusal>> {
  const { study, coderId, place, transaction } = desk
  const { coding } = study.store
  if (act.kind === 'clear-mark') {
    const { unit, codeId } = act
    const marks = await coding.marksTouching({ ...unit, codeId, coderId }, transaction)
    return clearMark({ marks, code: { id: codeId }, coderId }, { unit })
  }
  const pass = act.passId === null ? null : await coding.pass(act.passId, transaction)
  if (act.passId !== null && pass?.filmId !== place.filmId)
    return refused({ kind: 'no-such-pass', passId: act.passId })
  if (act.kind === 'set-mark') return put(desk, act, pass)
  const covered = await coding.lookedThrough(act.passId, transaction)
  const inPass = { pass: pass!, coderId, covered, endMs: place.endMs }
  return act.kind === 'look-through'
    ? lookThrough(inPass, { unit: act.unit, newId: act.newId })
    : lookAgain(inPass, { unit: act.unit, makeId: study.makeId })
}

async function put(
  { study, coderId, place, transaction }: Desk,
  act: Extract<UnitAct, { kind: 'set-mark' }>,
  pass: Awaited<ReturnType<StudyStore['coding']['pass']>>,
): Promise<Result<Change, Refusal>> {
  const { unit, codeId, filmId } = act
  const code = (await study.store.coding.codes(transaction)).find(({ id }) => id === codeId)
  if (!code) return refused({ kind: 'no-such-code', codeId })
  const marks = await study.store.coding.marksTouching({ ...unit, codeId, coderId }, transaction)
  return setMark(
    { marks, code, coderId, filmId, endMs: place.endMs, pass: pass?.coderId === coderId ? pass : null },
    { unit, newMarkId: act.newMarkId },
  )
}

async function placeOf(study: OpenStudy, partId: string): Promise<Place | null> {
  const found = await study.store.films.part(partId)
  if (!found) return null
  const clock = fileInUse(found.part, found.files)?.clock ?? null
  return { filmId: found.filmId, endMs: found.part.durationMs ?? 0, clock }
}

function snapUnit(unit: CodedUnit, clock: FrameClock | null): CodedUnit {
  if (!clock) return unit
  return { ...unit, startMs: snapToFrame(clock, unit.startMs), endMs: snapToFrame(clock, unit.endMs) }
}
