import { describe, expect, test } from 'vitest'
import { isNotComputable } from '../../statistics/index.ts'
import { countFilm } from '../count-film.ts'
import type { CountedMark } from '../film-records.ts'
import type { QuestionFilm } from '../question-film.ts'
import { answerOtherwise } from './answer-otherwise.ts'
import { filmsBehindWay } from './ways.ts'

const shots = Array.from({ length: 100 }, (_, shot) => ({
  id: `${shot}`,
  startMs: shot * 10_000,
  endMs: (shot + 1) * 10_000,
}))

interface Made {
  present: number
  /** Of the shots, so many looked through. */
  looked?: number
  /** What a second coder has, who looked at the same. */
  second?: number
  directorIds?: string[]
  scenes?: { startMs: number; endMs: number }[]
}

function film(
  id: string,
  periodId: string,
  { present, looked = 100, second, directorIds, scenes = [] }: Made,
): QuestionFilm {
  const spans = [{ startMs: 0, endMs: looked * 10_000 }]
  const marksOf = (coderId: string, count: number): CountedMark[] =>
    shots.slice(0, count).map(({ startMs, endMs }) => ({ codeId: 'smoke', coderId, startMs, endMs }))
  const coderIds = second === undefined ? ['ann'] : ['ann', 'bo']
  const counts = countFilm({
    ...{ durationMs: 1_000_000, shots, scenes: scenes.map((scene, at) => ({ ...scene, id: `s${at}` })) },
    marks: [...marksOf('ann', present), ...marksOf('bo', second ?? 0)],
    lookedThrough: coderIds.map(coderId => ({ coderId, codeIds: ['smoke'], spans })),
  })
  return {
    ...{ id, periodId, directorIds: directorIds ?? [id], counts },
    ...(counts.byCoder && { countsByCoder: counts.byCoder }),
  }
}

const question = {
  ...{ codeId: 'smoke', periods: ['P1', 'P2'] as const, periodsInOrder: true },
  ...{ borders: [], exampleFilmIds: [], codebookVersion: null },
}
const clear = (count: number) => (_: unknown, index: number) => ({
  id: `F${index}`,
  present: index < count ? 5 + index : 40 + index,
  periodId: index < count ? 'P1' : 'P2',
})
const twelve = Array.from({ length: 12 }, clear(6)).map(({ id, present, periodId }) =>
  film(id, periodId, { present }),
)

describe('another honest way of counting', () => {
  test('says the same where the difference is in every film, whatever is chosen', () => {
    const finding = answerOtherwise({ ...question, films: twelve })
    expect(finding.chosen).toMatchObject({ filmsP1: 6, filmsP2: 6, p: 2 / 924 })
    expect(finding.ways).toHaveLength(2 + 12)
    expect(finding).toMatchObject({ agree: 14, canSay: 14, bordersFixed: true })
    const differences = finding.ways.map(({ difference }) => difference as number)
    expect(differences).toEqual([...differences].sort((left, right) => left - right))
  })

  test('names the film, the border, the coder and the thin films that turn it', () => {
    const few = [20, 20, 20, 20, 20, 20, 21].map((present, index) =>
      film(`F${index}`, index < 4 ? 'P1' : 'P2', { present }),
    )
    const carried = answerOtherwise({
      ...question,
      films: few.map(one => (one.id === 'F6' ? film('F6', 'P2', { present: 90 }) : one)),
    })
    const without = carried.ways.find(({ without: left }) => left?.kind === 'film' && left.filmId === 'F6')
    expect(without).toMatchObject({ says: 'no-difference', difference: 0 })

    const moved = answerOtherwise({
      ...question,
      films: twelve,
      borders: [
        { years: -1, periodOf: Object.fromEntries(twelve.map(({ id }, at) => [id, at < 6 ? 'P2' : 'P1'])) },
      ],
    })
    expect(moved.ways.filter(({ borderYears }) => borderYears === -1).map(({ says }) => says)).toEqual([
      'turned',
      'turned',
      'turned',
    ])

    const read = answerOtherwise({
      ...question,
      films: Array.from({ length: 8 }, (_, at) =>
        film(`F${at}`, at < 4 ? 'P1' : 'P2', { present: at < 4 ? 5 : 30, second: at < 4 ? 30 : 5 }),
      ),
    })
    const [ann, bo] = ['ann', 'bo'].map(coderId =>
      read.ways.find(way => way.coderId === coderId && way.measure === 'screen-time'),
    )
    expect([ann!.difference, bo!.difference].map(Math.sign as (value: unknown) => number)).toEqual([1, -1])

    const thin = answerOtherwise({
      ...question,
      films: twelve.map((one, at) => (at === 11 ? film('F11', 'P2', { present: 2, looked: 3 }) : one)),
    })
    const whole = thin.ways.filter(({ withoutThin }) => withoutThin)
    expect(whole).toHaveLength(3)
    expect(whole[0]).toMatchObject({ filmsP2: 5 })
  })

  test('names the films that each way rests on', () => {
    const films = Array.from({ length: 12 }, clear(6)).map(({ id, present, periodId }, at) =>
      film(id, periodId, {
        ...{ present, looked: at === 3 ? 30 : 100, second: present + 1 },
        directorIds: [`D${Math.floor(at / 2)}`],
      }),
    )
    const finding = answerOtherwise({
      ...{ ...question, films, exampleFilmIds: ['F0'] },
      borders: [{ years: 1, periodOf: { F5: 'P2', F6: null } }],
    })
    for (const way of [finding.chosen, ...finding.ways]) {
      const behind = filmsBehindWay(finding, way)
      const count = (period: 1 | 2) => behind.filter(one => one.period === period).length
      expect([count(1), count(2)], JSON.stringify(way)).toEqual([way.filmsP1, way.filmsP2])
    }
  })

  test('counts scenes as well, where there are any', () => {
    const halves = [
      { startMs: 0, endMs: 500_000 },
      { startMs: 500_000, endMs: 1_000_000 },
    ]
    const films = twelve.map(({ id, periodId }, at) =>
      film(id, periodId!, { present: at < 6 ? 10 : 60, scenes: halves }),
    )
    const byScenes = answerOtherwise({ ...question, films }).ways.find(({ measure }) => measure === 'scenes')
    expect(byScenes).toMatchObject({ says: 'the-same', filmsP1: 6, filmsP2: 6 })
    expect(answerOtherwise({ ...question, films: twelve }).ways.some(way => way.measure === 'scenes')).toBe(
      false,
    )
  })

  test('moves directors whole where any has several films, and leaves each of these out', () => {
    const films = Array.from({ length: 12 }, clear(6)).map(({ id, present, periodId }, at) =>
      film(id, periodId, { present, directorIds: [`D${Math.floor(at / 2)}`] }),
    )
    const finding = answerOtherwise({ ...question, films })
    if (isNotComputable(finding.chosen.p)) throw new Error('no p')
    expect(finding.chosen.p).toBeCloseTo(0.1, 10)
    expect(finding.ways.filter(({ without }) => without?.kind === 'director')).toHaveLength(6)
  })

  test('has nothing to say where nobody looked in one of the periods', () => {
    const finding = answerOtherwise({ ...question, films: twelve.slice(0, 6) })
    expect(finding.chosen.says).toBe('cannot-say')
    expect(finding).toMatchObject({ agree: 0, canSay: 0 })
  })

  test('leaves out the films of which the codebook takes its examples', () => {
    const finding = answerOtherwise({ ...question, films: twelve, exampleFilmIds: ['F0', 'F6'] })
    const way = finding.ways.find(({ without }) => without?.kind === 'example-films')
    expect(way).toMatchObject({ filmsP1: 5, filmsP2: 5 })
  })
})
