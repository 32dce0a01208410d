import { describe, expect, test } from 'vitest'
import type { Corner, Mediation } from '../../study/index.ts'
import { nothingRead, nothingSaidOfReality } from '../../study/index.ts'
import { countFilm } from '../count-film.ts'
import type { FilmByDate } from '../films-by-date.ts'
import type { FilmsRead } from './answer-contradiction.ts'
import { answerContradiction } from './answer-contradiction.ts'

const counts = countFilm({ durationMs: 1000, shots: [], marks: [], lookedThrough: [] })

function film(id: string, year: number | null, periodId: string | null = null): FilmByDate {
  const years = year === null ? null : { from: year, to: year }
  return { id, periodId, directorIds: [id], counts, years }
}

let count = 0
const mediation = (filmId: string, before: Corner[], after: Corner[], more: Partial<Mediation> = {}) => ({
  ...nothingRead,
  ...{ id: `m${count++}`, filmId, coderId: 'me', contradictionId: 'city', createdAt: `${count}` },
  ...{ positionsBefore: before, positionsAfter: after },
  ...more,
})

function readings(mediations: readonly Mediation[], more: Partial<FilmsRead> = {}): FilmsRead {
  return {
    films: [
      film('late', 2003, 'after'),
      film('early', 1986, 'before'),
      film('undated', null),
      film('middle', 1990, 'before'),
    ],
    ...{ codes: [], dated: 'release', periods: ['before', 'after'], periodsInOrder: true },
    ...{ codebookVersion: null, spans: [], realities: [], contradictions: ['home', 'city'], mediations },
    ...{ readBy: 'me', readers: ['me'] },
    ...more,
  }
}

describe('a contradiction', () => {
  test('counts a film once for each position and each move, however often it was read so', () => {
    const finding = answerContradiction(
      readings([
        mediation('late', ['s1'], ['notS1']),
        mediation('late', ['s1'], ['notS1']),
        mediation('early', ['s1'], ['s2']),
        mediation('middle', ['s1'], ['s1', 's2']),
      ]),
      {},
    )
    expect(finding.contradictionId).toBe('city')
    const at = (standing: string) => finding.square.find(one => one.standing === standing)!
    expect(at('s1').before).toEqual(['early', 'middle', 'late'])
    expect(at('notS1').after).toEqual(['late'])
    expect(at('both').after).toEqual(['middle'])
    expect(finding.moves.map(({ from, to, kind, first, second }) => [from, to, kind, first, second])).toEqual(
      [
        ['s1', 's2', 'leaps', ['early'], []],
        ['s1', 'both', 'other', ['middle'], []],
        ['s1', 'notS1', 'denies', [], ['late']],
      ],
    )
  })

  test('puts mediations in the order of their films, and those without the date last', () => {
    const finding = answerContradiction(
      readings(['undated', 'late', 'early', 'late'].map(id => mediation(id, [], []))),
      {},
    )
    expect(finding.mediations.map(({ filmId }) => filmId)).toEqual(['early', 'late', 'late', 'undated'])
    expect(finding.films.map(({ id, isRead }) => [id, isRead])).toEqual([
      ['early', true],
      ['middle', false],
      ['late', true],
      ['undated', true],
    ])
    expect(finding.moves).toEqual([])
  })

  test('says attitudes and treatments of where it ends, by film', () => {
    const { square } = answerContradiction(
      readings([
        mediation('early', ['s1'], ['s2'], { attitudeToFirst: 'mourned', treatment: 'reversed' }),
        mediation('early', ['s2'], [], { attitudeToFirst: 'mourned' }),
        mediation('late', ['s1'], ['s2'], { attitudeToFirst: 'mourned' }),
      ]),
      { contradictionId: 'city' },
    )
    const second = square.find(({ standing }) => standing === 's2')!
    expect(second.attitudeToFirst).toEqual([{ valueId: 'mourned', filmIds: ['early', 'late'] }])
    expect(second.treatment).toEqual([{ valueId: 'reversed', filmIds: ['early'] }])
  })

  test('of which nothing is read is asked about all the same, and none is no contradiction', () => {
    expect(answerContradiction(readings([]), { contradictionId: 'home' })).toMatchObject({
      ...{ contradictionId: 'home', mediations: [], moves: [] },
      contradictions: [
        { contradictionId: 'home', films: 0 },
        { contradictionId: 'city', films: 0 },
      ],
    })
    expect(answerContradiction(readings([], { contradictions: [] }), {}).contradictionId).toBe(null)
  })

  test('tells what places do to reality, film by film', () => {
    const place = {
      id: 'r',
      filmId: 'late',
      partId: 'p',
      coderId: 'me',
      startMs: 0,
      endMs: 1,
      attachedTo: null,
    }
    const finding = answerContradiction(
      readings([], {
        realities: [
          { ...nothingSaidOfReality, ...place, records: ['location'] },
          { ...nothingSaidOfReality, ...place, records: ['archive'], questions: ['irony'] },
        ],
      }),
      {},
    )
    expect(finding.reality).toEqual([{ filmId: 'late', recordsOnly: 1, questionsOnly: 0, both: 1 }])
  })
})
