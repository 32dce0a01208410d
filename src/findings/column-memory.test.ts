import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodedFilm } from '../../test/films/coded-films.ts'
import { aCodedFilm } from '../../test/films/coded-films.ts'
import { ColumnMemory } from './column-memory.ts'
import { answerPrevalence } from './prevalence/answer-prevalence.ts'
import type { QuestionFilm } from './question-film.ts'

const codes = ['ruin', 'train', 'snow']

const film: fc.Arbitrary<CodedFilm> = fc.record({
  readings: fc.array(
    fc.record({
      coderId: fc.constantFrom('ann', 'ben'),
      shares: fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(0, 0.1, 0.25, 0.5, 1)),
      lookedThrough: fc.constantFrom(0.5, 1),
    }),
    { maxLength: 2 },
  ),
  directorIds: fc.constantFrom(['one'], ['two'], ['three'], []),
})

const asked = fc.record({
  focalCodes: fc.option(fc.subarray(codes, { minLength: 1 }), { nil: undefined }),
  exactUpTo: fc.constantFrom(20, 10_000),
  seed: fc.constantFrom(1, 2),
})

describe('what is remembered of columns', () => {
  test('changes no answer, whatever is marked and asked in between', () => {
    fc.assert(
      fc.property(
        fc.array(film, { minLength: 5, maxLength: 9 }),
        fc.array(fc.record({ at: fc.nat(), film, asked }), { minLength: 2, maxLength: 5 }),
        (drawn, changes) => {
          const made = (one: CodedFilm, place: number): QuestionFilm =>
            aCodedFilm(`film ${place}`, place % 2 === 0 ? 'early' : 'late', { shots: 12, ...one })
          const films = drawn.map(made)
          const memory = new ColumnMemory()
          for (const {
            at,
            film: changed,
            asked: { focalCodes, ...how },
          } of changes) {
            const place = at % films.length
            films[place] = made(changed, place)
            const question = {
              ...{ films, codes, periods: ['early', 'late'] as const },
              parameters: { ...how, draws: 49, ...(focalCodes && { focalCodes }) },
            }
            const remembering = answerPrevalence({ ...question, how: { memory } })
            expect(remembering).toEqual(answerPrevalence(question))
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('is asked for what has changed alone', () => {
    const memory = new ColumnMemory()
    const reckoned: number[][] = []
    const recall = (columns: (number | null)[][], shared: number[] = [1]) =>
      memory.recall('sum', { columns, shared: [shared, 7] }, places => {
        reckoned.push([...places])
        return places.map(place => columns[place]!.reduce<number>((sum, value) => sum + (value ?? 0), 0))
      })
    expect(
      recall([
        [1, 2],
        [3, null],
        [1, 2],
      ]),
    ).toEqual([3, 3, 3])
    expect(
      recall([
        [3, null],
        [1, 2],
        [3, 0],
      ]),
    ).toEqual([3, 3, 3])
    expect(recall([[1, 2]], [2])).toEqual([3])
    expect(recall([[1, 2]], [2])).toEqual([3])
    expect(reckoned).toEqual([[0, 1, 2], [2], [0]])
  })
})

describe('an answer for a page', () => {
  test('is the same but for lists that no page shows', () => {
    const films = Array.from({ length: 8 }, (_, place) =>
      aCodedFilm(`film ${place}`, place % 2 === 0 ? 'early' : 'late', {
        ...{ readings: [{ shares: { ruin: place / 10, train: 0.2 } }], shots: 12 },
      }),
    )
    const question = { films, codes, periods: ['early', 'late'] as const }
    const whole = answerPrevalence(question)
    const shown = answerPrevalence({ ...question, how: { isForPage: true } })
    expect(whole.films[2]!.shotsWithPair).not.toEqual([])
    const hidden = new Set(['shotsWithSymbol', 'screenTimeMs', 'shotsWithPair'])
    const perFilm = new Set(['differences', 'extremeCounts', 'p', 'assignmentsByFilm'])
    const without = (value: unknown, under = ''): unknown => {
      if (value === null || typeof value !== 'object') return value
      if (Array.isArray(value)) return value.map(one => without(one, under))
      const kept = Object.entries(value).filter(
        ([key]) =>
          !(under === 'films' && hidden.has(key)) && !(under === 'leaveOneFilmOut' && perFilm.has(key)),
      )
      return Object.fromEntries(kept.map(([key, one]) => [key, without(one, key)]))
    }
    expect(without(shown)).toEqual(without(whole))
    expect(JSON.stringify(shown).length).toBeLessThan(JSON.stringify(whole).length)
  })
})
