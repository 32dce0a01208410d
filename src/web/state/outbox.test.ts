import { describe, expect, test } from 'vitest'
import type { Mark } from '../../study/index.ts'
import { made, removed } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'
import { actAnswered, actHeldUp, actWaits, emptyOutbox, savedState, undoneHere } from './outbox.ts'

const mark: Mark = {
  id: 'm1',
  filmId: 'f1',
  partId: 'p1',
  codeId: 'c1',
  coderId: 'k1',
  startMs: 0,
  endMs: 1000,
  attachedTo: 's1',
  passId: null,
  said: null,
}

function aWaitingAct(actId: string, news: Partial<WaitingAct> = {}): WaitingAct {
  return {
    actId,
    studyId: 'study',
    stack: { area: 'coding', filmId: 'f1' },
    does: { kind: 'act', act: { kind: 'settle-mark', filmId: 'f1', markId: 'm1', how: 'free' } },
    change: [made('mark', mark)],
    ...news,
  }
}

const holding = (...acts: WaitingAct[]) =>
  acts.reduce((state, act) => actWaits(state, act, true), emptyOutbox)
const idsIn = (state: { waiting: readonly WaitingAct[] }) => state.waiting.map(({ actId }) => actId)

describe('the outbox', () => {
  test('keeps acts in the order in which they were made, whichever window brings them', () => {
    expect(idsIn(holding(aWaitingAct('1'), aWaitingAct('3'), aWaitingAct('2')))).toEqual(['1', '2', '3'])
  })

  test('takes no act twice', () => {
    const state = holding(aWaitingAct('1'))
    expect(actWaits(state, aWaitingAct('1'), true)).toBe(state)
  })

  test('is saved when it is empty, saving while it sends, and not saved with a reason when it cannot', () => {
    expect(savedState(emptyOutbox)).toEqual({ kind: 'saved' })
    const waiting = holding(aWaitingAct('1'), aWaitingAct('2'))
    expect(savedState(waiting)).toEqual({ kind: 'saving' })
    const heldUp = actHeldUp(waiting, { refusal: { kind: 'server-unreachable' }, tries: 1 })
    expect(savedState(heldUp)).toEqual({
      kind: 'not-saved',
      waiting: 2,
      trouble: { refusal: { kind: 'server-unreachable' }, tries: 1 },
      isKeptHere: true,
    })
    expect(savedState(actAnswered(heldUp, '1'))).toEqual({ kind: 'saving' })
  })

  test('says when the browser has not written an act down, until all are kept', () => {
    const unkept = actWaits(actWaits(emptyOutbox, aWaitingAct('1'), false), aWaitingAct('2'), true)
    expect(unkept.isKeptHere).toBe(false)
    expect(actAnswered(unkept, '1').isKeptHere).toBe(false)
    expect(actAnswered(actAnswered(unkept, '1'), '2').isKeptHere).toBe(true)
  })
})

describe('undo of what still waits', () => {
  const stack = { area: 'coding', filmId: 'f1' } as const
  const undo = (actId: string) => aWaitingAct(actId, { does: { kind: 'undo' }, change: [] })

  test('shows the inverse of the last act of its own stack', () => {
    const elsewhere = aWaitingAct('2', { stack: { area: 'codebook', filmId: null } })
    expect(undoneHere([aWaitingAct('1'), elsewhere], stack)).toEqual([removed('mark', mark)])
  })

  test('goes one act further back each time', () => {
    const other = { ...mark, id: 'm2' }
    const acts = [aWaitingAct('1'), aWaitingAct('2', { change: [made('mark', other)] })]
    expect(undoneHere(acts, stack)).toEqual([removed('mark', other)])
    expect(undoneHere([...acts, undo('3')], stack)).toEqual([removed('mark', mark)])
  })

  test('leaves what the program keeps to the program', () => {
    expect(undoneHere([], stack)).toEqual([])
    expect(undoneHere([aWaitingAct('1'), undo('2')], stack)).toEqual([])
    const redo = aWaitingAct('2', { does: { kind: 'redo' }, change: [] })
    expect(undoneHere([aWaitingAct('1'), redo], stack)).toEqual([])
  })
})
