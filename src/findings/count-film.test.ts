import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairReader } from './companions/counts/read-pair.ts'
import { countFilm } from './count-film.ts'
import { equalSlices } from './equal-slices.ts'
import { canonicalCounts, mergeCounts } from './film-counts.ts'
import type { CountedMark, FilmRecords } from './film-records.ts'

const shots = Array.from({ length: 10 }, (_, index) => ({
  id: `s${index}`,
  startMs: index * 5000,
  endMs: (index + 1) * 5000,
}))

function aMark(change: Partial<CountedMark> = {}): CountedMark {
  return { codeId: 'ruin', coderId: 'ann', startMs: 0, endMs: 5000, ...change }
}

function aFilm(change: Partial<FilmRecords> = {}): FilmRecords {
  const spans = [{ startMs: 0, endMs: 50_000 }]
  return {
    durationMs: 50_000,
    shots,
    marks: [],
    lookedThrough: [{ coderId: 'ann', codeIds: ['ruin'], spans }],
    ...change,
  }
}

const ruinOf = (records: FilmRecords, settings = {}) => countFilm(records, settings).codes['ruin']!

describe('counting a film', () => {
  test('leaves whoever saw what another marked of a code out of agreement on it, and counts what they have', () => {
    const spans = [{ startMs: 0, endMs: 50_000 }]
    const coded = (seen: Record<string, string[]>) =>
      countFilm(
        aFilm({
          marks: ['ann', 'ben'].map(coderId => aMark({ coderId })),
          lookedThrough: ['ann', 'ben', 'cai'].map(coderId => ({
            ...{ coderId, codeIds: ['ruin'], spans, seenCoderIds: seen[coderId] ?? [] },
          })),
        }),
      )
    const lookers = (counts: ReturnType<typeof coded>) =>
      counts.agreement?.['ruin']?.shots.map(([many]) => many) ?? []
    expect(lookers(coded({}))).toEqual([3, 3])
    expect(coded({})).not.toHaveProperty('notBlind')
    const one = coded({ ann: ['ben'] })
    expect(lookers(one)).toEqual([2, 2])
    expect(one.notBlind).toEqual(['ruin'])
    expect(one.codes).toEqual(coded({}).codes)
    expect(lookers(coded({ ann: ['ben'], ben: ['cai'] }))).toEqual([])
    // Who looked for something else was no model of this code.
    expect(coded({ ann: ['dora'] })).not.toHaveProperty('notBlind')
    expect(mergeCounts(one, coded({})).notBlind).toEqual(['ruin'])
  })

  test('counts zero where a code was looked for and not found, and nothing where it was not looked for', () => {
    const counts = countFilm(aFilm())
    expect(counts.codes['ruin']).toEqual({
      shotsLookedThrough: 10,
      shotsPresent: 0,
      shotsLookedThroughMs: 50_000,
      slicesLookedThrough: 5,
      slicesPresent: 0,
      lookedThroughMs: 50_000,
      screenTimeMs: 0,
    })
    expect(counts.codes['train']).toBeUndefined()
    expect(countFilm(aFilm({ shots: [], lookedThrough: [] })).codes).toEqual({})
  })

  test('counts a code once in a shot, and the union of its marks as screen time', () => {
    const marks = [aMark(), aMark({ startMs: 1000, endMs: 4000 }), aMark({ startMs: 4000, endMs: 5000 })]
    expect(ruinOf(aFilm({ marks }))).toMatchObject({ shotsPresent: 1, screenTimeMs: 5000 })
  })

  test('leaves out marks outside what their coder looked through', () => {
    const lookedThrough = [{ coderId: 'ann', codeIds: ['ruin'], spans: [{ startMs: 0, endMs: 12_000 }] }]
    const marks = [
      aMark({ startMs: 4000, endMs: 20_000 }),
      aMark({ coderId: 'ben', startMs: 0, endMs: 5000 }),
    ]
    expect(ruinOf(aFilm({ marks, lookedThrough }))).toMatchObject({
      shotsLookedThrough: 2,
      shotsPresent: 1,
      lookedThroughMs: 12_000,
      screenTimeMs: 8000,
      slicesLookedThrough: 1,
    })
  })

  test('takes the majority of the coders who looked, or one coder alone', () => {
    const spans = [{ startMs: 0, endMs: 50_000 }]
    const three = ['ann', 'ben', 'cyd'].map(coderId => ({ coderId, codeIds: ['ruin'], spans }))
    const marks = [
      aMark({ endMs: 10_000 }),
      aMark({ coderId: 'ben', startMs: 5000, endMs: 15_000 }),
      aMark({ coderId: 'cyd', startMs: 40_000, endMs: 45_000 }),
    ]
    const film = aFilm({ marks, lookedThrough: three })
    expect(ruinOf(film)).toMatchObject({ shotsPresent: 1, screenTimeMs: 5000, shotsLookedThrough: 10 })
    const two = { ...film, lookedThrough: three.slice(0, 2) }
    expect(ruinOf(two)).toMatchObject({ shotsPresent: 1, screenTimeMs: 5000 })
    expect(ruinOf(film, { coderRule: { kind: 'single', coderId: 'ben' } })).toMatchObject({
      shotsPresent: 2,
      screenTimeMs: 10_000,
    })
    const cydHalf = [three[0]!, { ...three[2]!, spans: [{ startMs: 0, endMs: 5000 }] }]
    expect(ruinOf({ ...film, lookedThrough: cydHalf })).toMatchObject({
      shotsLookedThrough: 10,
      shotsPresent: 1,
      screenTimeMs: 5000,
    })
  })

  test('counts a mark without length only where it stands', () => {
    expect(ruinOf(aFilm({ marks: [aMark({ startMs: 7000, endMs: 7000 })] }))).toMatchObject({
      shotsPresent: 1,
      screenTimeMs: 0,
    })
  })

  test('counts pairs in the shots looked through for both', () => {
    const lookedThrough = [
      { coderId: 'ann', codeIds: ['ruin'], spans: [{ startMs: 0, endMs: 50_000 }] },
      { coderId: 'ann', codeIds: ['train'], spans: [{ startMs: 0, endMs: 25_000 }] },
    ]
    const marks = [aMark({ endMs: 15_000 }), aMark({ codeId: 'train', startMs: 5000, endMs: 15_000 })]
    expect(pairReader(countFilm(aFilm({ marks, lookedThrough })), 'shots').pair('ruin', 'train')).toEqual({
      both: 2,
      onlyFirst: 1,
      onlySecond: 0,
      neither: 2,
    })
  })

  test('adds the parts of a film', () => {
    const part = countFilm(aFilm({ marks: [aMark()] }))
    const whole = mergeCounts(part, part)
    expect(whole.codes['ruin']).toMatchObject({
      shotsLookedThrough: 20,
      shotsPresent: 2,
      screenTimeMs: 10_000,
    })
    expect(whole.lookedThroughMsByCoder).toEqual({ ann: 100_000 })
    expect(() => mergeCounts(part, { ...part, sliceMs: 1 })).toThrow(/different rules/)
  })

  test('cuts slices that cover the film, the last from half a slice on', () => {
    expect(equalSlices(54_999, 10_000).at(-1)).toMatchObject({ startMs: 40_000, endMs: 54_999 })
    expect(equalSlices(55_000, 10_000).at(-1)).toMatchObject({ startMs: 50_000, endMs: 55_000 })
    expect(equalSlices(3000, 10_000)).toHaveLength(1)
    expect(equalSlices(0, 10_000)).toEqual([])
    expect(() => equalSlices(1, 0)).toThrow(RangeError)
  })

  test('is unchanged by the order of marks and by splitting a mark in two that abut', () => {
    const marks = fc.array(
      fc
        .record({ startMs: fc.nat(49_000), length: fc.integer({ min: 2, max: 9000 }) })
        .map(({ startMs, length }) => aMark({ startMs, endMs: Math.min(50_000, startMs + length) })),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(marks, list => {
        const counts = countFilm(aFilm({ marks: list }))
        expect(canonicalCounts(countFilm(aFilm({ marks: [...list].reverse() })))).toBe(
          canonicalCounts(counts),
        )
        const split = list.flatMap(mark => {
          const middle = Math.floor((mark.startMs + mark.endMs) / 2)
          return [
            { ...mark, endMs: middle },
            { ...mark, startMs: middle },
          ]
        })
        expect(ruinOf(aFilm({ marks: split })).screenTimeMs).toBe(counts.codes['ruin']!.screenTimeMs)
        const union = new Set(
          list.flatMap(m => Array.from({ length: m.endMs - m.startMs }, (_, i) => m.startMs + i)),
        )
        expect(counts.codes['ruin']!.screenTimeMs).toBe(union.size)
      }),
      { numRuns: 30 },
    )
  })

  test('counts 1,000 shots and 10,000 marks of 40 codes as a plain look at each of them does', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      id: `s${index}`,
      startMs: index * 5000,
      endMs: (index + 1) * 5000,
    }))
    const codeIds = Array.from({ length: 40 }, (_, index) => `code-${index}`)
    const marks = Array.from({ length: 10_000 }, (_, index) =>
      aMark({ codeId: codeIds[(index * 7) % 40]!, startMs: ((index * 7919) % 1000) * 5000, endMs: 0 }),
    ).map(mark => ({ ...mark, endMs: mark.startMs + 5000 }))
    const lookedThrough = [{ coderId: 'ann', codeIds, spans: [{ startMs: 0, endMs: 5_000_000 }] }]
    const film = { durationMs: 5_000_000, shots: many, marks, lookedThrough }
    const counts = countFilm(film)
    for (const codeId of codeIds) {
      const starts = new Set(marks.filter(mark => mark.codeId === codeId).map(mark => mark.startMs))
      expect(counts.codes[codeId]!.screenTimeMs).toBe(starts.size * 5000)
    }
  })
})
