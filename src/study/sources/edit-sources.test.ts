import { describe, expect, test } from 'vitest'
import type { ActOf, KnownOf } from '../acts/acts.ts'
import { placeIn } from '../acts/acts.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import { noFact } from '../world/fact.ts'
import { emptyExcerpt } from './source.ts'

type Known = KnownOf<'sources'>
type SourceAct = ActOf<'sources'>

const nothing: Known = {
  ...{
    coderId: 'me',
    sources: [],
    excerpts: [],
    facts: [],
    codeIds: ['ruin'],
    now: () => '2026-01-01T00:00:00Z',
  },
}
const item = (id: string, more: object = {}) => ({ id, type: 'book', title: id, ...more })
const add = (...keys: string[]): SourceAct => ({
  kind: 'add-sources',
  sources: keys.map(key => ({ id: `id of ${key}`, item: item(key), reading: '' })),
})

function changeOf(known: Known, act: SourceAct): Change {
  const placed = placeIn('sources', known, act)
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  return placed.value
}

function applied(known: Known, change: Change): Known {
  return {
    ...known,
    sources: applyToList('source', known.sources, change),
    excerpts: applyToList('excerpt', known.excerpts, change),
    facts: applyToList('fact', known.facts, change),
  }
}

const done = (known: Known, ...acts: SourceAct[]) =>
  acts.reduce((before, act) => applied(before, changeOf(before, act)), known)

const refusal = (known: Known, act: SourceAct) => {
  const placed = placeIn('sources', known, act)
  return placed.ok ? null : placed.refusal
}

const quote = (id: string, sourceId: string, news: object = {}): SourceAct => ({
  kind: 'set-excerpt',
  excerpt: { ...emptyExcerpt, id, sourceId, quotation: '时间就是金钱', ...news },
})

describe('sources', () => {
  test('are put into the list once, and every act is taken back by its inverse', () => {
    const two = done(nothing, add('liu', 'wang'), quote('e1', 'id of wang', { codeIds: ['ruin'] }))
    expect(two.sources.map(({ item: { id } }) => id)).toEqual(['liu', 'wang'])
    expect(changeOf(two, add('liu'))).toEqual([])
    const acts: SourceAct[] = [
      add('zhang'),
      {
        kind: 'set-source',
        sourceId: 'id of liu',
        to: { item: item('liu', { publisher: 'B' }), reading: 'Liu' },
        upon: { item: item('liu'), reading: '' },
      },
      { kind: 'remove-source', sourceId: 'id of wang' },
      { kind: 'merge-sources', keepId: 'id of liu', otherIds: ['id of wang'] },
      quote('e2', 'id of liu'),
      { kind: 'remove-excerpt', excerptId: 'e1' },
    ]
    for (const act of acts) {
      const change = changeOf(two, act)
      expect(change).not.toEqual([])
      const after = applied(two, change)
      const back = applied(after, inverse(change))
      expect(new Set(back.sources)).toEqual(new Set(two.sources))
      expect(new Set(back.excerpts)).toEqual(new Set(two.excerpts))
    }
  })

  test('that are changed by two keep what each has changed, and refuse what both have', () => {
    const one = done(nothing, add('liu'))
    const upon = { item: item('liu'), reading: '' }
    const publisher = done(one, {
      kind: 'set-source',
      sourceId: 'id of liu',
      to: { ...upon, item: item('liu', { publisher: 'B' }) },
      upon,
    })
    const place: SourceAct = {
      kind: 'set-source',
      sourceId: 'id of liu',
      to: { ...upon, item: item('liu', { 'publisher-place': 'S' }) },
      upon,
    }
    expect(done(publisher, place).sources[0]!.item).toEqual(
      item('liu', { publisher: 'B', 'publisher-place': 'S' }),
    )
    const other = { ...place, to: { ...upon, item: item('liu', { publisher: 'C' }) } }
    expect(refusal(publisher, other)).toMatchObject({ kind: 'changed-meanwhile' })
    const without = { ...place, to: upon, upon: { ...upon, item: publisher.sources[0]!.item } }
    expect(done(publisher, without).sources[0]!.item).toEqual(item('liu'))
  })

  test('that are merged take what is not said from the other, and have its excerpts and facts', () => {
    const told = { ...noFact, id: 'f', about: 'film', aboutId: 'film', field: 'note', value: 'x' } as const
    const three = done(
      {
        ...nothing,
        facts: [
          { ...told, citedId: 'b' },
          { ...told, id: 'g' },
        ],
      },
      {
        kind: 'add-sources',
        sources: [
          { id: 'a', item: item('liu', { publisher: 'A' }), reading: '' },
          { id: 'b', item: item('liu-2', { publisher: 'B', DOI: '10.1/2' }), reading: 'Liu' },
        ],
      },
      quote('e1', 'b'),
      { kind: 'merge-sources', keepId: 'a', otherIds: ['b'] },
    )
    expect(three.sources).toMatchObject([
      { id: 'a', item: item('liu', { publisher: 'A', DOI: '10.1/2' }), reading: 'Liu' },
    ])
    expect(three.excerpts).toMatchObject([{ id: 'e1', sourceId: 'a' }])
    expect(three.facts.map(({ citedId }) => citedId)).toEqual(['a', null])
  })

  test.each([
    [{ kind: 'add-sources', sources: [{ id: 'x', item: item('liu'), reading: '' }] }, 'source-key-taken'],
    [{ kind: 'add-sources', sources: [{ id: 'x', item: item(' '), reading: '' }] }, 'source-key-unfit'],
    [
      { kind: 'add-sources', sources: [{ id: 'x', item: { id: 'x', type: 'film' }, reading: '' }] },
      'source-type-unknown',
    ],
    [
      { kind: 'add-sources', sources: [{ id: 'x', item: item('x', { author: 'Liu' }), reading: '' }] },
      'source-field-unfit',
    ],
    [
      {
        kind: 'add-sources',
        sources: [{ id: 'x', item: item('x', { note: 'n'.repeat(100_000) }), reading: '' }],
      },
      'source-too-large',
    ],
    [{ kind: 'merge-sources', keepId: 'id of liu', otherIds: ['gone'] }, 'sources-to-merge-missing'],
    [quote('e', 'gone'), 'no-such-source'],
    [quote('e', 'id of liu', { quotation: ' ' }), 'excerpt-without-quotation'],
    [quote('e', 'id of liu', { codeIds: ['gone'] }), 'no-such-code'],
    [quote('e', 'id of liu', { quotation: 'n'.repeat(20_001) }), 'excerpt-text-too-long'],
    [quote('e', 'id of liu', { locator: 'a\nb' }), 'excerpt-text-not-plain'],
  ] as [SourceAct, string][])('refuse what cannot stand: %#', (act, kind) => {
    expect(refusal(done(nothing, add('liu')), act)).toMatchObject({ kind })
  })
})
