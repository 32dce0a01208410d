import { describe, expect, test } from 'vitest'
import { applyToList, inverse } from '../change.ts'
import { filmKinds } from '../record-kinds.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameToMs } from '../time/frame-clock.ts'
import type { NewGathered } from '../tray/fill-tray.ts'
import { inOrder } from '../tray/order-tray.ts'
import type { ActOf } from './acts.ts'
import { placeIn } from './acts.ts'
import type { KnownTray } from './tray-acts.ts'

const clock: FrameClock = {
  kind: 'constant',
  rate: { numerator: 24000, denominator: 1001 },
  offsetTicks: 0,
  frameCount: 2400,
  endMs: 100_100,
}

describe('what is gathered', () => {
  test('stands in the order in which it was gathered, on the frames of its part, each with its coder', () => {
    const tray = done(empty, gather(a('shot', 'one', 1001, 3003), a('span', 'two', 5, 2001)))
    expect(inOrder(tray)).toMatchObject([
      { id: 'one', coderId: 'me', position: 1, what: 'shot', startMs: 1001, endMs: 3003 },
      { id: 'two', coderId: 'me', position: 2, startMs: 0, endMs: frameToMs(clock, 47) },
    ])
    expect(ids(done(tray, gather(a('still', 'three', 0, 1))))).toEqual(['one', 'two', 'three'])
  })

  test('is one frame long where it is a still, whatever was said of its end', () => {
    const [still] = done(empty, gather(a('still', 'one', frameToMs(clock, 31) + 5, 90_000))).gathered
    expect(still).toMatchObject({ startMs: frameToMs(clock, 31), endMs: frameToMs(clock, 32) })
    const [last] = done(empty, gather(a('still', 'last', 100_090, 100_091))).gathered
    expect(last).toMatchObject({ startMs: frameToMs(clock, 2399), endMs: clock.endMs })
  })

  test('is gathered once, within one act and after it, and a still of a shot is not the shot', () => {
    const shot = a('shot', 'one', 0, 1001)
    const tray = done(empty, gather(shot, { ...shot, id: 'same' }, a('still', 'still', 0, 1)))
    expect(ids(tray)).toEqual(['one', 'still'])
    expect(place(tray, gather({ ...shot, id: 'again' }))).toEqual({ ok: true, value: [] })
  })

  test('is refused of a part that is not there, outside of its film, and in thousands at once', () => {
    expect(place(empty, gather({ ...a('shot', 'one', 0, 1001), partId: 'gone' }))).toMatchObject({
      refusal: { kind: 'no-such-part' },
    })
    for (const [startMs, endMs] of [
      [2000, 2000],
      [200_000, 210_000],
    ] as const)
      expect(place(empty, gather(a('span', 'one', startMs, endMs)))).toEqual({
        ok: false,
        refusal: { kind: 'gathered-outside-part', endMs: clock.endMs },
      })
    const many = Array.from({ length: 501 }, (_, index) => a('span', `${index}`, index * 100, 100_100))
    expect(place(empty, gather(...many))).toMatchObject({
      refusal: { kind: 'too-much-gathered-at-once', most: 500 },
    })
  })

  test('goes with its film, and a finding stays', () => {
    const kinds = filmKinds.map(({ kind }) => kind)
    expect(kinds).toContain('gathered')
    expect(kinds).not.toContain('gatheredFinding')
  })
})

describe('a finding', () => {
  test('is gathered once for what was asked, in its place, and is said as it is said now', () => {
    const tray = done(done(empty, find('f', 'Smoke thins.')), gather(a('shot', 'one', 0, 1001)))
    expect(place(tray, find('again', 'Smoke thins.'))).toEqual({ ok: true, value: [] })
    const newer = done(tray, find('again', 'Smoke is gone.', 'newer table'))
    expect(ids(newer)).toEqual(['f', 'one'])
    expect(newer.findings).toMatchObject([{ said: { en: 'Smoke is gone.' }, tableDigest: 'newer table' }])
  })
})

describe('the tray', () => {
  const full = done(
    empty,
    gather(...['a', 'b', 'c', 'd'].map((id, index) => a('shot', id, index * 1001, (index + 1) * 1001))),
  )

  test.each([
    [['d'], 'a', 'dabc', 1],
    [['a'], null, 'bcda', 1],
    [['a', 'c'], 'd', 'bacd', 2],
    [['c', 'b'], 'a', 'bcad', 2],
    [['b'], 'gone meanwhile', 'acdb', 1],
    [['b'], 'c', 'abcd', 0],
  ])('puts %s before %s, and moves no other', (moved, beforeId, order, entries) => {
    const placed = place(full, { kind: 'order-gathered', ids: moved, beforeId })
    expect(placed.ok && placed.value).toHaveLength(entries)
    expect(ids(done(full, { kind: 'order-gathered', ids: moved, beforeId })).join('')).toBe(order)
  })

  test('keeps its order however often something is put between the same two', () => {
    let tray = full
    for (let turn = 0; turn < 200; turn++) {
      const last = ids(tray).at(-1)!
      const wanted = ids(tray)
      wanted.splice(1, 0, wanted.pop()!)
      tray = done(tray, { kind: 'order-gathered', ids: [last], beforeId: ids(tray)[1]! })
      expect(ids(tray)).toEqual(wanted)
    }
  })

  test('knows what a span was gathered from, also where it was there as a span alone', () => {
    const mark = { what: 'mark', id: 'm' } as const
    const plain = done(empty, gather(a('span', 's', 0, 1000)))
    expect(plain.gathered).toMatchObject([{ id: 's', gatheredFrom: null }])
    const known = done(plain, gather({ ...a('span', 't', 0, 1000), gatheredFrom: mark }))
    expect(known.gathered).toMatchObject([{ id: 's', gatheredFrom: mark }])
    expect(done(known, gather(a('span', 'u', 0, 1000)))).toEqual(known)
  })

  test('holds a record once, under the name that it has now, in order with the rest', () => {
    const source = (id: string, en: string): ActOf<'tray'> => ({
      kind: 'gather-record',
      record: { id, what: 'source', recordId: 'r', said: { en, 'zh-Hans': '' } },
    })
    const once = done(full, source('x', 'Liu'))
    expect(ids(once)).toEqual([...ids(full), 'x'])
    expect(done(once, source('y', 'Liu'))).toEqual(once)
    expect(done(once, source('y', 'Liu 2001')).records).toMatchObject([{ id: 'x', said: { en: 'Liu 2001' } }])
    expect(ids(done(once, { kind: 'put-away', ids: ['x'] }))).toEqual(ids(full))
  })

  test('lets things be put away, those that are gone already too, and everything can be taken back', () => {
    const acts: ActOf<'tray'>[] = [
      { kind: 'put-away', ids: ['b', 'gone'] },
      { kind: 'order-gathered', ids: ['d'], beforeId: 'b' },
      gather(a('still', 'new', 0, 1)),
      find('f', 'Smoke thins.'),
    ]
    expect(ids(done(full, acts[0]!))).toEqual(['a', 'c', 'd'])
    for (const act of acts) {
      const placed = place(full, act)
      if (!placed.ok) throw new Error(placed.refusal.kind)
      expect(placed.value).not.toEqual([])
      expect(inOrder(applied(applied(full, placed.value), inverse(placed.value)))).toEqual(inOrder(full))
    }
  })
})

const empty: KnownTray = {
  coderId: 'me',
  gathered: [],
  findings: [],
  records: [],
  timeOf: partId => (partId === 'part' ? { clock, endMs: clock.endMs } : null),
  now: () => '2026-01-01T00:00:00Z',
}

function a(what: NewGathered['what'], id: string, startMs: number, endMs: number): NewGathered {
  return { id, partId: 'part', what, startMs, endMs }
}

function gather(...things: NewGathered[]): ActOf<'tray'> {
  return { kind: 'gather', things }
}

function find(id: string, en: string, tableDigest = 'table'): ActOf<'tray'> {
  const asked = {
    ...{ question: 'prevalence', periodisationId: 'p', first: 'early', second: 'late' },
    ...{ focalCodeIds: [], codeId: 'smoke' },
  }
  return { kind: 'gather-finding', finding: { id, asked, said: { en, 'zh-Hans': '' }, tableDigest } }
}

function place(tray: KnownTray, act: ActOf<'tray'>) {
  return placeIn('tray', tray, act)
}

function done(tray: KnownTray, act: ActOf<'tray'>): KnownTray {
  const placed = place(tray, act)
  if (!placed.ok) throw new Error(placed.refusal.kind)
  return applied(tray, placed.value)
}

function applied(tray: KnownTray, change: Parameters<typeof inverse>[0]): KnownTray {
  return {
    ...tray,
    gathered: applyToList('gathered', tray.gathered, change),
    findings: applyToList('gatheredFinding', tray.findings, change),
    records: applyToList('gatheredRecord', tray.records, change),
  }
}

function ids(tray: KnownTray): string[] {
  return inOrder(tray).map(({ id }) => id)
}
