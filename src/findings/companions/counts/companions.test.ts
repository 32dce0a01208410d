import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFilm } from '../../count-film.ts'
import { canonicalCounts, mergeCounts } from '../../film-counts.ts'
import type { CountedMark, FilmRecords } from '../../film-records.ts'
import type { CompanionUnit } from './companion-counts.ts'
import { companionUnits } from './companion-counts.ts'
import { momentsOf } from './count-companions.ts'
import { pairReader } from './read-pair.ts'

const lengthMs = 60_000
const shots = Array.from({ length: 12 }, (_, index) => ({
  id: `s${index}`,
  startMs: index * 5000,
  endMs: (index + 1) * 5000,
}))
const whole = [{ startMs: 0, endMs: lengthMs }]
const codeIds = ['ruin', 'train', 'snow']

function aMark(codeId: string, startMs: number, endMs: number, change: Partial<CountedMark> = {}) {
  return { codeId, coderId: 'ann', startMs, endMs, ...change }
}

function aFilm(marks: readonly CountedMark[], change: Partial<FilmRecords> = {}): FilmRecords {
  return {
    durationMs: lengthMs,
    shots,
    scenes: [
      { id: 'a', startMs: 0, endMs: 30_000 },
      { id: 'b', startMs: 30_000, endMs: lengthMs },
    ],
    marks,
    lookedThrough: [{ coderId: 'ann', codeIds, spans: whole }],
    ...change,
  }
}

const together = (records: FilmRecords, unit: CompanionUnit, first = 'ruin', second = 'train') =>
  pairReader(countFilm(records), unit).pair(first, second)

describe('what stands together in a film', () => {
  test('is counted in shots, in scenes and in moments, each of what was looked through for both', () => {
    const marks = [aMark('ruin', 0, 5000), aMark('train', 0, 5000), aMark('train', 20_000, 25_000)]
    const film = aFilm(marks)
    expect(together(film, 'shots')).toEqual({ both: 1, onlyFirst: 0, onlySecond: 1, neither: 10 })
    expect(together(film, 'scenes')).toEqual({ both: 1, onlyFirst: 0, onlySecond: 0, neither: 1 })
    expect(together(film, 'moments')).toEqual({ both: 1, onlyFirst: 0, onlySecond: 2, neither: 3 })
  })

  test('does not hang on the cut where moments are counted', () => {
    const marks = [aMark('ruin', 4000, 5000), aMark('train', 5000, 6000)]
    const uncut = [{ id: 'long', startMs: 0, endMs: lengthMs }]
    expect(together(aFilm(marks), 'shots')).toMatchObject({ both: 0 })
    expect(together(aFilm(marks, { shots: uncut }), 'shots')).toMatchObject({ both: 1 })
    expect(together(aFilm(marks), 'moments')).toEqual(together(aFilm(marks, { shots: uncut }), 'moments'))
    expect(together(aFilm(marks), 'moments')!.both).toBeGreaterThan(0)
  })

  test('follows from shot to shot, and there the order counts', () => {
    const marks = [aMark('ruin', 0, 5000), aMark('train', 5000, 10_000), aMark('ruin', 55_000, lengthMs)]
    const film = aFilm(marks)
    expect(together(film, 'next-shot')).toEqual({ both: 1, onlyFirst: 0, onlySecond: 0, neither: 10 })
    expect(together(film, 'next-shot', 'train', 'ruin')).toEqual({
      both: 0,
      onlyFirst: 1,
      onlySecond: 1,
      neither: 9,
    })
  })

  test('is missing, and not nothing, where one of the two was not looked for', () => {
    const spans = [{ startMs: 0, endMs: 20_000 }]
    const film = aFilm([aMark('ruin', 0, lengthMs)], {
      lookedThrough: [
        { coderId: 'ann', codeIds: ['ruin'], spans: whole },
        { coderId: 'ann', codeIds: ['train'], spans },
      ],
    })
    expect(together(film, 'shots')).toEqual({ both: 0, onlyFirst: 4, onlySecond: 0, neither: 0 })
    expect(together(film, 'shots', 'ruin', 'snow')).toBeNull()
    expect(together({ ...film, scenes: [] }, 'scenes')).toBeNull()
    expect(pairReader(countFilm(film), 'shots').occurrences('ruin')).toBe(12)
    expect(pairReader(countFilm(film), 'shots').occurrences('snow')).toBeNull()
  })

  test('says what the marks of a code connote, by the shots that have it', () => {
    const said = { memo: '', connotes: ' the end ', connotesIds: ['snow'], aspects: [], positions: [] }
    const film = aFilm([
      aMark('ruin', 0, 10_000, { said }),
      aMark('ruin', 10_000, 15_000, { said: { ...said, connotes: '' } }),
      aMark('ruin', 20_000, 25_000),
      aMark('train', 0, 5000, { coderId: 'ben', said }),
    ])
    const counts = countFilm(film)
    expect(counts.connotations).toEqual({
      ruin: { shotsSaid: 3, ofCodes: { snow: 3 }, inWords: { 'the end': 2 } },
    })
    expect(mergeCounts(counts, counts).connotations!['ruin']!.ofCodes).toEqual({ snow: 6 })
    expect(countFilm(aFilm([])).connotations).toBeUndefined()
  })

  test('lies in windows that cover the film and reach ten seconds to either side', () => {
    expect(momentsOf(35_000, 10_000).map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 15_000],
      [5000, 25_000],
      [15_000, 35_000],
      [22_500, 35_000],
    ])
    expect(momentsOf(0, 10_000)).toEqual([])
  })

  test('adds over the parts of a film, whatever was looked for in each and in whichever order', () => {
    const part = fc
      .record({
        marks: fc.array(fc.tuple(fc.constantFrom(...codeIds), fc.nat(11), fc.nat(3)), { maxLength: 12 }),
        looked: fc.array(fc.tuple(fc.subarray(codeIds), fc.nat(12)), { maxLength: 3 }),
      })
      .map(({ marks, looked }) =>
        aFilm(
          marks.map(([codeId, shot, more]) =>
            aMark(codeId, shot * 5000, Math.min(lengthMs, (shot + 1 + more) * 5000)),
          ),
          {
            lookedThrough: looked.map(([ids, to]) => ({
              coderId: 'ann',
              codeIds: ids,
              spans: [{ startMs: 0, endMs: to * 5000 }],
            })),
          },
        ),
      )
    fc.assert(
      fc.property(part, part, part, (first, second, third) => {
        const parts = [first, second, third].map(records => countFilm(records))
        const [a, b, c] = parts as [FilmCountsOf, FilmCountsOf, FilmCountsOf]
        const sum = mergeCounts(mergeCounts(a, b), c)
        const turned = mergeCounts(a, mergeCounts(b, c))
        expect(canonicalCounts(turned)).toBe(canonicalCounts(sum))
        for (const unit of companionUnits)
          for (const left of codeIds)
            for (const right of codeIds.filter(id => id !== left)) {
              const cells = parts.map(counts => pairReader(counts, unit).pair(left, right))
              const known = cells.filter(cell => cell !== null)
              const both = known.reduce((total, cell) => total + cell.both, 0)
              const units = known.reduce(
                (total, cell) => total + cell.both + cell.onlyFirst + cell.onlySecond + cell.neither,
                0,
              )
              const got = pairReader(sum, unit).pair(left, right)
              expect(got?.both ?? 0).toBe(both)
              expect(got ? got.both + got.onlyFirst + got.onlySecond + got.neither : 0).toBe(units)
              expect(Math.min(0, ...Object.values(got ?? {}))).toBe(0)
            }
      }),
    )
  })
})

type FilmCountsOf = ReturnType<typeof countFilm>
