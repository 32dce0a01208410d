import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askPlainly } from '../../../test/films/ask-plainly.ts'
import { drawnIds, drawnQuery } from '../../../test/films/drawn-queries.ts'
import type { MarkSaid, Query } from '../../study/index.ts'
import { nothingSaidOfMark } from '../../study/index.ts'
import { askPart } from './ask-part.ts'
import type { QueriedCodebook, QueriedPart } from './queried-part.ts'

const codebook: QueriedCodebook = {
  codes: [
    { id: 'works', parentIds: [], aspectIds: [], isHeading: true, retired: false },
    { id: 'chimney', parentIds: ['works'], aspectIds: ['view'], retired: false },
    { id: 'gate', parentIds: ['works'], aspectIds: ['view', 'tone'], retired: false },
    { id: 'snow', parentIds: [], aspectIds: [], retired: false },
  ],
}

const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const span = fc
  .tuple(fc.nat({ max: 100 }), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ startMs: start * 100, endMs: (start + length) * 100 }))
const position = fc.record({
  contradictionId: one(drawnIds.contradictions),
  positions: fc.subarray(['s1', 's2', 'notS1', 'notS2'] as const).map(chosen => [...chosen]),
  attitudeToFirst: one([null, ...drawnIds.attitudes]),
  attitudeToSecond: one([null, ...drawnIds.attitudes]),
  treatment: fc.constant(null),
})
const said: fc.Arbitrary<MarkSaid | null> = fc.oneof(
  fc.constant(null),
  fc
    .record({
      aspects: fc.array(
        fc.record({
          aspectId: one(drawnIds.aspects),
          values: fc.subarray(drawnIds.values),
          reason: fc.constant(''),
        }),
        { maxLength: 1 },
      ),
      positions: fc.array(position, { maxLength: 2 }),
    })
    .map(some => ({ ...nothingSaidOfMark, ...some })),
)

const part: fc.Arbitrary<QueriedPart> = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 119 }), { maxLength: 12 }),
    marks: fc.array(
      fc
        .tuple(
          span,
          fc.record({
            codeId: one(['chimney', 'gate', 'snow']),
            coderId: one(drawnIds.coders),
            said,
            attachedTo: one([null, null, 'unit0', 'unit2']),
          }),
        )
        .map(([time, mark]) => ({ ...time, ...mark })),
      { maxLength: 8 },
    ),
    lookedThrough: fc.array(
      fc.record({
        coderId: one(drawnIds.coders),
        codeIds: fc.subarray(['chimney', 'gate', 'snow']),
        spans: fc.array(fc.oneof(span, fc.constant({ startMs: 0, endMs: 12_000 })), { maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
    readings: fc.array(
      fc.tuple(span, position).map(([time, reading]) => ({ ...time, said: reading })),
      { maxLength: 3 },
    ),
    links: fc.array(
      fc
        .tuple(
          span,
          one([
            { way: 'rhymes', linkKindId: null },
            { way: 'own', linkKindId: 'own-kind' },
          ] as const),
        )
        .map(([time, link]) => ({ ...time, ...link })),
      { maxLength: 3 },
    ),
    settings: fc.array(
      fc.tuple(span, fc.subarray(drawnIds.places)).map(([time, placeIds]) => ({ ...time, placeIds })),
      { maxLength: 3 },
    ),
    placeIds: fc.subarray(drawnIds.places, { maxLength: 1 }),
    period: one([null, '', ...drawnIds.periods]),
    filmId: one(drawnIds.films),
    hasTexts: fc.boolean(),
    texts: fc.array(
      fc.tuple(one(drawnIds.texts.map(text => `text ${text}`)), fc.array(span, { maxLength: 3 })),
      { maxLength: 3 },
    ),
  })
  .map(({ cuts, period, texts, ...rest }) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 120]
    const units = edges
      .slice(1)
      .map((end, at) => ({ id: `unit${at}`, startMs: edges[at]! * 100, endMs: end * 100 }))
    return { ...rest, partId: 'part', units, periodIn: () => period, texts: new Map(texts) }
  })

const names = ['no', 'yes', 'unknown'] as const

test('queries say of every shot what a plain printing of their rules says', () => {
  const seen = { yes: 0, no: 0, unknown: 0 }
  fc.assert(
    fc.property(drawnQuery(), part, (query, drawn) => {
      const answer = [...askPart(query, drawn, codebook).truths].map(truth => names[truth]!)
      for (const truth of answer) seen[truth]++
      expect(answer).toEqual(askPlainly(query, drawn, codebook))
    }),
    { numRuns: 200 },
  )
  // Drawn so that each answer is given often, or the law would say little.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100)
})

test('“not” is said only of what was looked through and not seen', () => {
  const drawn: QueriedPart = {
    ...{ filmId: 'film0', partId: 'part', readings: [], links: [], settings: [], placeIds: [] },
    ...{ periodIn: () => null, texts: new Map(), hasTexts: false },
    units: [0, 1, 2].map(at => ({ id: `unit${at}`, startMs: at * 1000, endMs: (at + 1) * 1000 })),
    marks: [{ codeId: 'gate', coderId: 'ann', startMs: 0, endMs: 1000 }],
    lookedThrough: [{ coderId: 'ann', codeIds: ['gate'], spans: [{ startMs: 0, endMs: 2000 }] }],
  }
  const not: Query = { is: 'not', of: { is: 'code', codeId: 'gate', alone: false, said: [] } }
  expect([...askPart(not, drawn, codebook).truths].map(truth => names[truth])).toEqual([
    'no',
    'yes',
    'unknown',
  ])
})
