// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import type { ChangePoint, ChangePointInput } from './change-point-scan.ts'
import { changePointScan } from './change-point-scan.ts'
import { changeYearInterval } from './change-year-interval.ts'
import { countOrders } from './count-orders.ts'
import type { RankTrend } from './rank-trend.ts'
import { kendallTrend, spearmanTrend } from './rank-trend.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })

describe('the rank trend', () => {
  const golden = readGolden('trend-kendall-spearman')
  const cases: { case: string; years: number[]; prevalence: number[] }[] = golden.input.cases

  test.each(cases)('counts every order, as R and SciPy do: $case', one => {
    const expected = golden.expected.cases[cases.indexOf(one)]
    const kendall = kendallTrend(one.years, one.prevalence) as RankTrend
    const spearman = spearmanTrend(one.years, one.prevalence) as RankTrend
    const counted = ({ test: found }: RankTrend) =>
      found.kind === 'exact'
        ? { extremeCount: found.extremeCount, permutations: found.orders, p: found.p }
        : undefined
    const asText = (count: { extremeCount: unknown; permutations: unknown; p: number } | undefined) =>
      count && {
        ...count,
        extremeCount: String(count.extremeCount),
        permutations: String(count.permutations),
      }
    expectGolden(
      {
        kendallTauB: kendall.coefficient,
        kendallS: kendall.pairSurplus,
        spearmanRho: spearman.coefficient,
        kendallExact: counted(kendall),
        ...(expected.spearmanExact ? { spearmanExact: counted(spearman) } : {}),
      },
      {
        ...expected,
        kendallExact: asText(expected.kendallExact),
        ...(expected.spearmanExact ? { spearmanExact: asText(expected.spearmanExact) } : {}),
      },
      golden.tolerance,
    )
  })

  test('draws where orders are too many to count', () => {
    const years = Array.from({ length: 14 }, (_, film) => 1950 + (film >> 1))
    const values = years.map((year, film) => year + (film % 3))
    for (const trend of [kendallTrend, spearmanTrend]) {
      const found = trend(years, values, { draws: 199, seed: 2 }) as RankTrend
      expect(found.test).toMatchObject({ kind: 'drawn', draws: 199 })
      expect(found.test.p).toBeGreaterThan(0)
      expect(trend(years, values, { draws: 199, seed: 2 })).toEqual(found)
    }
  })

  test('counts by Mahonian numbers what enumerating counts', () => {
    const years = [1, 2, 3, 4, 5, 6, 7]
    const values = [2, 1, 4, 3, 6, 5, 7]
    const found = kendallTrend(years, values) as RankTrend
    const recount = countOrders({
      count: 7,
      extreme: order => {
        let surplus = 0
        for (let film = 1; film < 7; film++)
          for (let before = 0; before < film; before++) surplus += Math.sign(order[film]! - order[before]!)
        return Math.abs(surplus) >= found.pairSurplus!
      },
    })
    expect(found.test).toEqual(recount)
  })

  test('refuses with a reason', () => {
    for (const trend of [kendallTrend, spearmanTrend]) {
      expect(trend([], [])).toEqual(because('no-values'))
      expect(trend([1], [1])).toEqual(because('fewer-than-three-films'))
      expect(trend([1, 2], [1])).toEqual(because('lengths-differ'))
      expect(trend([1, 2, 3], [1, Number.NaN, 2])).toEqual(because('not-a-number'))
      expect(trend([1, 1, 1], [1, 2, 3])).toEqual(because('no-variance'))
    }
  })
})

describe('the change-point scan', () => {
  const golden = readGolden('change-point-max-scan')
  const cases: { case: string; years: number[]; k: number[]; n: number[]; minFilms: number }[] =
    golden.input.cases
  const inputOf = (one: (typeof cases)[number]): ChangePointInput => ({
    years: one.years,
    values: one.k.map((present, film) => Math.asin(Math.sqrt(present / one.n[film]!))),
    minimumFilms: one.minFilms,
  })

  test.each(cases)('counts every order of the films: $case', one => {
    const found = changePointScan(inputOf(one)) as ChangePoint
    const { monteCarlo, ...expected } = golden.expected.cases[cases.indexOf(one)]
    expectGolden(
      { ...found, ...found.test, meanAsinBefore: found.meanBefore, meanAsinAfter: found.meanAfter },
      expected,
      golden.tolerance,
    )
    expect(monteCarlo.m).toBe(9999)
  })

  test.each(cases.slice(1, 2))('draws as near as chance allows with more than twenty films: $case', one => {
    const input = inputOf(one)
    const doubled = {
      ...input,
      years: [...input.years, ...input.years],
      values: [...input.values, ...input.values],
      draws: 499,
    }
    const found = changePointScan(doubled) as ChangePoint
    expect(found.test).toMatchObject({ kind: 'drawn', draws: 499 })
    expect(found.test.p).toBeGreaterThan(0)
    expect(found.lastYearBefore).toBe(1956)
  })

  test('gives an interval of years around the peak', () => {
    const one = cases[1]!
    const found = changeYearInterval({ ...inputOf(one), draws: 400 })
    expect(found).toMatchObject({ fromYear: expect.any(Number), resamples: 400 })
    const { fromYear, toYear } = found as { fromYear: number; toYear: number }
    expect(fromYear).toBeLessThanOrEqual(1956)
    expect(toYear).toBeGreaterThanOrEqual(1959)
  })

  test('is unchanged by the order in which films are given', () => {
    const input = inputOf(cases[4]!)
    const turned = { ...input, years: [...input.years].reverse(), values: [...input.values].reverse() }
    const [found, again] = [changePointScan(input), changePointScan(turned)] as [ChangePoint, ChangePoint]
    expect(again.test).toEqual(found.test)
    expect(again.filmsBefore).toBe(found.filmsBefore)
  })

  test('refuses with a reason', () => {
    const of = (years: number[], values: number[]) => [
      changePointScan({ years, values, minimumFilms: 1 }),
      changeYearInterval({ years, values, minimumFilms: 1 }),
    ]
    for (const found of of([], [])) expect(found).toEqual(because('no-values'))
    for (const found of of([1], [1])) expect(found).toEqual(because('fewer-than-three-films'))
    for (const found of of([1, 2], [1])) expect(found).toEqual(because('lengths-differ'))
    for (const found of of([1, 2, 3], [1, Number.NaN, 1])) expect(found).toEqual(because('not-a-number'))
    for (const found of of([1, 1, 1], [1, 2, 3])) expect(found).toEqual(because('no-admissible-split'))
    for (const found of of([1, 2, 3], [1, 1, 1])) expect(found).toEqual(because('no-variance'))
  })
})
