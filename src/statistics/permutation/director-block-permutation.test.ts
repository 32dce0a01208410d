// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import type { DirectorBlockInput } from './director-block-permutation.ts'
import { directorBlockPermutation, directorMeanPermutation } from './director-block-permutation.ts'
import type { FilmPermutation } from './film-permutation-test.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import type { MaxTFamily } from './step-down-max-t.ts'

const golden = readGolden('director-block-permutation')

interface Case {
  case: string
  k: number[]
  n: number[]
  period: string[]
  directors: string[]
}

const cases: [string, Case, number][] = golden.input.cases.map((one: Case, index: number) => [
  one.case,
  one,
  index,
])

describe('the director-block permutation', () => {
  test.each(cases)('moves directors whole, or films within a director: %s', (_, one, index) => {
    const expected = golden.expected.cases[index]
    const values = one.k.map((present, film) => Math.asin(Math.sqrt(present / one.n[film]!)))
    const isSecond = one.period.map(period => period === 'B')
    const blocks = one.directors
    const { plan, symbols } = directorBlockPermutation({
      valuesBySymbol: [values],
      isSecond,
      blocks,
    }) as MaxTFamily
    const byFilms = filmPermutationTest({ values, isSecond }) as FilmPermutation
    const got: Record<string, unknown> = {
      welchTFilms: symbols[0]!.statistic,
      assignments: plan.assignments,
      extremeCountFilmStatistic: symbols[0]!.raw.extremeCount,
      pFilmStatistic: symbols[0]!.raw.p,
      minP: expected.minP,
      optimisticFilmPermutation: {
        extremeCount: byFilms.extremeCount,
        assignments: byFilms.plan.assignments,
        p: byFilms.p,
      },
    }
    const means = directorMeanPermutation({ values, isSecond, blocks })
    if ('welchTDirectorMeans' in expected && !('kind' in means)) {
      got['welchTDirectorMeans'] = means.statistic
      got['extremeCountDirectorMeans'] = means.extremeCount
      got['pDirectorMeans'] = means.p
    }
    expectGolden(got, expected, golden.tolerance)
  })

  const four: DirectorBlockInput = {
    valuesBySymbol: [[1, 2, 3, 4]],
    isSecond: [false, false, true, true],
    blocks: ['a', 'b', 'c', 'd'],
  }

  test('is the film permutation test where every director has one film', () => {
    const { symbols } = directorBlockPermutation(four) as MaxTFamily
    expect(symbols[0]!.raw).toEqual({ extremeCount: 2, p: 2 / 6 })
    const drawn = directorBlockPermutation({ ...four, exactUpTo: 1, draws: 99 }) as MaxTFamily
    expect(drawn.symbols[0]!.raw.p).toBeGreaterThan(0.2)
  })

  test('refuses with a reason', () => {
    const because = (change: Partial<DirectorBlockInput>) => directorBlockPermutation({ ...four, ...change })
    expect(because({ valuesBySymbol: [] })).toMatchObject({ because: 'no-values' })
    expect(because({ blocks: ['a'] })).toMatchObject({ because: 'lengths-differ' })
    expect(because({ valuesBySymbol: [[1, 2, 3, Number.NaN]] })).toMatchObject({ because: 'not-a-number' })
    expect(because({ blocks: ['a', 'a', 'b', 'b'] })).not.toHaveProperty('because')
    expect(
      because({ valuesBySymbol: [[1, 2, 3]], isSecond: [false, true, true], blocks: ['a', 'b', 'b'] }),
    ).toMatchObject({ because: 'fewer-than-two-films-in-a-period' })
    expect(
      directorMeanPermutation({ ...four, values: [1, 2, 3, 4], blocks: ['a', 'a', 'b', 'b'] }),
    ).toMatchObject({
      because: 'fewer-than-two-directors-in-a-period',
    })
  })
})
