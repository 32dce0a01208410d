import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { isNotComputable } from '../../statistics/index.ts'
import { countFilm } from '../count-film.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { ResignificationQuestion } from './answer-resignification.ts'
import { answerResignification } from './answer-resignification.ts'

const golden = readGolden('company-change-jsd')

interface Case {
  case: string
  companions: string[]
  period: string[]
  occurrences: number[]
  companionCounts: number[][]
}

const shotMs = 4000

interface Written {
  occurrences: number
  companions: Record<string, number>
  periodId: string
  directorId?: string
  said?: string
}

/** A film in whose first shots the symbol stands, each companion in as many of them as is said. */
function aFilm(id: string, { occurrences, companions, periodId, directorId, said }: Written): QuestionFilm {
  const shots = Array.from({ length: 400 }, (_, index) => ({
    id: `s${index}`,
    startMs: index * shotMs,
    endMs: (index + 1) * shotMs,
  }))
  const spans = [{ startMs: 0, endMs: 400 * shotMs }]
  const first = (codeId: string, count: number) =>
    shots.slice(0, count).map(({ startMs, endMs }) => ({
      ...{ codeId, coderId: 'ann', startMs, endMs },
      ...(said && codeId === 'symbol' && { said: { ...nothing, connotes: said } }),
    }))
  const counts = countFilm({
    durationMs: 400 * shotMs,
    shots,
    marks: [
      ...first('symbol', occurrences),
      ...Object.entries(companions).flatMap(([codeId, count]) => first(codeId, count)),
    ],
    lookedThrough: [{ coderId: 'ann', codeIds: ['symbol', ...Object.keys(companions)], spans }],
  })
  return { id, periodId, directorIds: [directorId ?? `director of ${id}`], counts }
}

const nothing = { memo: '', connotes: '', connotesIds: [], aspects: [], positions: [] }

function filmsOf(one: Case): QuestionFilm[] {
  return one.period.map((periodId, film) =>
    aFilm(`F${film}`, {
      ...{ periodId, occurrences: one.occurrences[film]! },
      companions: Object.fromEntries(
        one.companions.map((companion, place) => [companion, one.companionCounts[film]![place]!]),
      ),
    }),
  )
}

const ask = (films: readonly QuestionFilm[], question: Partial<ResignificationQuestion> = {}) =>
  answerResignification({
    films,
    codes: ['symbol', ...Object.keys(films[0]!.counts.codes).filter(codeId => codeId !== 'symbol')],
    periods: ['A', 'B'],
    parameters: { focalCodes: ['symbol'] },
    ...question,
  })

const symbolOf = (finding: ReturnType<typeof ask>, codeId = 'symbol') =>
  finding.symbols.find(({ symbol }) => symbol === codeId)!

/** Films in which what stands beside the symbol is one thing in A and another in B. */
const changed = (change: (film: number) => Partial<Written> = () => ({})) =>
  Array.from({ length: 12 }, (_, film) =>
    aFilm(`F${film}`, {
      periodId: film < 6 ? 'A' : 'B',
      occurrences: 40 + film,
      companions: { smoke: film < 6 ? 30 - film : 2, snow: film < 6 ? 1 : 20 + film, wall: 10 + (film % 3) },
      ...change(film),
    }),
  )

describe('whether a symbol keeps its companions', () => {
  const cases: Case[] = golden.input.cases

  test.each(cases)('is answered from marks as the golden file has it: $case', one => {
    const expected = golden.expected.cases[cases.indexOf(one)]
    const finding = ask(filmsOf(one))
    const symbol = symbolOf(finding)
    if (isNotComputable(symbol.byFilms)) throw new Error(symbol.byFilms.because)
    const { divergence, nullMean, excess, extremeCount, assignments, p } = symbol.byFilms
    expectGolden(
      {
        ...{ jsd: divergence, nullMean, excessJsd: excess, extremeCount, assignments, p },
        filmsDropped: symbol.filmsTooRare.map(id => Number(id.slice(1))),
        companies: symbol.companions.map(({ companion, shareP1, shareP2, difference }) => ({
          ...{ companion, shareP1, shareP2, difference },
        })),
      },
      {
        jsd: expected.jsd,
        nullMean: expected.nullMean,
        excessJsd: expected.excessJsd,
        extremeCount: expected.extremeCount,
        assignments: expected.assignments,
        p: expected.p,
        filmsDropped: expected.filmsDropped,
        companies: expected.companions
          .filter(Boolean)
          .map((companion: { companion: string; shareA: number; shareB: number; difference: number }) => ({
            companion: companion.companion,
            shareP1: companion.shareA,
            shareP2: companion.shareB,
            difference: companion.difference,
          }))
          .sort(
            (left: { difference: number }, right: { difference: number }) =>
              Math.abs(right.difference) - Math.abs(left.difference),
          ),
      },
      golden.tolerance,
    )
  })

  test('says which companions it gained, lost and kept, and what it connotes', () => {
    const finding = ask(changed(film => (film > 6 ? { said: 'an end' } : {})))
    const symbol = symbolOf(finding)
    expect(symbol.verdict).toMatchObject({ kind: 'shows', unit: 'films', corrected: false })
    expect(Object.fromEntries(symbol.companions.map(({ companion, change }) => [companion, change]))).toEqual(
      {
        smoke: 'lost',
        snow: 'gained',
        wall: 'kept',
      },
    )
    expect(symbol.connotes).toEqual([
      {
        codeId: null,
        written: 'an end',
        filmsP1: 0,
        filmsP2: 5,
        shotsP1: 0,
        shotsP2: 47 + 48 + 49 + 50 + 51,
      },
    ])
    expect(symbol.dots[0]!.shares['smoke']).toBeCloseTo(30 / 41)
  })

  test('does not take a definition for a companion', () => {
    const finding = ask(changed(), { entailed: [{ of: 'symbol', entailed: 'snow' }] })
    expect(symbolOf(finding).companions.map(({ companion }) => companion)).not.toContain('snow')
    expect(finding.entailedLeftOut).toHaveLength(1)
  })

  test('corrects over all symbols where none was declared, and not over those that are too rare', () => {
    const finding = ask(changed(), { parameters: {} })
    expect(finding.family).toEqual(['symbol', 'wall'])
    const symbol = symbolOf(finding)
    if (isNotComputable(symbol.corrected) || isNotComputable(symbol.byFilms)) throw new Error('no test')
    expect(symbol.corrected.p).toBeGreaterThan(symbol.byFilms.p)
    const rare = ask(
      changed(film => (film < 5 ? { occurrences: 2, companions: { smoke: 0, snow: 0, wall: 0 } } : {})),
    )
    expect(symbolOf(rare).verdict).toEqual({ kind: 'too-rare', films: [1, 6] })
    expect(symbolOf(rare).filmsTooRare).toEqual(['F0', 'F1', 'F2', 'F3', 'F4'])
  })

  test('moves directors whole where any has several films', () => {
    const finding = ask(changed(film => ({ directorId: `D${Math.floor(film / 2)}` })))
    expect(finding.defaultTest).toBe('directors')
    expect(symbolOf(finding).verdict).toEqual({ kind: 'too-few', unit: 'directors', smallestP: 0.1 })
  })

  test('warns where one period has it far more often, and thins that side to see whether the change stays', () => {
    const often = changed(film =>
      film < 6 ? { occurrences: 200, companions: { smoke: 150 - film, snow: 5, wall: 50 } } : {},
    )
    const symbol = symbolOf(ask(often))
    expect(symbol.warnings).toContainEqual(
      expect.objectContaining({ kind: 'rarer-in-one-period', codeId: 'symbol' }),
    )
    expect(symbol.thinned).toMatchObject({ repeats: 200, passing: 1 })
    expect(symbol.verdict.kind).toBe('shows')
    expect(symbolOf(ask(changed())).thinned).toBeNull()
  })

  test('holds no number that JSON cannot keep', () => {
    const finding = ask(changed(), { parameters: {} })
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
  })
})
