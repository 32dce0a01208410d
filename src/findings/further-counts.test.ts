import { describe, expect, test } from 'vitest'
import type { MarkSaid } from '../study/index.ts'
import { countFilm } from './count-film.ts'
import { canonicalCounts, mergeCounts } from './film-counts.ts'
import type { CountedMark, FilmRecords } from './film-records.ts'

const nothingSaid: MarkSaid = { memo: '', connotes: '', connotesIds: [], aspects: [], positions: [] }
const channel = (...values: string[]): MarkSaid => ({
  ...nothingSaid,
  aspects: [{ aspectId: 'channel', values, reason: '' }],
})
type Position = MarkSaid['positions'][number]
const placed = (
  positions: Position['positions'],
  rest: Partial<Omit<Position, 'positions'>> = {},
): MarkSaid => ({
  ...nothingSaid,
  positions: [
    {
      ...{ contradictionId: 'plan and use', positions },
      ...{ attitudeToFirst: null, attitudeToSecond: null, treatment: null },
      ...rest,
    },
  ],
})

function aMark(
  codeId: string,
  startMs: number,
  endMs: number,
  change: Partial<CountedMark> = {},
): CountedMark {
  return { codeId, coderId: 'ann', startMs, endMs, ...change }
}

function aFilm(marks: readonly CountedMark[], change: Partial<FilmRecords> = {}): FilmRecords {
  const spans = [{ startMs: 0, endMs: 60_000 }]
  return {
    durationMs: 60_000,
    shots: [{ id: 's', startMs: 0, endMs: 60_000 }],
    marks,
    lookedThrough: [{ coderId: 'ann', codeIds: ['ruin', 'worker', 'yard'], spans }],
    kinds: { spaces: ['yard', 'hall'], subjects: ['worker'] },
    ...change,
  }
}

const furtherOf = (records: FilmRecords) => countFilm(records).further

describe('where codes are along the running time', () => {
  test('is counted in sixtieths of the part, and adds up to the screen time', () => {
    const records = aFilm([aMark('ruin', 500, 2500), aMark('ruin', 59_000, 60_000)])
    const { course } = furtherOf(records)
    expect(course).toMatchObject([
      {
        durationMs: 60_000,
        codes: { ruin: { looked: [0, 60_000], onScreen: [0, 500, 1, 1000, 2, 500, 59, 1000] } },
      },
    ])
    const uneven = aFilm([aMark('ruin', 1, 50_003)], { durationMs: 59_999 })
    const found = furtherOf(uneven).course[0]!.codes['ruin']!.onScreen
    const sum = found.filter((_, place) => place % 2 === 1).reduce((total, ms) => total + ms, 0)
    expect(sum).toBe(countFilm(uneven).codes['ruin']!.screenTimeMs)
  })

  test('follows part on part, and says what was looked through of each', () => {
    const first = countFilm(aFilm([aMark('ruin', 0, 1000)]))
    const second = countFilm(
      aFilm([], {
        lookedThrough: [{ coderId: 'ann', codeIds: ['ruin'], spans: [{ startMs: 0, endMs: 9000 }] }],
      }),
    )
    const { course } = mergeCounts(first, second).further
    expect(course.map(({ codes }) => codes['ruin']!.looked)).toEqual([
      [0, 60_000],
      [0, 9000],
    ])
  })
})

describe('what is said of marks', () => {
  test('is counted by position, attitude and treatment, of marks where somebody looked', () => {
    const { said } = furtherOf(
      aFilm([
        aMark('ruin', 0, 1000, { said: placed(['s1'], { attitudeToFirst: 'mourned' }) }),
        aMark('ruin', 2000, 3000, { said: placed(['s1', 's2'], { treatment: 'in-conflict' }) }),
        aMark('ruin', 4000, 5000, { said: placed(['notS1', 'notS2']) }),
        aMark('ruin', 6000, 7000, { said: placed(['s2', 'notS1'], { attitudeToFirst: 'mourned' }) }),
        aMark('ruin', 8000, 9000),
        aMark('ruin', 61_000, 62_000, { said: placed(['s1']) }),
      ]),
    )
    expect(said['ruin']).toMatchObject({
      marks: 5,
      positions: {
        'plan and use': {
          at: { s1: 1, both: 1, neither: 1, s2: 1 },
          attitudeToFirst: { mourned: 2 },
          treatment: { 'in-conflict': 1 },
        },
      },
    })
  })

  test('is counted by aspect in time, of what was answered only', () => {
    const { said } = furtherOf(
      aFilm([
        aMark('ruin', 0, 2000, { said: channel('picture') }),
        aMark('ruin', 1000, 4000, { said: channel('voice', 'music') }),
        aMark('ruin', 10_000, 20_000),
      ]),
    )
    expect(said['ruin']!.aspects['channel']).toEqual({
      answeredMarks: 2,
      answeredMs: 4000,
      values: {
        picture: { marks: 1, ms: 2000 },
        voice: { marks: 1, ms: 3000 },
        music: { marks: 1, ms: 3000 },
      },
    })
  })

  test('holds in time where more than half of those who answered say it', () => {
    const spans = [{ startMs: 0, endMs: 60_000 }]
    const by = (coderId: string, value: string) => aMark('ruin', 0, 2000, { coderId, said: channel(value) })
    const { said } = furtherOf(
      aFilm([by('ann', 'picture'), by('bo', 'picture'), by('cy', 'voice')], {
        lookedThrough: ['ann', 'bo', 'cy'].map(coderId => ({ coderId, codeIds: ['ruin'], spans })),
      }),
    )
    expect(said['ruin']!.aspects['channel']).toMatchObject({
      answeredMarks: 3,
      answeredMs: 2000,
      values: { picture: { marks: 2, ms: 2000 }, voice: { marks: 1, ms: 0 } },
    })
  })
})

describe('who carries a space', () => {
  test('is the time of the space in which a subject is there, and how, in what was looked through for both', () => {
    const spans = [{ startMs: 0, endMs: 30_000 }]
    const whole = [{ startMs: 0, endMs: 60_000 }]
    const { carriers, kinds } = furtherOf(
      aFilm(
        [
          aMark('yard', 0, 10_000),
          aMark('yard', 40_000, 50_000),
          aMark('worker', 5000, 20_000, { said: channel('voice') }),
        ],
        {
          lookedThrough: [
            { coderId: 'ann', codeIds: ['yard'], spans: whole },
            { coderId: 'ann', codeIds: ['worker'], spans },
          ],
        },
      ),
    )
    expect(kinds).toEqual({ spaces: ['yard'], subjects: ['worker'] })
    expect(carriers).toEqual({
      yard: {
        worker: {
          spaceMs: 10_000,
          togetherMs: 5000,
          how: { channel: { answeredMs: 5000, values: { voice: 5000 } } },
        },
      },
    })
  })

  test('is nobody where they are never together, and nothing where not both were looked for', () => {
    expect(furtherOf(aFilm([aMark('yard', 0, 10_000)])).carriers['yard']!['worker']).toEqual({
      ...{ spaceMs: 10_000, togetherMs: 0, how: {} },
    })
    const onlyYard = [{ coderId: 'ann', codeIds: ['yard'], spans: [{ startMs: 0, endMs: 9000 }] }]
    expect(furtherOf(aFilm([], { lookedThrough: onlyYard })).carriers).toEqual({ yard: {} })
  })
})

test('two parts of a film add to the same whatever the order in which their marks came', () => {
  const marks = [
    aMark('yard', 0, 10_000),
    aMark('worker', 5000, 20_000, { said: channel('voice') }),
    aMark('ruin', 0, 1000, { said: placed(['s1']) }),
  ]
  const twice = (list: CountedMark[]) =>
    canonicalCounts(mergeCounts(countFilm(aFilm(list)), countFilm(aFilm(list))))
  expect(twice([...marks].reverse())).toBe(twice(marks))
  const { further } = mergeCounts(countFilm(aFilm(marks)), countFilm(aFilm(marks)))
  expect(further.said['ruin']!.positions['plan and use']!.at).toEqual({ s1: 2 })
  expect(further.carriers['yard']!['worker']!.togetherMs).toBe(10_000)
})
