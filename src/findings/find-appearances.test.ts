import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFilm } from './count-film.ts'
import { mergeCounts, readingsOf } from './film-counts.ts'
import type { FilmRecords } from './film-records.ts'
import { findAppearances } from './find-appearances.ts'

const shots = Array.from({ length: 10 }, (_, index) => ({
  id: `s${index}`,
  startMs: index * 5000,
  endMs: (index + 1) * 5000,
}))

const span = fc
  .record({ startMs: fc.nat(49_000), length: fc.integer({ min: 1, max: 20_000 }) })
  .map(({ startMs, length }) => ({ startMs, endMs: Math.min(50_000, startMs + length) }))
const coderId = fc.constantFrom('ann', 'ben', 'cyd')
const records: fc.Arbitrary<FilmRecords> = fc.record({
  durationMs: fc.constant(50_000),
  shots: fc.constant(shots),
  marks: fc.array(
    fc.tuple(span, coderId).map(([at, coder]) => ({ ...at, codeId: 'ruin', coderId: coder })),
    { maxLength: 8 },
  ),
  lookedThrough: fc.array(
    fc.tuple(fc.array(span, { maxLength: 3 }), coderId).map(([spans, coder]) => ({
      coderId: coder,
      codeIds: ['ruin'],
      spans,
    })),
    { maxLength: 3 },
  ),
})

describe('the frames behind a number', () => {
  test('are as many shots as it counts, whoever looked and wherever', () => {
    fc.assert(
      fc.property(records, film => {
        const counts = countFilm(film).codes['ruin']
        const found = findAppearances(film, 'ruin')
        const counted = (how: string) => found.filter(appearance => appearance.counted === how).length
        expect(counted('shot')).toBe(counts?.shotsPresent ?? 0)
        expect(counted('disputed')).toBe(counts?.disputed?.shots ?? 0)
        if (counts && counts.screenTimeMs > 0)
          expect(counted('shot') + counted('time-only') + counted('disputed')).toBeGreaterThan(0)
        for (const { startMs, endMs } of found) expect(endMs).toBeGreaterThan(startMs)
      }),
    )
  })

  test('are there for every mark', () => {
    fc.assert(
      fc.property(records, film => {
        const found = findAppearances(film, 'ruin')
        for (const mark of film.marks)
          expect(
            found.some(({ startMs, endMs }) => startMs < mark.endMs && mark.startMs < endMs),
            JSON.stringify(mark),
          ).toBe(true)
      }),
    )
  })

  test('are there for time that counts by a millisecond, in a shot that the mark is in for less than half', () => {
    const film = {
      durationMs: 50_000,
      shots,
      marks: [{ codeId: 'ruin', coderId: 'ann', startMs: 27_501, endMs: 32_500 }],
      lookedThrough: [{ coderId: 'ann', codeIds: ['ruin'], spans: [{ startMs: 24_073, endMs: 27_502 }] }],
    }
    expect(countFilm(film).codes['ruin']!.screenTimeMs).toBe(1)
    expect(findAppearances(film, 'ruin')).toEqual([
      { startMs: 27_501, endMs: 27_502, shotId: null, counted: 'time-only' },
      { startMs: 30_000, endMs: 32_500, shotId: 's6', counted: 'not-looked-through' },
    ])
  })

  test('show the whole shot where a mark was put on it and lies elsewhere', () => {
    const film = {
      durationMs: 50_000,
      shots,
      marks: [{ codeId: 'ruin', coderId: 'ann', startMs: 40_000, endMs: 45_000, attachedTo: 's1' }],
      lookedThrough: [{ coderId: 'ann', codeIds: ['ruin'], spans: [{ startMs: 0, endMs: 50_000 }] }],
    }
    expect(findAppearances(film, 'ruin')).toEqual([
      { startMs: 5000, endMs: 10_000, shotId: 's1', counted: 'shot' },
      { startMs: 40_000, endMs: 45_000, shotId: 's8', counted: 'shot' },
    ])
  })
})

describe('readings of several coders', () => {
  const part = (...coders: string[]) =>
    countFilm({
      durationMs: 50_000,
      shots,
      marks: coders.map((coder, index) => ({
        codeId: 'ruin',
        coderId: coder,
        startMs: 0,
        endMs: 10_000 * (index + 1),
      })),
      lookedThrough: coders.map(coder => ({
        coderId: coder,
        codeIds: ['ruin'],
        spans: [{ startMs: 0, endMs: 50_000 }],
      })),
    })

  test('are counted each alone, and say what they dispute', () => {
    const both = part('ann', 'ben')
    expect(both.codes['ruin']).toMatchObject({
      screenTimeMs: 10_000,
      disputed: { shots: 2, screenTimeMs: 10_000 },
    })
    expect(Object.keys(both.byCoder!)).toEqual(['ann', 'ben'])
    expect(both.byCoder!['ben']!.codes['ruin']).toMatchObject({ screenTimeMs: 20_000 })
    expect(part('ann').codes['ruin']).not.toHaveProperty('disputed')
    expect(part('ann')).not.toHaveProperty('byCoder')
  })

  test('add over the parts of a film, also where one of them looked through one part alone', () => {
    const whole = mergeCounts(part('ann', 'ben'), part('ann'))
    expect(readingsOf(whole)['ann']!.codes['ruin']).toMatchObject({
      screenTimeMs: 20_000,
      lookedThroughMs: 100_000,
    })
    expect(readingsOf(whole)['ben']!.codes['ruin']).toMatchObject({
      screenTimeMs: 20_000,
      lookedThroughMs: 50_000,
    })
    expect(whole.codes['ruin']!.disputed).toMatchObject({ screenTimeMs: 10_000 })
    expect(readingsOf(mergeCounts(part('ann'), part('ann')))['ann']!.codes['ruin']).toMatchObject({
      screenTimeMs: 20_000,
    })
  })
})
