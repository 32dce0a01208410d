import { expect, test } from 'vitest'
import type { ActOf } from '../acts/acts.ts'
import { placeIn } from '../acts/acts.ts'
import type { KnownTable } from '../acts/plate-acts.ts'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import { filmKinds } from '../record-kinds.ts'
import { itemsOfPlate } from './edit-plates.ts'

const empty: KnownTable = {
  ...{ coderId: 'me', plates: [], items: [], now: () => 'now' },
  timeOf: partId => (partId === 'part' ? { clock: null, endMs: 10_000 } : null),
}
const plate = { id: 'p', name: ' Gates ', caption: '' }
const item = (id: string, startMs = 0) => ({
  ...{ id, partId: 'part', what: 'span' as const, startMs, endMs: startMs + 1000 },
})
const add = (ids: string[], beforeId: string | null = null): ActOf<'plates'> => ({
  ...{ kind: 'add-to-plate', plateId: 'p', items: ids.map(id => item(id)), beforeId },
})

function after(known: KnownTable, change: Change): KnownTable {
  return {
    ...known,
    plates: applyToList('plate', known.plates, change),
    items: applyToList('plateItem', known.items, change),
  }
}
function changeOf(known: KnownTable, act: ActOf<'plates'>): Change {
  const placed = placeIn('plates', known, act)
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  return placed.value
}
const done = (known: KnownTable, ...acts: ActOf<'plates'>[]) =>
  acts.reduce((before, act) => after(before, changeOf(before, act)), known)
const refusal = (known: KnownTable, act: ActOf<'plates'>) => {
  const placed = placeIn('plates', known, act)
  return placed.ok ? null : placed.refusal.kind
}
const lying = (known: KnownTable) => itemsOfPlate(known.items, 'p').map(({ id }) => id)
const full = done(empty, { kind: 'set-plate', plate }, add(['a', 'b', 'c', 'd']))

test('a plate has a name, stands at the end of the others, and what is laid on it lies there in order', () => {
  expect(full.plates).toMatchObject([{ name: 'Gates', coderId: 'me', position: 1, createdAt: 'now' }])
  const two = done(full, { kind: 'set-plate', plate: { ...plate, id: 'q' } })
  expect(two.plates[1]).toMatchObject({ position: 2 })
  expect(lying(full)).toEqual(['a', 'b', 'c', 'd'])
  expect(lying(done(full, add(['x', 'y'], 'b')))).toEqual(['a', 'x', 'y', 'b', 'c', 'd'])
})

test('what lies on a plate is put in another order, made larger and captioned, and taken off', () => {
  const moved = done(full, { kind: 'order-plate', plateId: 'p', ids: ['d', 'a'], beforeId: 'c' })
  expect(lying(moved)).toEqual(['b', 'a', 'd', 'c'])
  const said = done(full, { kind: 'set-plate-item', itemId: 'b', to: { size: 2, caption: ' Gate ' } })
  expect(said.items[1]).toMatchObject({ size: 2, caption: 'Gate' })
  expect(lying(done(full, { kind: 'take-off-plate', ids: ['b', 'gone'] }))).toEqual(['a', 'c', 'd'])
})

test('a place between two others is found for ever, if all of them must move for it', () => {
  let known = full
  for (let turn = 0; turn < 120; turn++) known = done(known, add([`n${turn}`], turn ? `n${turn - 1}` : 'b'))
  expect(lying(known).slice(0, 3)).toEqual(['a', 'n119', 'n118'])
  expect(new Set(known.items.map(({ position }) => position)).size).toBe(known.items.length)
})

test('each act has its inverse', () => {
  const acts: ActOf<'plates'>[] = [
    { kind: 'set-plate', plate: { ...plate, caption: 'Four gates' }, upon: { ...plate, name: 'Gates' } },
    { kind: 'remove-plate', plateId: 'p' },
    add(['e'], 'a'),
    { kind: 'set-plate-item', itemId: 'b', to: { size: 3 } },
    { kind: 'order-plate', plateId: 'p', ids: ['d'], beforeId: 'a' },
    { kind: 'take-off-plate', ids: ['a', 'c'] },
  ]
  const sorted = ({ plates, items }: KnownTable) => ({
    plates,
    items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })
  for (const act of acts) {
    const change = changeOf(full, act)
    expect(change).not.toEqual([])
    expect(sorted(after(after(full, change), inverse(change)))).toEqual(sorted(full))
  }
})

test('what lies on a removed plate waits for it, and goes with its film', () => {
  const gone = done(full, { kind: 'remove-plate', plateId: 'p' })
  expect(gone.plates).toEqual([])
  expect(lying(gone)).toEqual(['a', 'b', 'c', 'd'])
  const kinds = filmKinds.map(({ kind }) => kind)
  expect(kinds).toContain('plateItem')
  expect(kinds).not.toContain('plate')
})

test('nothing is laid on a plate that is gone, from a film that is gone, outside of it, or beyond what is seen at once', () => {
  expect(refusal(empty, add(['a']))).toBe('no-such-plate')
  const lay = (news: object): ActOf<'plates'> => ({
    ...{ kind: 'add-to-plate', plateId: 'p', items: [{ ...item('x'), ...news }], beforeId: null },
  })
  expect(refusal(full, lay({ partId: 'gone' }))).toBe('no-such-part')
  expect(refusal(full, lay({ endMs: 20_000 }))).toBe('gathered-outside-part')
  expect(refusal(full, add(Array.from({ length: bounds.itemsOfPlate }, (_, at) => `m${at}`)))).toBe(
    'too-much-on-plate',
  )
})

test('a plate keeps a name, and no window overwrites what another one wrote', () => {
  expect(refusal(full, { kind: 'set-plate', plate: { ...plate, name: ' ' } })).toBe('plate-without-name')
  expect(refusal(full, { kind: 'set-plate', plate: { ...plate, name: 'x'.repeat(201) } })).toBe(
    'plate-text-too-long',
  )
  expect(refusal(full, { kind: 'set-plate', plate: { ...plate, caption: '\u0001' } })).toBe(
    'plate-text-not-plain',
  )
  expect(refusal(empty, { kind: 'set-plate', plate, upon: plate })).toBe('no-such-plate')
  expect(refusal(full, { kind: 'set-plate-item', itemId: 'gone', to: {} })).toBe('no-such-plate-item')
  expect(
    refusal(full, {
      ...{ kind: 'set-plate-item', itemId: 'a', to: { caption: 'mine' }, upon: { caption: 'other' } },
    }),
  ).toBe('changed-meanwhile')
})
