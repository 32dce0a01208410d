import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActOf } from '../acts/acts.ts'
import { placeIn } from '../acts/acts.ts'
import type { KnownAtlas } from '../acts/world-acts.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Film } from '../films/film.ts'
import { noEvent } from './dated-event.ts'
import type { Fact } from './fact.ts'
import { factsOf, noFact } from './fact.ts'
import { noPlace } from './place.ts'
import { nothingSaidOfSetting } from './setting.ts'

const film: Film = {
  ...{ id: 'f', titles: [], people: [], releaseDate: '2003', storyDate: null, shootingDate: null },
  ...{ filmKind: null, specimen: false, createdAt: '2026-01-01T00:00:00.000Z' },
}
const empty: KnownAtlas = {
  ...{ coderId: 'me', places: [], events: [], placings: [], facts: [], settings: [], films: [film] },
  sourceIds: ['chen'],
  timeOf: partId => (partId === 'p' ? { clock: null, endMs: 10_000 } : null),
}
type WorldAct = ActOf<'world'>

function changeOf(known: KnownAtlas, act: WorldAct): Change {
  const placed = placeIn('world', known, act)
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  return placed.value
}
function taken(known: KnownAtlas, change: Change): KnownAtlas {
  return {
    ...known,
    places: applyToList('place', known.places, change),
    events: applyToList('event', known.events, change),
    placings: applyToList('placing', known.placings, change),
    facts: applyToList('fact', known.facts, change),
    settings: applyToList('setting', known.settings, change),
    films: applyToList('film', known.films, change),
  }
}
const done = (known: KnownAtlas, ...acts: WorldAct[]) =>
  acts.reduce((before, act) => taken(before, changeOf(before, act)), known)
const refusal = (known: KnownAtlas, act: WorldAct) => {
  const placed = placeIn('world', known, act)
  return placed.ok ? null : placed.refusal
}

const place = (id: string, more: object = {}): Extract<WorldAct, { kind: 'set-place' }> => ({
  kind: 'set-place',
  place: { ...noPlace, id, names: { en: `place ${id}`, 'zh-Hans': '' }, ...more },
})
const event = (id: string, date: string, placeIds: string[] = []): WorldAct => ({
  kind: 'set-event',
  event: { ...noEvent, id, names: { en: '', 'zh-Hans': `事件${id}` }, date, placeIds },
})
const fact = (id: string, value: string, more: Partial<Fact> = {}): WorldAct => ({
  kind: 'set-fact',
  fact: { ...noFact, id, about: 'film', aboutId: 'f', field: 'releaseDate', value, ...more },
})
const placing = (id: string, placeId: string, how: 'filmed' | 'represented'): WorldAct => ({
  kind: 'set-placing',
  placing: { id, filmId: 'f', placeId, how, certainty: null },
})
const setting = (id: string, more: object = {}): WorldAct => ({
  kind: 'set-setting',
  setting: {
    ...nothingSaidOfSetting,
    ...{ id, filmId: 'f', partId: 'p', startMs: 0, endMs: 1000, attachedTo: null, view: 'street' },
    ...more,
  },
})

describe('a place', () => {
  test('lies on the map with both coordinates or is named only, and is part of another, never of itself', () => {
    const known = done(empty, place('a', { latitude: 41.8, longitude: 123.4 }), place('b', { withinId: 'a' }))
    expect(refusal(known, place('c', { latitude: 41 }))).toEqual({ kind: 'not-on-earth' })
    expect(refusal(known, place('c', { latitude: 91, longitude: 0 }))).toEqual({ kind: 'not-on-earth' })
    expect(refusal(known, place('a', { withinId: 'b' }))).toEqual({ kind: 'place-within-itself' })
    expect(refusal(known, place('c', { withinId: 'none' }))).toEqual({ kind: 'no-such-place' })
    expect(refusal(known, place('c', { names: { en: ' ', 'zh-Hans': '' } }))).toEqual({
      kind: 'without-a-name',
    })
    expect(refusal(known, place('c', { note: 'a\u0000' }))).toMatchObject({ kind: 'world-text-unfit' })
  })

  test('that films or events name stays; one that is gone lets go of what lay in it', () => {
    const known = done(
      ...[empty, place('a'), place('b', { withinId: 'a' }), place('c')],
      ...[placing('x', 'b', 'filmed'), event('e', '1986-07', ['b'])],
    )
    expect(refusal(known, { kind: 'remove-place', placeId: 'b' })).toEqual({
      ...{ kind: 'place-in-use', films: 1, events: 1 },
    })
    const less = done(known, { kind: 'remove-place', placeId: 'a' })
    expect(less.places.map(({ id, withinId }) => [id, withinId])).toEqual([
      ['b', null],
      ['c', null],
    ])
  })
})

describe('an event', () => {
  test('has a date, exact or not, and stays while scenes are linked to it', () => {
    expect(refusal(empty, event('e', ' '))).toEqual({ kind: 'event-without-date' })
    expect(refusal(empty, event('e', 'last year'))).toMatchObject({ kind: 'date-not-edtf' })
    const events = [{ eventId: 'e', way: 'remembers' }]
    const known = done(empty, event('e', '1997~'), setting('s', { events }))
    expect(refusal(known, { kind: 'remove-event', eventId: 'e' })).toEqual({ kind: 'event-in-use', films: 1 })
  })
})

describe('where a film was filmed and what it shows', () => {
  test('are kept apart, and each is said once', () => {
    const known = done(empty, place('a'), placing('x', 'a', 'filmed'), placing('y', 'a', 'represented'))
    expect(known.placings).toHaveLength(2)
    expect(refusal(known, placing('z', 'a', 'filmed'))).toEqual({ kind: 'placed-already' })
    expect(refusal({ ...known, films: [] }, placing('z', 'a', 'filmed'))).toMatchObject({
      kind: 'no-such-film',
    })
  })

  test('are said of a stretch inside its part, once, and not of nothing', () => {
    const known = done(empty, place('a'), setting('s', { filmedIds: ['a', 'a'], storyDate: ' 199X ' }))
    expect(known.settings).toMatchObject([{ coderId: 'me', filmedIds: ['a'], storyDate: '199X' }])
    expect(refusal(known, setting('t'))).toEqual({ kind: 'setting-there-already' })
    expect(refusal(known, setting('t', { endMs: 10_001 }))).toMatchObject({ kind: 'span-outside-part' })
    expect(refusal(known, setting('t', { startMs: 5, view: null }))).toEqual({
      kind: 'nothing-said-of-setting',
    })
    expect(refusal(known, setting('t', { startMs: 5, filmedIds: ['b'] }))).toEqual({ kind: 'no-such-place' })
    expect(refusal(known, setting('t', { startMs: 5, partId: 'q' }))).toEqual({ kind: 'no-such-part' })
  })
})

describe('a fact', () => {
  test('of which several are said is disputed, all of them stand, and one is used, by the film too', () => {
    const known = done(empty, fact('a', '2002', { isUsed: true }), fact('b', '2003', { says: 'jacket' }))
    expect(known.films[0]!.releaseDate).toBe('2002')
    const use = done(known, { kind: 'use-fact', factId: 'b' })
    expect(use.films[0]!.releaseDate).toBe('2003')
    const { facts, isDisputed } = factsOf(use.facts, { about: 'film', aboutId: 'f', field: 'releaseDate' })
    expect(isDisputed).toBe(true)
    expect(facts.map(({ value, isUsed }) => [value, isUsed])).toEqual([
      ['2003', true],
      ['2002', false],
    ])
    expect(refusal(use, fact('c', 'soon'))).toMatchObject({ kind: 'date-not-edtf' })
    expect(refusal(use, fact('c', ' '))).toEqual({ kind: 'fact-without-value' })
  })

  test('names a source of the list, and keeps it in words where that is removed', () => {
    const said = { says: 'Chen 2008', citedId: 'chen', locator: '45' }
    const known = done(empty, fact('a', '2002', said))
    expect(known.facts).toMatchObject([said])
    expect(refusal(empty, fact('a', '2002', { citedId: 'wang' }))).toEqual({ kind: 'no-such-source' })
    const without = { ...known, sourceIds: [] }
    expect(done(without, fact('a', '2003', said)).facts).toMatchObject([{ ...said, value: '2003' }])
    expect(refusal(without, fact('b', '2003', said))).toEqual({ kind: 'no-such-source' })
  })

  test('that two windows have written is not overwritten', () => {
    const known = done(empty, fact('a', '2002'))
    const mine = { ...noFact, id: 'a', about: 'film', aboutId: 'f', field: 'releaseDate' } as const
    const set = {
      kind: 'set-fact',
      fact: { ...mine, value: '2003' },
      upon: { ...mine, value: '2001' },
    } as const
    expect(refusal(known, set)).toMatchObject({ kind: 'changed-meanwhile' })
    expect(refusal(empty, set)).toEqual({ kind: 'no-such-fact' })
  })
})

test('every act has its inverse, whatever was done', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const acts = fc.oneof(
    fc.tuple(id, fc.option(id)).map(([one, withinId]) => place(one, { withinId })),
    id.map((placeId): WorldAct => ({ kind: 'remove-place', placeId })),
    fc.tuple(id, fc.subarray(['a', 'b'])).map(([one, places]) => event(one, '1990', places)),
    id.map((eventId): WorldAct => ({ kind: 'remove-event', eventId })),
    fc
      .tuple(id, id, fc.constantFrom('filmed' as const, 'represented' as const))
      .map(([one, placeId, how]) => placing(one, placeId, how)),
    fc
      .tuple(id, fc.constantFrom('1990', '1991'), fc.boolean())
      .map(([one, value, isUsed]) => fact(one, value, { isUsed })),
    id.map((factId): WorldAct => ({ kind: 'use-fact', factId })),
    fc.tuple(id, fc.nat(3)).map(([one, at]) => setting(one, { startMs: at, filmedIds: ['a'] })),
  )
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 15 }), all => {
      let known = empty
      for (const act of all) {
        const placed = placeIn('world', known, act)
        if (!placed.ok) continue
        const after = taken(known, placed.value)
        expect(sorted(taken(after, inverse(placed.value)))).toEqual(sorted(known))
        expect(after.facts.filter(({ isUsed }) => isUsed).length).toBeLessThanOrEqual(1)
        known = after
      }
    }),
  )
})

function sorted({ timeOf: _, coderId: __, sourceIds: ___, ...lists }: KnownAtlas) {
  return Object.values(lists).map(list => [...list].sort((a, b) => (a.id < b.id ? -1 : 1)))
}
