import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActOf } from '../acts/acts.ts'
import { placeIn } from '../acts/acts.ts'
import type { KnownPairs } from '../acts/link-acts.ts'
import type { Change } from '../change.ts'
import { applyToList, changed, inverse } from '../change.ts'
import type { Mark } from '../coding/mark.ts'
import { filmKinds } from '../record-kinds.ts'
import type { NewLink } from './edit-links.ts'
import { endsOf, turned } from './edit-links.ts'
import { followMarks } from './follow-marks.ts'
import type { LinkIdentity, LinkKind } from './link.ts'
import { isSameLink, isSymmetric, linkWays } from './link.ts'

const kind = (id: string, bothWays: boolean): LinkKind => ({
  ...{ id, names: { en: id, 'zh-Hans': '' }, namesBack: { en: '', 'zh-Hans': '' }, bothWays },
  createdAt: 'then',
})
const kinds = [kind('mirrors', true), kind('leads to', false)]

const empty: KnownPairs = {
  ...{ coderId: 'me', links: [], ends: [], kinds, now: () => 'now', isFilmThere: true },
  timeOf: partId => (partId.startsWith('part') ? { clock: null, endMs: 10_000 } : null),
  markOf: markId => (markId === 'mark' ? { partId: 'part', startMs: 100, endMs: 900 } : null),
}
const end = (id: string, startMs: number, partId = 'part') => ({
  ...{ id, partId, startMs, endMs: startMs + 1000, attachedTo: null },
})
const aLink = (id: string, news: Partial<NewLink> = {}): NewLink => ({
  ...{ id, way: 'quotes', linkKindId: null, says: '' },
  ...{ from: end(`${id} from`, 0), to: end(`${id} to`, 4000, 'part of another') },
  ...news,
})
const making = (link: NewLink): ActOf<'links'> => ({ kind: 'make-link', filmId: 'film', link })

function after(known: KnownPairs, change: Change): KnownPairs {
  return {
    ...known,
    links: applyToList('link', known.links, change),
    ends: applyToList('linkEnd', known.ends, change).sort((a, b) => (a.id < b.id ? -1 : 1)),
    kinds: applyToList('linkKind', known.kinds, change),
  }
}
const placed = (known: KnownPairs, act: ActOf<'links'>) => placeIn('links', known, act)
function changeOf(known: KnownPairs, act: ActOf<'links'>): Change {
  const done = placed(known, act)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}
const done = (known: KnownPairs, ...acts: ActOf<'links'>[]) =>
  acts.reduce((before, act) => after(before, changeOf(before, act)), known)
const refusal = (known: KnownPairs, act: ActOf<'links'>) => {
  const answer = placed(known, act)
  return answer.ok ? null : answer.refusal.kind
}

describe('two links', () => {
  const place = fc.record({
    partId: fc.constantFrom('p', 'q'),
    startMs: fc.constantFrom(0, 40),
    endMs: fc.constantFrom(80, 120),
  })
  const own = fc.constantFrom('mirrors', 'leads to')
  const identity: fc.Arbitrary<LinkIdentity> = fc.oneof(
    fc.record({ way: fc.constantFrom(...linkWays), linkKindId: fc.constant(null), from: place, to: place }),
    fc.record({ way: fc.constant('own' as const), linkKindId: own, from: place, to: place }),
  )
  const roundOf = ({ from, to, ...rest }: LinkIdentity): LinkIdentity => ({ ...rest, from: to, to: from })
  const same = (one: LinkIdentity, other: LinkIdentity) => isSameLink(one, other, kinds)

  test('are one where they say one thing of one pair, whichever is asked first', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        expect(same(one, one)).toBe(true)
        expect(same(one, other)).toBe(same(other, one))
      }),
    )
  })

  test('are the same turned round only where their kind has no direction, and are themselves turned round twice', () => {
    fc.assert(
      fc.property(identity, one => {
        const isOnePlace = same({ ...one, from: one.to }, one)
        expect(same(one, roundOf(one))).toBe(isSymmetric(one, kinds) || isOnePlace)
        expect(roundOf(roundOf(one))).toEqual(one)
      }),
    )
  })
})

test('a link is made with its ends, and taken back whole', () => {
  const change = changeOf(empty, making(aLink('one', { says: '  The gate again.\n' })))
  const known = after(empty, change)
  expect(known.links).toEqual([
    {
      ...{ id: 'one', coderId: 'me', way: 'quotes', linkKindId: null, says: 'The gate again.' },
      ...{ fromEndId: 'one from', toEndId: 'one to', fromPartId: 'part', toPartId: 'part of another' },
      createdAt: 'now',
    },
  ])
  expect(after(known, inverse(change))).toEqual(empty)
  expect(changeOf(known, making(aLink('one')))).toEqual([])
})

test('an end that is a mark lies where the mark lies, follows it, and stays where that lay last', () => {
  const from = { ...end('e', 3000), attachedTo: 'mark' }
  const known = done(empty, making(aLink('one', { from })))
  expect(endsOf(known.ends, known.links[0]!).from).toMatchObject({ startMs: 100, endMs: 900 })
  const mark = { id: 'mark', startMs: 100, endMs: 900 } as Mark
  const move = [changed('mark', mark, { ...mark, startMs: 200 })]
  const followed = followMarks(known.ends, move)
  expect(endsOf(followed, known.links[0]!).from).toMatchObject({ startMs: 200, endMs: 900 })
  expect(followMarks(followed, inverse(move))).toEqual(known.ends)
  expect(followMarks(known.ends, [{ kind: 'mark', id: 'mark', before: mark, after: null }])).toBe(known.ends)
  expect(refusal(empty, making(aLink('one', { from: { ...from, attachedTo: 'gone' } })))).toBe('no-such-mark')
})

test('what is no pair is refused: a place with itself, an end that is not there, what is linked so already', () => {
  const known = done(empty, making(aLink('one')))
  expect(refusal(empty, making(aLink('one', { to: end('other', 0) })))).toBe('link-to-itself')
  expect(refusal(empty, making(aLink('one', { to: end('other', 0, 'gone') })))).toBe('no-such-part')
  expect(refusal(empty, making(aLink('one', { to: end('other', 9500) })))).toBe('span-outside-part')
  expect(refusal(known, making(aLink('two')))).toBe('link-there-already')
  expect(refusal(known, making(aLink('two', { way: 'answers' })))).toBe(null)
  const round = { from: end('c', 4000, 'part of another'), to: end('d', 0) }
  expect(refusal(known, making(aLink('two', round)))).toBe(null)
  const rhyme = done(empty, making(aLink('one', { way: 'rhymes' })))
  expect(refusal(rhyme, making(aLink('two', { ...round, way: 'rhymes' })))).toBe('link-there-already')
  expect(refusal(empty, making(aLink('one', { way: 'own', linkKindId: 'gone' })))).toBe('no-such-link-kind')
  expect(refusal({ ...empty, isFilmThere: false }, making(aLink('one')))).toBe('no-such-film')
})

test('a link is turned round, said otherwise and removed, each once and each taken back', () => {
  const known = done(empty, making(aLink('one')))
  const turn: ActOf<'links'> = {
    ...{ kind: 'turn-link', filmId: 'film', linkId: 'one', fromEndId: 'one to' },
  }
  const round = done(known, turn)
  expect(round.links).toEqual(known.links.map(turned))
  expect(changeOf(round, turn)).toEqual([])
  expect(refusal(known, { ...turn, fromEndId: 'of no link' })).toBe('changed-meanwhile')
  const say = (says: string, upon: string): ActOf<'links'> => ({
    ...{ kind: 'set-link', filmId: 'film', linkId: 'one', to: { says }, upon: { says: upon } },
  })
  const said = done(known, say('Here the gate is open.', ''))
  expect(said.links[0]!.says).toBe('Here the gate is open.')
  expect(refusal(said, say('closed', ''))).toBe('changed-meanwhile')
  const remove: ActOf<'links'> = { kind: 'remove-link', filmId: 'film', linkId: 'one' }
  expect(done(known, remove)).toEqual(empty)
  expect(changeOf(empty, remove)).toEqual([])
  for (const act of [turn, say('otherwise', ''), remove]) {
    const change = changeOf(known, act)
    expect(after(after(known, change), inverse(change))).toEqual(known)
  }
})

test('a kind of one’s own has a name that no other has, is called otherwise, and stays while there is a link of it', () => {
  const named = (en: string, id = 'k'): ActOf<'links'> => ({
    kind: 'set-link-kind',
    filmId: 'film',
    linkKind: {
      ...{ id, bothWays: true, names: { en, 'zh-Hans': '' } },
      namesBack: { en: 'nothing', 'zh-Hans': '' },
    },
  })
  const known = done(empty, named(' haunts '))
  expect(known.kinds.at(-1)).toMatchObject({ names: { en: 'haunts' }, namesBack: { en: '' } })
  expect(refusal(known, named('HAUNTS', 'other'))).toBe('link-kind-name-taken')
  expect(refusal(known, named('  '))).toBe('link-kind-without-name')
  const used = done(known, named('returns'), making(aLink('one', { way: 'own', linkKindId: 'k' })))
  const remove: ActOf<'links'> = { kind: 'remove-link-kind', filmId: 'film', linkKindId: 'k' }
  expect(refusal(used, remove)).toBe('link-kind-in-use')
  expect(done(known, remove)).toEqual(empty)
})

test('links go with the film of either end, and are taken out before what they hang on', () => {
  const order = filmKinds.map(row => row.kind)
  expect(filmKinds.find(row => row.kind === 'link')!.links).toEqual([
    { kind: 'part', by: 'fromPartId' },
    { kind: 'part', by: 'toPartId' },
  ])
  expect(order.indexOf('linkEnd')).toBeGreaterThan(order.indexOf('link'))
})
