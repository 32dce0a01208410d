import { expect, test } from 'vitest'
import type { ActOf } from '../acts/acts.ts'
import { placeIn } from '../acts/acts.ts'
import type { KnownPages } from '../acts/notebook-acts.ts'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import { saidOfMemo } from './edit-memos.ts'
import { emptyMemo } from './memo.ts'

let clock = 0
const empty: KnownPages = {
  ...{ coderId: 'me', memos: [], frames: [], now: () => `now ${++clock}` },
  timeOf: partId => (partId === 'part' ? { clock: null, endMs: 10_000 } : null),
}
const frame = (id: string, atMs: number) => ({ id, partId: 'part', atMs })
const write = (text: string, frames = [frame('f', 500)]): ActOf<'notebook'> => ({
  ...{ kind: 'set-memo', memo: { ...emptyMemo, id: 'm', text }, frames },
})

function after(known: KnownPages, change: Change): KnownPages {
  return {
    ...known,
    memos: applyToList('memo', known.memos, change),
    frames: applyToList('memoFrame', known.frames, change),
  }
}
function changeOf(known: KnownPages, act: ActOf<'notebook'>): Change {
  const placed = placeIn('notebook', known, act)
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  return placed.value
}
const done = (known: KnownPages, act: ActOf<'notebook'>) => after(known, changeOf(known, act))
const refusal = (known: KnownPages, act: ActOf<'notebook'>) => {
  const placed = placeIn('notebook', known, act)
  return placed.ok ? null : placed.refusal.kind
}
const written = done(empty, write(' The gate. '))

test('a memo is made with its frames, says when, and when it was changed', () => {
  const [memo] = written.memos
  expect(memo).toMatchObject({ text: 'The gate.', coderId: 'me', what: 'observation', isPrivate: false })
  expect(memo!.changedAt).toBe(memo!.createdAt)
  expect(written.frames).toEqual([{ ...frame('f', 500), memoId: 'm' }])
  const upon = saidOfMemo(memo!)
  const edit: ActOf<'notebook'> = {
    ...{ kind: 'set-memo', memo: { ...upon, what: 'theory', isPrivate: true }, upon, frames: [] },
  }
  const [edited] = done(written, edit).memos
  expect(edited).toMatchObject({ what: 'theory', isPrivate: true, createdAt: memo!.createdAt })
  expect(edited!.changedAt).not.toBe(memo!.changedAt)
  expect(changeOf(written, { kind: 'set-memo', memo: upon, upon, frames: [] })).toEqual([])
})

test('a frame is put to a memo once, and taken away', () => {
  const two = done(written, { kind: 'add-memo-frame', memoId: 'm', frame: frame('g', 900) })
  expect(two.frames.map(({ id }) => id)).toEqual(['f', 'g'])
  expect(changeOf(two, { kind: 'add-memo-frame', memoId: 'm', frame: frame('h', 900) })).toEqual([])
  expect(done(two, { kind: 'take-memo-frame', frameId: 'f' }).frames.map(({ id }) => id)).toEqual(['g'])
})

test('each act has its inverse', () => {
  const acts: ActOf<'notebook'>[] = [
    { kind: 'remove-memo', memoId: 'm' },
    { kind: 'add-memo-frame', memoId: 'm', frame: frame('g', 900) },
    { kind: 'take-memo-frame', frameId: 'f' },
    { kind: 'set-memo', memo: { ...emptyMemo, id: 'm', text: 'Other' }, frames: [] },
  ]
  for (const act of acts) {
    const change = changeOf(written, act)
    expect(change).not.toEqual([])
    expect(after(after(written, change), inverse(change))).toEqual({ ...written, now: expect.anything() })
  }
})

test('what cannot be kept is refused, and no window overwrites what another one wrote', () => {
  expect(refusal(empty, write('x'.repeat(bounds.writing + 1)))).toBe('memo-too-long')
  expect(refusal(empty, write('\u0001'))).toBe('memo-not-plain')
  expect(refusal(empty, write('x', [frame('f', 10_000)]))).toBe('frame-outside-part')
  expect(refusal(empty, write('x', [{ ...frame('f', 0), partId: 'gone' }]))).toBe('no-such-part')
  expect(refusal(empty, { kind: 'add-memo-frame', memoId: 'm', frame: frame('f', 0) })).toBe('no-such-memo')
  const memo = { ...emptyMemo, id: 'm', text: 'mine' }
  const set = (news: object): ActOf<'notebook'> => ({
    ...{ kind: 'set-memo', memo: { ...memo, ...news }, upon: { ...memo, text: 'old' }, frames: [] },
  })
  expect(refusal(written, set({}))).toBe('changed-meanwhile')
  expect(refusal(empty, set({}))).toBe('no-such-memo')
  expect(refusal(written, { kind: 'set-memo', memo: { ...memo, about: 'film' }, frames: [] })).toBe(
    'memo-about-unnamed',
  )
})
