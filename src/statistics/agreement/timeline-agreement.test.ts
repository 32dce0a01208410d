// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Golden } from '../../../test/golden/read-golden.ts'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import type { BoundarySimilarity, SegmentationAgreement } from './boundary-similarity.ts'
import { boundarySimilarity, segmentationAgreement } from './boundary-similarity.ts'
import type { CoderOnTimeline, ValuedStretch } from './coder-timeline.ts'
import type { MeasurementLevel } from './coincidences.ts'
import type { TimeWeightedAlpha } from './time-weighted-alpha.ts'
import { timeWeightedAlpha } from './time-weighted-alpha.ts'

const indexed = <Case>(golden: Golden): (Case & { index: number })[] =>
  golden.input.cases.map((one: Case, index: number) => ({ ...one, index }))
const because = (reason: string) => ({ kind: 'not-computable', because: reason })

interface TimelineCase {
  case: string
  level: MeasurementLevel
  coders: { coded: [number, number][]; annotations: ValuedStretch[] }[]
}

function codersOf({ coders }: TimelineCase): CoderOnTimeline[] {
  return coders.map(({ coded, annotations }) => ({
    lookedThrough: coded.map(([startMs, endMs]) => ({ startMs, endMs })),
    marks: annotations,
  }))
}

describe('time-weighted alpha', () => {
  const golden = readGolden('time-weighted-alpha-on-timeline')

  test.each(indexed<TimelineCase>(golden))('is exact on the union of edges: $case', one => {
    const { index, level } = one
    const coders = codersOf(one)
    const expected = golden.expected.cases[index]
    const exact = timeWeightedAlpha(coders, level) as TimeWeightedAlpha
    const onTicks = (tickMs: number) => timeWeightedAlpha(coders, level, tickMs) as TimeWeightedAlpha
    const tickError = (tickMs: number) => {
      const found = onTicks(tickMs)
      const ticks = found.coincidenceMs.flat().reduce((sum, time) => sum + time, 0) / tickMs
      const limit = 1 - ((1 - (found.alpha as number)) * ticks) / (ticks - 1)
      return Math.abs(limit - (exact.alpha as number))
    }
    const got = {
      ...exact,
      alphaWithFiniteTicks: Object.fromEntries(
        [1, 40, 1000].map(tickMs => [`${tickMs}ms`, onTicks(tickMs).alpha]),
      ),
      tickErrorAtStepMs: Object.fromEntries(
        Object.keys(expected.tickErrorAtStepMs ?? {}).map(step => [step, tickError(Number(step))]),
      ),
    }
    expectGolden(got, expected, golden.tolerance)
  })

  const stretches = fc.array(
    fc.record({ startMs: fc.nat(9000), length: fc.integer({ min: 1, max: 2000 }) }),
    { minLength: 1, maxLength: 8 },
  )
  const whole = [{ startMs: 0, endMs: 20_000 }]

  test('is 1 between a coder and a copy, and unchanged by splitting a mark in two that abut', () => {
    fc.assert(
      fc.property(stretches, stretches, (left, right) => {
        const marksOf = (list: typeof left) =>
          list.map(({ startMs, length }) => ({ startMs, endMs: startMs + length, value: 1 }))
        const [ann, ben] = [left, right].map(list => ({ lookedThrough: whole, marks: marksOf(list) }))
        const twin = timeWeightedAlpha([ann!, ann!]) as TimeWeightedAlpha
        expect(twin.alpha).toBeCloseTo(1, 12)
        const split = {
          lookedThrough: whole,
          marks: ben!.marks.flatMap(mark => {
            const middle = (mark.startMs + mark.endMs) / 2
            return [
              { ...mark, endMs: middle },
              { ...mark, startMs: middle },
            ]
          }),
        }
        const joined = timeWeightedAlpha([ann!, ben!]) as TimeWeightedAlpha
        expect((timeWeightedAlpha([ann!, split]) as TimeWeightedAlpha).alpha).toBeCloseTo(
          joined.alpha as number,
          12,
        )
      }),
    )
  })

  test('lays the later of two overlapping marks on top, and lets the earlier come back after it', () => {
    const rated = {
      lookedThrough: whole,
      marks: [
        { startMs: 0, endMs: 10_000, value: 1 },
        { startMs: 2000, endMs: 4000, value: 2 },
      ],
    }
    const flat = {
      lookedThrough: whole,
      marks: [
        { startMs: 0, endMs: 2000, value: 1 },
        { startMs: 2000, endMs: 4000, value: 2 },
        { startMs: 4000, endMs: 10_000, value: 1 },
      ],
    }
    expect((timeWeightedAlpha([rated, flat]) as TimeWeightedAlpha).alpha).toBe(1)
  })

  test('refuses with a reason', () => {
    const empty = { lookedThrough: whole, marks: [] }
    expect(timeWeightedAlpha([])).toEqual(because('fewer-than-two-coders'))
    expect(timeWeightedAlpha([empty])).toEqual(because('fewer-than-two-coders'))
    expect(timeWeightedAlpha([empty, empty])).toMatchObject({ alpha: because('chance-leaves-no-room') })
    expect(timeWeightedAlpha([empty, empty], 'nominal', 0)).toEqual(because('outside-range'))
    expect(
      timeWeightedAlpha([
        empty,
        { lookedThrough: whole, marks: [{ startMs: 0, endMs: Number.NaN, value: 1 }] },
      ]),
    ).toEqual(because('not-a-number'))
    expect(timeWeightedAlpha([empty, { lookedThrough: [], marks: [] }])).toMatchObject({
      alpha: because('coders-never-overlap'),
      pairableMs: 0,
    })
  })
})

describe('boundary similarity', () => {
  const golden = readGolden('boundary-similarity')

  test.each(indexed<{ case: string; a: number[]; b: number[]; nt: number }>(golden))(
    'agrees with segeval: $case',
    one => {
      const { a, b, nt, index } = one
      const found = boundarySimilarity(a, b, nt) as BoundarySimilarity
      const { fraction, ...expected } = golden.expected.cases[index]
      expectGolden({ ...found, B: found.similarity }, expected, golden.tolerance)
      const [above, below = '1'] = fraction.split('/')
      expect(found.similarity).toBeCloseTo(Number(above) / Number(below), 12)
      expect(boundarySimilarity(b, a, nt)).toEqual(found)
    },
  )

  test('agrees with the seven readers of Stargazer', () => {
    const { coders, masses, nt } = golden.input.stargazer
    const found = segmentationAgreement(masses, nt) as SegmentationAgreement
    expectGolden(
      {
        meanPairwiseB: found.meanPairwise,
        fleissPiB: found.fleissPi,
        pairwise: found.pairwise.map(pair => [coders[pair.first], coders[pair.second], pair.similarity]),
        pooledAgreement: found.pooledAgreement,
        expectedAgreement: found.expectedAgreement,
      },
      golden.expected.stargazer,
      golden.tolerance,
    )
  })

  test('refuses with a reason', () => {
    expect(boundarySimilarity([], [])).toEqual(because('no-values'))
    expect(boundarySimilarity([1, Number.NaN], [2])).toEqual(because('not-a-number'))
    expect(boundarySimilarity([1, 2], [2])).toEqual(because('lengths-differ'))
    expect(boundarySimilarity([0, 2], [2])).toEqual(because('outside-range'))
    expect(segmentationAgreement([[3]])).toEqual(because('fewer-than-two-coders'))
    expect(segmentationAgreement([[3], [4]])).toEqual(because('lengths-differ'))
    expect(segmentationAgreement([[3], [3]])).toMatchObject({ fleissPi: because('chance-leaves-no-room') })
  })
})
