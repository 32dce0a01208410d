import { describe, expect, test } from 'vitest'
import { countFilm } from '../count-film.ts'
import type { QuestionFilm } from '../question-film.ts'
import { answerPrevalence } from './answer-prevalence.ts'
import type { PrevalenceFinding } from './prevalence-finding.ts'

interface FilmInTest {
  period?: string
  /** Shots of a hundred that carry each code; a code that is not named was looked for by nobody. */
  shots: Record<string, number>
  directorIds?: string[]
}

function aFilm(id: string, { period = 'early', shots, directorIds }: FilmInTest): QuestionFilm {
  const units = Array.from({ length: 120 }, (_, index) => ({
    id: `s${index}`,
    startMs: index * 5000,
    endMs: (index + 1) * 5000,
  }))
  const codeIds = Object.keys(shots)
  const durationMs = 600_000
  return {
    id,
    periodId: period,
    directorIds: directorIds ?? [`director of ${id}`],
    counts: countFilm({
      durationMs,
      shots: units,
      marks: codeIds.flatMap(codeId =>
        units.slice(0, shots[codeId]).map(({ id: unitId, startMs, endMs }) => ({
          codeId,
          coderId: 'ann',
          startMs,
          endMs,
          attachedTo: unitId,
        })),
      ),
      lookedThrough:
        codeIds.length > 0 ? [{ coderId: 'ann', codeIds, spans: [{ startMs: 0, endMs: durationMs }] }] : [],
    }),
  }
}

const codes = ['ruin', 'train', 'gate']
const films = Array.from({ length: 10 }, (_, film) =>
  aFilm(`f${film}`, {
    period: film < 5 ? 'early' : 'late',
    shots: { ruin: 3 + film + (film > 4 ? 12 : 0), train: 20 - film, gate: 4 + ((film * 7) % 5) },
  }),
)
const ask = (list: readonly QuestionFilm[], parameters = {}) =>
  answerPrevalence({ films: list, codes, periods: ['early', 'late'], parameters })

/** Everything that is a number about codes, the system, and what can be shown. */
function numbersOf({ symbols, systemTest, resolution, defaultTest, family, shotLength }: PrevalenceFinding) {
  const perFilm = /^(dots|leaveOneFilmOut|filmsLeftOut)$/
  return JSON.stringify({ symbols, systemTest, resolution, defaultTest, family, shotLength }, (key, value) =>
    perFilm.test(key) ? undefined : value,
  )
}

describe('a film that nobody looked through', () => {
  test.each(['early', 'late'])('changes no number, in the %s period', period => {
    const blank = aFilm('blank', { period, shots: {} })
    const finding = ask([...films.slice(0, 3), blank, ...films.slice(3)])
    expect(numbersOf(finding)).toBe(numbersOf(ask(films)))
    expect(finding.resolution).toMatchObject({
      filmsP1: 5,
      filmsP2: 5,
      assignments: 252,
      minTwoSidedP: 2 / 252,
    })
    expect(finding.systemTest).toMatchObject({ filmsLeftOut: ['blank'] })
  })

  test('makes no director one of several films, and ties no two directors together', () => {
    const both = aFilm('blank', { shots: {}, directorIds: ['director of f0', 'director of f1'] })
    expect(numbersOf(ask([...films, both]))).toBe(numbersOf(ask(films)))
    expect(ask([...films, both]).defaultTest).toBe('films')
  })

  test('does not change what directors show', () => {
    const nested = films.map((film, index) => ({ ...film, directorIds: [`d${index >> 1}`] }))
    const blank = aFilm('blank', { period: 'late', shots: {}, directorIds: ['d1', 'd4'] })
    expect(numbersOf(ask([blank, ...nested]))).toBe(numbersOf(ask(nested)))
  })
})

describe('what can be shown', () => {
  test('counts films looked through, and no p of a finding is below it', () => {
    const some = films.map((film, index) =>
      index > 2 ? film : aFilm(film.id, { shots: { train: 20 - index, gate: 5 } }),
    )
    const [ruin] = ask(some).symbols
    expect(ruin).toMatchObject({
      filmsP1: 2,
      permutation: { assignments: 21, minTwoSidedP: 1 / 21 },
      maxT: { basis: 'same-pattern', minTwoSidedP: 1 / 21 },
    })
    for (const finding of [ask(films), ask(some), ask(some, { exactUpTo: 10, draws: 199 })])
      for (const { permutation, maxT } of finding.symbols)
        for (const answer of [permutation, maxT])
          if (!('kind' in answer)) expect(answer.p).toBeGreaterThanOrEqual(answer.minTwoSidedP)
  })

  test('is never less than drawing can reach', () => {
    const nested = films.map((film, index) =>
      index === 1 ? { ...film, directorIds: ['director of f0'] } : film,
    )
    for (const list of [films, nested]) {
      const { resolution, symbols, systemTest } = ask(list, { exactUpTo: 50, draws: 99 })
      expect(resolution).toMatchObject({ minTwoSidedP: 1 / 100, default: { minTwoSidedP: 1 / 100 } })
      expect(symbols[0]).toMatchObject({ permutation: { minTwoSidedP: 1 / 100 } })
      expect(systemTest).toMatchObject({ minTwoSidedP: 1 / 100, draws: 99 })
    }
    const { resolution, symbols } = ask(nested, { exactUpTo: 50, draws: 99 })
    expect(resolution).toMatchObject({ directors: { minTwoSidedP: 1 / 100 } })
    expect(symbols[0]).toMatchObject({ directorBlocks: { minTwoSidedP: 1 / 100, draws: 99 } })
  })

  test('says of directors the same number that their test draws down to', () => {
    const many = Array.from({ length: 24 }, (_, film) =>
      aFilm(`m${film}`, {
        period: film < 12 ? 'early' : 'late',
        shots: { ruin: 3 + (film % 7), train: 20 - (film % 5), gate: 4 + ((film * 7) % 5) },
        directorIds: [`d${Math.max(1, film)}`],
      }),
    )
    const { resolution, symbols, systemTest } = answerPrevalence({
      films: many,
      codes: ['ruin', 'gate'],
      periods: ['early', 'late'],
      parameters: { draws: 199 },
    })
    expect(resolution).toMatchObject({ default: { assignments: 1_352_078, minTwoSidedP: 1 / 200 } })
    expect(symbols[0]).toMatchObject({ directorBlocks: { draws: 199, minTwoSidedP: 1 / 200 } })
    expect(systemTest).toMatchObject({ draws: 199, minTwoSidedP: 1 / 200 })
  })

  test('rests on directors where any has several films, and says that they cannot reach .05', () => {
    const nested = (perDirector: number) =>
      Array.from({ length: 12 }, (_, film) =>
        aFilm(`f${film}`, {
          period: film < 6 ? 'early' : 'late',
          shots: { ruin: film < 6 ? 3 + film : 30 + film, train: 20 - film, gate: 5 + (film % 3) },
          directorIds: [`d${Math.floor(film / perDirector)}`],
        }),
      )
    const three = ask(nested(2))
    expect(three.defaultTest).toBe('directors')
    expect(three.resolution).toMatchObject({
      minTwoSidedP: 2 / 924,
      default: {
        unit: 'directors',
        unitsP1: 3,
        unitsP2: 3,
        assignments: 20,
        minTwoSidedP: 0.1,
        canReach05: false,
      },
    })
    expect(three.systemTest).toMatchObject({
      unit: 'directors',
      assignments: 20,
      minTwoSidedP: 0.1,
      canReach05: false,
      byFilms: { assignments: 924, minTwoSidedP: 2 / 924 },
    })
    expect(three.systemTest).toHaveProperty('p', 0.1)
    expect(three.warnings).toContainEqual({
      kind: 'nothing-can-reach-05',
      minTwoSidedP: 0.1,
      unit: 'directors',
    })
    expect(ask(nested(6)).resolution).toMatchObject({ default: { unit: 'directors', assignments: 2 } })
    const single = ask(nested(1))
    expect(single.resolution).toMatchObject({ default: { unit: 'films', unitsP1: 6, canReach05: true } })
    expect(single.systemTest).toMatchObject({
      unit: 'films',
      byFilms: { because: 'every-director-has-one-film' },
    })
  })

  test('directors who can be dealt in one way only show nothing, and films do not stand in for them', () => {
    const one = films.map(film => ({
      ...film,
      directorIds: [film.id === 'f0' || film.id === 'f5' ? 'x' : film.periodId!],
    }))
    const finding = ask(one.filter(film => !film.directorIds.includes('x')))
    expect(finding.resolution).toMatchObject({
      default: { unit: 'directors', minTwoSidedP: 1, canReach05: false },
    })
    expect(finding.systemTest).toMatchObject({ p: 1, canReach05: false })
  })
})

describe('the test of the system', () => {
  test('deals films of one pattern where films were looked through for different codes', () => {
    const some = films.map((film, index) =>
      index === 0 ? aFilm(film.id, { shots: { ruin: 3, train: 20 } }) : film,
    )
    expect(ask(some).systemTest).toMatchObject({ basis: 'same-pattern', assignments: 126, codes })
  })

  test('rests on the codes looked for in every film where patterns cannot reach .05', () => {
    const halves = films.map((film, index) =>
      aFilm(film.id, {
        period: film.periodId!,
        shots: { ruin: 3 + index, train: 20 - index, ...(index < 5 ? { well: 2 } : { gate: 4 }) },
      }),
    )
    const finding = answerPrevalence({
      films: halves,
      codes: [...codes, 'well'],
      periods: ['early', 'late'],
      parameters: { minimumFilms: 2 },
    })
    expect(finding.systemTest).toMatchObject({
      basis: 'shared-codes',
      assignments: 252,
      codes: ['ruin', 'train'],
    })
  })
})
