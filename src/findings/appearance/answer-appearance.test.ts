import { describe, expect, test } from 'vitest'
import { isNotComputable } from '../../statistics/index.ts'
import { countFilm } from '../count-film.ts'
import type { FilmByDate, FilmsByDate } from '../films-by-date.ts'
import { answerAppearance } from './answer-appearance.ts'
import type { PresenceTest } from './appearance-finding.ts'

const second = 1000

interface Coded {
  year: number | null
  period: string | null
  seen: string[]
  lookedFor?: string[]
  lookedMs?: number
  director?: string
}

/** A film of one minute in which each code that is seen is seen for ten seconds. */
function aFilm(id: string, { year, period, seen, ...rest }: Coded): FilmByDate {
  const { lookedFor = ['ice', 'smoke', 'neon'], lookedMs = 60 * second, director = id } = rest
  return {
    ...{ id, periodId: period, directorIds: [director] },
    years: year === null ? null : { from: year, to: year },
    counts: countFilm({
      durationMs: 60 * second,
      shots: [],
      marks: seen.map(codeId => ({
        codeId,
        coderId: 'own',
        startMs: 0,
        endMs: 10 * second,
        attachedTo: null,
      })),
      lookedThrough: [{ coderId: 'own', codeIds: lookedFor, spans: [{ startMs: 0, endMs: lookedMs }] }],
    }),
  }
}

/** Ice is lost, smoke stays, neon comes up in the last films. */
const coded: Record<string, Coded> = {
  late2: { year: 2005, period: 'late', seen: ['smoke', 'neon'] },
  early1: { year: 1990, period: 'early', seen: ['ice'] },
  early2: { year: 1992, period: 'early', seen: ['ice', 'smoke'] },
  early3: { year: 1995, period: 'early', seen: ['ice', 'smoke'] },
  early4: { year: 1996, period: 'early', seen: ['ice'] },
  late1: { year: 2001, period: 'late', seen: ['smoke'] },
  late3: { year: 2006, period: 'late', seen: ['neon'] },
  late4: { year: 2009, period: 'late', seen: ['smoke'] },
}

function asked(films: Record<string, Coded>, news: Partial<FilmsByDate> = {}): FilmsByDate {
  return {
    films: Object.entries(films).map(([id, film]) => aFilm(id, film)),
    ...{ codes: ['ice', 'smoke', 'neon'], dated: 'release', periods: ['early', 'late'] },
    ...{ periodsInOrder: true, codebookVersion: null },
    ...news,
  }
}

const testOf = (finding: ReturnType<typeof answerAppearance>, code: string) =>
  finding.codes.find(({ symbol }) => symbol === code)!.periods!.test as PresenceTest

describe('appearance', () => {
  const finding = answerAppearance(asked(coded))
  const [ice, smoke, neon] = finding.codes

  test('names the first and the last film of each code, by date and not by their order in the list', () => {
    expect(ice!.first).toEqual({ filmIds: ['early1'], years: { from: 1990, to: 1990 } })
    expect(ice!.last!.filmIds).toEqual(['early4'])
    expect([smoke!.first!.filmIds, smoke!.last!.filmIds]).toEqual([['early2'], ['late4']])
    expect(neon!.first!.filmIds).toEqual(['late2'])
  })

  test('counts how many codes have been seen by each film', () => {
    expect(finding.films.map(({ id, newCodes, seenSoFar }) => [id, newCodes, seenSoFar])).toEqual([
      ...[['early1', ['ice'], 1] as const, ['early2', ['smoke'], 2] as const, ['early3', [], 2] as const],
      ...[['early4', [], 2] as const, ['late1', [], 2] as const, ['late2', ['neon'], 3] as const],
      ...[['late3', [], 3] as const, ['late4', [], 3] as const],
    ])
  })

  test('says what is lost, what comes up and what is in both', () => {
    expect(finding.codes.map(({ periods }) => periods!.stands)).toEqual(['first-only', 'both', 'second-only'])
    expect(ice!.periods).toMatchObject({ rangeP1: 4, filmsP1: 4, rangeP2: 0, filmsP2: 4 })
  })

  test('gives a loss the p of as many deals of the films: 2 of 70 where four films stand against four', () => {
    expect(testOf(finding, 'ice').p).toBeCloseTo(2 / 70, 12)
    expect(testOf(finding, 'ice').minTwoSidedP).toBeCloseTo(2 / 70, 12)
    // Neon is in two of eight films: both in one period in 2 × 6 of 28 pairs.
    expect(testOf(finding, 'neon').p).toBeCloseTo(12 / 28, 12)
    expect(isNotComputable(testOf(finding, 'neon').corrected)).toBe(true)
    expect(testOf(finding, 'ice').corrected as number).toBeGreaterThanOrEqual(testOf(finding, 'ice').p)
  })

  test('moves directors whole where one has several films', () => {
    const directors = { early1: 'x', early2: 'x', early3: 'y', early4: 'y' }
    const films = Object.fromEntries(
      Object.entries(coded).map(([id, film]) => [
        id,
        { ...film, director: (directors as Record<string, string>)[id] ?? id },
      ]),
    )
    const test = testOf(answerAppearance(asked(films)), 'ice')
    expect(test.unit).toBe('directors')
    // Two directors against four: one deal of fifteen.
    expect(test.p).toBeCloseTo(1 / 15, 12)
  })

  test('takes what nobody looked for neither for lost nor for new', () => {
    const lookedFor = ['smoke', 'neon']
    const films = Object.fromEntries(
      Object.entries(coded).map(([id, film]) => [id, film.period === 'late' ? { ...film, lookedFor } : film]),
    )
    const [lost] = answerAppearance(asked(films)).codes
    expect(lost!.periods!.stands).toBe('cannot-tell')
    expect(isNotComputable(lost!.periods!.test)).toBe(true)
    expect(lost!.notLookedForAfter).toEqual(['late1', 'late2', 'late3', 'late4'])
  })

  test('says where a film before the first was not looked through, and where absence is thin', () => {
    const films = {
      ...coded,
      before: { year: 1980, period: 'early', seen: [], lookedFor: ['smoke'] },
      thin: { year: 2010, period: 'late', seen: [], lookedMs: 20 * second },
    }
    const [code] = answerAppearance(asked(films)).codes
    expect(code!.notLookedForBefore).toEqual(['before'])
    expect(code!.absentThinly).toEqual(['thin'])
  })

  test('works without periods, and names films without a date', () => {
    const films = { ...coded, undated: { year: null, period: null, seen: ['ice'] } }
    const without = answerAppearance(asked(films, { periods: null }))
    expect(without.periods).toBe(null)
    expect(without.codes.every(({ periods }) => periods === null)).toBe(true)
    expect(without.filmsWithoutDate).toEqual(['undated'])
    expect(without.codes[0]!.present).toBe(5)
  })
})
