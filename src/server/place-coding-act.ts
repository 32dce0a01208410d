import type { ActStack, DoneAct, StudyStore } from '../store/index.ts'
import type { Change, CodedUnit, FrameClock, Result } from '../study/index.ts'
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
} from '../study/index.ts'
import type { ActBody } from './contracts/index.ts'
import type { House } from './house.ts'

type Refusal = { kind: string }
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
  house: House,
  coderId: string,
  act: CodingAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'coding', filmId: act.filmId }
  if ('unit' in act) {
    const place = await placeOf(house, act.unit.partId)
    if (!place || place.filmId !== act.filmId) return refused({ kind: 'no-such-part' })
    return house.store.acts.perform(stack, act, transaction =>
      codeUnit({ house, coderId, place, transaction }, { ...act, unit: snapUnit(act.unit, place.clock) }),
    )
  }
  return house.store.acts.perform<Refusal>(stack, act, async transaction => {
    if (act.kind === 'settle-mark') {
      const mark = await house.store.coding.mark(act.markId, transaction)
      const shot = mark?.attachedTo ? await house.store.shots.find(mark.attachedTo, transaction) : null
      return settleMark(mark?.coderId === coderId ? mark : null, shot, act)
    }
    if (!(await house.store.films.find(act.filmId, transaction))) return refused({ kind: 'no-such-film' })
    const pass = { id: act.passId, filmId: act.filmId, coderId, codeIds: act.codeIds, createdAt: house.now() }
    return startPass(pass, await house.store.coding.codes(transaction))
  })
}

interface Desk {
  house: House
  coderId: string
  place: Place
  transaction: Transaction
}

async function codeUnit(desk: Desk, act: UnitAct): Promise<Result<Change, Refusal>> {
  const { house, coderId, place, transaction } = desk
  const { coding } = house.store
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
    : lookAgain(inPass, { unit: act.unit, makeId: house.makeId })
}

async function put(
  { house, coderId, place, transaction }: Desk,
  act: Extract<UnitAct, { kind: 'set-mark' }>,
  pass: Awaited<ReturnType<StudyStore['coding']['pass']>>,
): Promise<Result<Change, Refusal>> {
  const { unit, codeId, filmId } = act
  const code = (await house.store.coding.codes(transaction)).find(({ id }) => id === codeId)
  if (!code) return refused({ kind: 'no-such-code', codeId })
  const marks = await house.store.coding.marksTouching({ ...unit, codeId, coderId }, transaction)
  return setMark(
    { marks, code, coderId, filmId, endMs: place.endMs, pass: pass?.coderId === coderId ? pass : null },
    { unit, newMarkId: act.newMarkId },
  )
}

async function placeOf(house: House, partId: string): Promise<Place | null> {
  const found = await house.store.films.part(partId)
  if (!found) return null
  const clock = fileInUse(found.part, found.files)?.clock ?? null
  return { filmId: found.filmId, endMs: found.part.durationMs ?? 0, clock }
}

function snapUnit(unit: CodedUnit, clock: FrameClock | null): CodedUnit {
  if (!clock) return unit
  return { ...unit, startMs: snapToFrame(clock, unit.startMs), endMs: snapToFrame(clock, unit.endMs) }
}
