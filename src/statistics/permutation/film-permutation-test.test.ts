// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import type { FilmPermutation } from './film-permutation-test.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import { ranksOf } from './rank-values.ts'
import { minimumAttainableP } from './resolution.ts'

const golden = readGolden('film-permutation-test')

interface Case {
  case: string
  k: number[]
  n: number[]
  period: string[]
}

const rootsOf = ({ k, n }: Case) => k.map((present, film) => Math.asin(Math.sqrt(present / n[film]!)))
const cases: [string, Case, number][] = golden.input.cases.map((one: Case, index: number) => [
  one.case,
  one,
  index,
])

describe('the film permutation test', () => {
  test.each(cases)('counts every assignment: %s', (_, one, index) => {
    const {
      monteCarlo: _drawn,
      meanDifferenceRaw,
      wilcoxonRankSum,
      ...expected
    } = golden.expected.cases[index]
    const values = rootsOf(one)
    const isSecond = one.period.map(period => period === 'B')
    const result = filmPermutationTest({ values, isSecond }) as FilmPermutation
    expectGolden(
      {
        asinMeanA: meanOf(values.filter((__, film) => !isSecond[film])),
        asinMeanB: meanOf(values.filter((__, film) => isSecond[film])),
        welchT: result.statistic,
        extremeCount: result.extremeCount,
        assignments: result.plan.assignments,
        p: result.p,
      },
      expected,
      golden.tolerance,
    )
    const shares = one.k.map((present, film) => present / one.n[film]!)
    if (meanDifferenceRaw) {
      const raw = filmPermutationTest({ values: shares, isSecond, statistic: 'mean-difference' })
      const { statistic: difference, ...counted } = raw as FilmPermutation
      expectGolden({ difference, ...counted }, meanDifferenceRaw, golden.tolerance)
    }
    if (wilcoxonRankSum) {
      const ranks = filmPermutationTest({
        values: ranksOf(shares),
        isSecond,
        statistic: 'mean-difference',
      })
      expectGolden(ranks, wilcoxonRankSum, golden.tolerance)
    }
  })

  test.each(cases.filter(([, , index]) => golden.expected.cases[index].monteCarlo))(
    'draws as near as chance allows: %s',
    (_, one, index) => {
      const { p, monteCarlo } = golden.expected.cases[index]
      const drawn = filmPermutationTest({
        values: rootsOf(one),
        isSecond: one.period.map(period => period === 'B'),
        exactUpTo: 20_000,
        seed: 5,
      }) as FilmPermutation
      expect(drawn.plan).toMatchObject({ kind: 'drawn', steps: monteCarlo.m })
      expect(drawn.p).toBe((drawn.extremeCount + 1) / (monteCarlo.m + 1))
      expect(Math.abs(drawn.p - p)).toBeLessThanOrEqual(monteCarlo.acceptAbsDifferenceFromP)
    },
  )

  test('says before looking what so many films can show', () => {
    for (const row of golden.expected.resolution) {
      const { filmsPerPeriod: films, maxSymbolsUnderBonferroni05, ...expected } = row
      const got = minimumAttainableP({ first: films, second: films })
      expectGolden(got, expected, golden.tolerance)
      expect(got).toMatchObject({ maxSymbolsUnderBonferroni: maxSymbolsUnderBonferroni05 })
    }
  })

  test('never gives a p of 0, with unequal groups, ties, or films that differ without any spread', () => {
    const isSecond = [false, false, false, true, true]
    for (const values of [
      [0, 0, 0, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 2, 2, 2],
      [0.1, 0.2, 0.3, 7, 9],
    ])
      for (const exactUpTo of [100, 1]) {
        const result = filmPermutationTest({ values, isSecond, exactUpTo, draws: 99 }) as FilmPermutation
        expect(result.p).toBeGreaterThan(0)
        expect(result.p).toBeLessThanOrEqual(1)
      }
    expect(filmPermutationTest({ values: [0, 0, 0, 1, 1], isSecond })).toMatchObject({
      statistic: Infinity,
      extremeCount: 1,
    })
    expect(filmPermutationTest({ values: [1, 1, 1, 1, 1], isSecond })).toMatchObject({ statistic: 0, p: 1 })
  })

  test('refuses with a reason', () => {
    const because = (values: (number | null)[], isSecond: boolean[]) =>
      filmPermutationTest({ values, isSecond })
    const two = [false, false, true, true]
    expect(because([], [])).toEqual({ kind: 'not-computable', because: 'no-values' })
    expect(because([1], [true])).toEqual({
      kind: 'not-computable',
      because: 'fewer-than-two-films-in-a-period',
    })
    expect(because([1, 2, 3], [true])).toEqual({ kind: 'not-computable', because: 'lengths-differ' })
    expect(because([1, 2, 3, Number.NaN], two)).toEqual({ kind: 'not-computable', because: 'not-a-number' })
    expect(because([1, null, 3, 4], two)).toMatchObject({ because: 'fewer-than-two-films-in-a-period' })
    expect(minimumAttainableP({ first: 1, second: 4 })).toMatchObject({
      because: 'fewer-than-two-films-in-a-period',
    })
    expect(minimumAttainableP({ first: 1.5, second: 4 })).toMatchObject({ because: 'not-a-number' })
    expect(minimumAttainableP({ first: -1, second: 4 })).toMatchObject({ because: 'outside-range' })
  })
})
