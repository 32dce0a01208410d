import { describe, expect, test } from 'vitest'
import { isNotComputable, seededStream } from '../../statistics/index.ts'
import type { MarkSaid } from '../../study/index.ts'
import { answerCarrier } from '../carrier/answer-carrier.ts'
import { answerChannel } from '../channel/answer-channel.ts'
import { countFilm } from '../count-film.ts'
import type { CountedMark } from '../film-records.ts'
import type { FilmsWithCodebook } from '../films-in-two-periods.ts'
import type { QuestionFilm } from '../question-film.ts'
import { answerReversal } from '../reversal/answer-reversal.ts'

const nothingSaid: MarkSaid = { memo: '', connotes: '', connotesIds: [], aspects: [], positions: [] }
const lengthMs = 600_000

type Corner = MarkSaid['positions'][number]['positions'][number]

const at = (...positions: Corner[]): MarkSaid => ({
  ...nothingSaid,
  positions: [
    {
      ...{ contradictionId: 'plan and use', positions },
      ...{ attitudeToFirst: 'mourned', attitudeToSecond: null, treatment: null },
    },
  ],
})
const by = (...values: string[]): MarkSaid => ({
  ...nothingSaid,
  aspects: [{ aspectId: 'channel', values, reason: '' }],
})

interface FilmToMake {
  marks: readonly { codeId: string; fromMs: number; toMs: number; said?: MarkSaid }[]
  lookedFor?: readonly string[]
  director?: string
  /** All of a length; one, where nothing is said. */
  shots?: number
}

const allCodes = ['chimney', 'yard', 'worker']

function aFilm(
  id: string,
  periodId: string,
  { marks, lookedFor = allCodes, director, shots = 1 }: FilmToMake,
): QuestionFilm {
  const counted = marks.map(
    ({ codeId, fromMs, toMs, said = null }): CountedMark => ({
      ...{ codeId, coderId: 'ann', startMs: fromMs, endMs: toMs, said },
    }),
  )
  return {
    ...{ id, periodId, directorIds: [director ?? `director of ${id}`] },
    counts: countFilm({
      durationMs: lengthMs,
      shots: Array.from({ length: shots }, (_, shot) => ({
        ...{ id: `${shot}`, startMs: (lengthMs / shots) * shot, endMs: (lengthMs / shots) * (shot + 1) },
      })),
      marks: counted,
      lookedThrough: [{ coderId: 'ann', codeIds: lookedFor, spans: [{ startMs: 0, endMs: lengthMs }] }],
      kinds: { spaces: ['yard'], subjects: ['worker'] },
    }),
  }
}

function askedOf(earlier: readonly FilmToMake[], later: readonly FilmToMake[]): FilmsWithCodebook {
  return {
    films: [
      ...earlier.map((film, index) => aFilm(`early ${index + 1}`, 'before', film)),
      ...later.map((film, index) => aFilm(`late ${index + 1}`, 'after', film)),
    ],
    ...{ codes: allCodes, periods: ['before', 'after'], periodsInOrder: true, codebookVersion: null },
    entailed: [],
    book: {
      ...{ spaces: ['yard'], subjects: ['worker'], contradictions: ['plan and use', 'city and land'] },
      aspects: [{ id: 'channel', valueIds: ['picture', 'voice'], takesSeveral: true }],
      channelId: 'channel',
    },
  }
}

/** So many marks of the chimney at each position, a second each. */
function positioned(first: number, second: number, between = 0): FilmToMake {
  const said = [
    ...Array.from({ length: first }, () => at('s1')),
    ...Array.from({ length: second }, () => at('s2')),
    ...Array.from({ length: between }, () => at('s1', 's2')),
  ]
  return {
    marks: said.map((one, index) => ({
      ...{ codeId: 'chimney', fromMs: index * 2000, toMs: index * 2000 + 1000, said: one },
    })),
  }
}

/** The worker is in so much of a yard that is on screen for a hundred seconds. */
function carried(share: number, rest: Partial<FilmToMake> = {}): FilmToMake {
  const togetherMs = Math.round(share * 100_000)
  return {
    marks: [
      { codeId: 'yard', fromMs: 0, toMs: 100_000 },
      ...(togetherMs > 0 ? [{ codeId: 'worker', fromMs: 0, toMs: togetherMs }] : []),
    ],
    ...rest,
  }
}

describe('pole reversal', () => {
  const reversed = askedOf(
    [4, 5, 6, 5, 4, 6].map(first => positioned(first, 1)),
    [4, 5, 6, 5, 4, 6].map(second => positioned(1, second)),
  )

  test('is shown where all films of one period stand at one pole and those of the other at the other', () => {
    const finding = answerReversal(reversed, {})
    const chimney = finding.rows.find(({ codeId }) => codeId === 'chimney')!
    expect(chimney.meanP1).toBeCloseTo(-(3 / 5 + 4 / 6 + 5 / 7) / 3, 10)
    expect(chimney.meanP2).toBeCloseTo((3 / 5 + 4 / 6 + 5 / 7) / 3, 10)
    expect(chimney).toMatchObject({ changesSides: true, verdict: { kind: 'shows', direction: 'more' } })
    expect(chimney.permutation).toMatchObject({ extremeCount: 2, assignments: 924 })
    expect(finding.familySize).toBe(2)
    expect(finding.resolution).toMatchObject({ minTwoSidedP: 2 / 924 })
    expect(chimney.attitudeToFirst.map(({ valueId }) => valueId)).toEqual(['mourned'])
    expect(chimney.standings.find(({ standing }) => standing === 's1')).toMatchObject({
      ...{ marksP1: 30, marksP2: 6 },
    })
  })

  test('tells a film that is torn from one that is indifferent by its polarisation', () => {
    const torn = answerReversal(
      askedOf([positioned(3, 3), positioned(2, 2)], [positioned(0, 0, 4), positioned(4, 0)]),
      {},
    ).rows.find(({ codeId }) => codeId === 'chimney')!
    expect([torn.meanP1, torn.polarisation.meanP1]).toEqual([0, 1])
    expect(torn.polarisation.meanP2).toBe(0.5)
  })

  test('knows nothing of a film in which nobody looked, saw it, or said where it stands', () => {
    const finding = answerReversal(
      askedOf(
        [positioned(2, 1), positioned(3, 1), { marks: [], lookedFor: ['yard'] }],
        [positioned(1, 2), { marks: [{ codeId: 'chimney', fromMs: 0, toMs: 1000 }] }, { marks: [] }],
      ),
      {},
    )
    const chimney = finding.rows.find(({ codeId }) => codeId === 'chimney')!
    expect(chimney.dots.map(({ telling }) => telling)).toEqual([
      ...['known', 'known', 'not-looked-for'],
      ...['known', 'not-said', 'nothing-there'],
    ])
    expect(chimney.filmsP2).toBe(1)
    expect(chimney.verdict).toMatchObject({ kind: 'too-few-films' })
    expect(finding.contradictions).toEqual([
      { contradictionId: 'plan and use', marks: 10, films: 3 },
      { contradictionId: 'city and land', marks: 0, films: 0 },
    ])
  })

  test('rests on directors where any has several films', () => {
    const byDirector = answerReversal(
      askedOf(
        [0, 1, 2, 3].map(film => ({ ...positioned(5, 1), director: film < 2 ? 'a' : `b${film}` })),
        [0, 1, 2, 3].map(film => ({ ...positioned(1, 5), director: film < 2 ? 'c' : `d${film}` })),
      ),
      {},
    )
    expect(byDirector.defaultTest).toBe('directors')
    const row = byDirector.rows[0]!
    expect(row.verdict).toMatchObject({ kind: 'too-few', unit: 'directors' })
  })
})

describe('carrier', () => {
  test('is the share of the time of a space, whatever the length of the space on screen', () => {
    const finding = answerCarrier(
      askedOf(
        [0.1, 0.12, 0.08, 0.11, 0.1, 0.09].map(share => carried(share)),
        [0.6, 0.7, 0.65, 0.58, 0.62, 0.61].map(share => carried(share)),
      ),
      {},
    )
    expect(finding.rows).toHaveLength(1)
    const [row] = finding.rows
    expect(row!.meanP1).toBeCloseTo(0.1, 10)
    expect(row!.difference).toBeCloseTo(0.626_666_666_666_666_7 - 0.1, 10)
    expect(row!.verdict).toMatchObject({ kind: 'shows', direction: 'more', corrected: false })
    expect(row!.leaveOneFilmOut).toMatchObject({ signFlips: false })
  })

  test('by shots, claims nothing where only the shots have grown longer', () => {
    const cut = (shots: number) =>
      [8, 9, 10, 11, 12, 13].map(
        (times): FilmToMake => ({
          shots,
          marks: [
            { codeId: 'yard', fromMs: 0, toMs: 200_000 },
            ...Array.from({ length: times }, (_, at) => ({
              ...{ codeId: 'worker', fromMs: at * 10_000, toMs: at * 10_000 + 1000 },
            })),
          ],
        }),
      )
    const counted = askedOf(cut(300), cut(60))
    const [byShots] = answerCarrier(counted, { measure: 'shots' }).rows
    expect([byShots!.meanP1, byShots!.meanP2]).toEqual([0.105, 0.525])
    expect(byShots!.permutation).toMatchObject({ extremeCount: 2 })
    expect(byShots!.verdict).toMatchObject({ kind: 'not-by-screen-time', direction: 'more' })
    const [byTime] = answerCarrier(counted, {}).rows
    expect([byTime!.meanP1, byTime!.meanP2]).toEqual([0.0525, 0.0525])
    const { filmsWithoutScenes, rows } = answerCarrier(counted, { measure: 'scenes' })
    expect([filmsWithoutScenes?.length, rows.length]).toEqual([12, 0])
  })

  test('by shots, claims what screen time says as well', () => {
    const films = (share: number) =>
      [0, 1, 2, 3, 4, 5].map(film => carried(share + film / 100, { shots: 60 }))
    const [row] = answerCarrier(askedOf(films(0.1), films(0.7)), { measure: 'shots' }).rows
    expect(row!.verdict).toMatchObject({ kind: 'shows', direction: 'more' })
  })

  test('leaves out films without the space, and films in which nobody looked for both', () => {
    const finding = answerCarrier(
      askedOf(
        [carried(0.2), carried(0.3), { marks: [] }],
        [carried(0.2), carried(0.3), carried(0, { lookedFor: ['yard'] })],
      ),
      {},
    )
    const [row] = finding.rows
    expect(row!.dots.map(({ telling }) => telling)).toEqual([
      ...['known', 'known', 'nothing-there'],
      ...['known', 'known', 'not-looked-for'],
    ])
    expect(row!.warnings.map(({ kind }) => kind)).toEqual(['not-looked-for', 'nothing-there'])
  })

  test('claims nothing in about nineteen of twenty corpora in which nothing changes', () => {
    let claims = 0
    for (let run = 0; run < 60; run++) {
      const stream = seededStream(run, 0, 0)
      const films = Array.from({ length: 10 }, () => carried(stream.nextShare() * 0.8))
      const { rows } = answerCarrier(askedOf(films.slice(0, 5), films.slice(5)), {})
      if (rows[0]!.verdict.kind === 'shows') claims++
    }
    expect(claims).toBeLessThan(9)
  })
})

describe('channel', () => {
  const spoken = (pictureMs: number, voiceMs: number): FilmToMake => ({
    marks: [
      { codeId: 'chimney', fromMs: 0, toMs: pictureMs, said: by('picture') },
      { codeId: 'chimney', fromMs: 200_000, toMs: 200_000 + voiceMs, said: by('voice') },
      { codeId: 'chimney', fromMs: 400_000, toMs: 450_000 },
    ],
  })

  test('is the share of the time of which somebody has said it; the rest is missing', () => {
    const finding = answerChannel(
      askedOf([spoken(9000, 1000), spoken(8000, 2000)], [spoken(1000, 9000), { marks: [] }]),
      {},
    )
    const voice = finding.rows.find(({ valueId }) => valueId === 'voice')!
    expect(voice.dots.map(({ value, of }) => [value, of])).toEqual([
      ...[
        [0.1, 10_000],
        [0.2, 10_000],
      ],
      ...[
        [0.9, 10_000],
        [null, 0],
      ],
    ])
    expect(voice.byMarks.meanP1).toBe(0.5)
    expect([finding.marks, finding.answeredMarks]).toEqual([9, 6])
  })

  test('by marks, is the share of the marks that say it, and claims what the time says as well', () => {
    const films = (voices: number) =>
      [0, 1, 2, 3, 4].map(film => ({
        marks: [
          ...Array.from({ length: voices + film }, (_, at) => ({
            ...{ codeId: 'chimney', fromMs: at * 2000, toMs: at * 2000 + 1000, said: by('voice') },
          })),
          // One that is as long as any number of the others.
          { codeId: 'chimney', fromMs: 300_000, toMs: 400_000, said: by('picture') },
        ],
      }))
    const counted = askedOf(films(1), films(9))
    const voice = (finding: ReturnType<typeof answerChannel>) =>
      finding.rows.find(({ valueId }) => valueId === 'voice')!
    const finding = answerChannel(counted, { measure: 'marks' })
    expect(voice(finding).dots[0]).toMatchObject({ value: 0.5, of: 2 })
    expect(finding.parameters.measure).toBe('marks')
    expect(voice(finding).verdict).toMatchObject({ kind: 'shows', direction: 'more' })
    expect(answerChannel(counted, {}).parameters.measure).toBeUndefined()
  })

  test('asks about the aspect that is named, else the channel, else the one that is answered most', () => {
    const counted = askedOf([spoken(1000, 1000)], [spoken(1000, 1000)])
    expect(answerChannel(counted, { aspectId: 'channel' }).aspectId).toBe('channel')
    const other = {
      ...counted,
      book: {
        ...counted.book,
        aspects: [{ id: 'certainty', valueIds: [], takesSeveral: false }, ...counted.book.aspects],
        channelId: null,
      },
    }
    expect(answerChannel(other, {}).aspectId).toBe('channel')
    const none = { ...counted, book: { ...counted.book, aspects: [], channelId: null } }
    expect(answerChannel(none, {})).toMatchObject({ aspectId: null, rows: [] })
  })
})

test('lines are corrected for each other, and focal codes among themselves', () => {
  const films = (first: number, second: number) =>
    Array.from({ length: 5 }, (_, film) => positioned(first + (film % 2), second))
  const counted = askedOf(films(5, 1), films(1, 5))
  const all = answerReversal(counted, {})
  const focal = answerReversal(counted, { focalCodeIds: ['yard'] })
  expect(all.familySize).toBe(2)
  expect(focal.familySize).toBe(1)
  const chimney = focal.rows.find(({ codeId }) => codeId === 'chimney')!
  expect(chimney.verdict).toMatchObject({ kind: 'not-compared', because: 'not-focal' })
  for (const { permutation, maxT } of all.rows)
    if (!isNotComputable(permutation) && !isNotComputable(maxT))
      expect(maxT.p).toBeGreaterThanOrEqual(permutation.p)
})
