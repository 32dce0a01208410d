// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { isNotComputable } from '../not-computable.ts'
import { cutSteps } from '../permutation/permutation-plan.ts'
import type { CompanyChange } from './company-change.ts'
import { companyChange } from './company-change.ts'
import type { ExcessDivergence, PreparedDivergence } from './excess-divergence.ts'
import { excessDivergence, finishDivergence, prepareDivergence, walkDivergence } from './excess-divergence.ts'
import { jensenShannonDivergence } from './jensen-shannon.ts'

const golden = readGolden('company-change-jsd')
const because = (reason: string) => ({ kind: 'not-computable', because: reason })

interface Case {
  case: string
  companions: string[]
  period: string[]
  occurrences: number[]
  companionCounts: number[][]
}

const cases: Case[] = golden.input.cases
const inputOf = (one: Case) => ({ ...one, isSecond: one.period.map(name => name === 'B') })
const countsOf = ({ plan, divergence, nullMean, excess, extremeCount, p }: ExcessDivergence) => ({
  jsd: divergence,
  nullMean,
  excessJsd: excess,
  extremeCount,
  assignments: plan.assignments,
  p,
})

describe('the company of a symbol', () => {
  test('differs by the divergence of SciPy, not by its root', () => {
    const found = golden.input.jsd.map(({ p, q }: { p: number[]; q: number[] }) =>
      jensenShannonDivergence(p, q),
    )
    expectGolden(found, golden.expected.jsd, golden.tolerance)
  })

  test.each(cases)('has an excess over dealing films by lot: $case', one => {
    const found = companyChange(inputOf(one)) as CompanyChange
    expectGolden(
      {
        ...countsOf(found),
        filmsUsed: found.filmsUsed,
        filmsDropped: found.filmsLeftOut,
        companyA: found.first,
        companyB: found.second,
        companions: found.companions.map((companion, place) => {
          if (isNotComputable(companion)) return companion
          const welch = companion.welch as { lower: number; upper: number }
          return {
            companion: one.companions[place],
            shareA: companion.shareFirst,
            shareB: companion.shareSecond,
            difference: companion.difference,
            welch95: [welch.lower, welch.upper],
          }
        }),
      },
      golden.expected.cases[cases.indexOf(one)],
      golden.tolerance,
    )
  })

  test('is asked of the whole system too', () => {
    const { k, period } = golden.input.systemJsd
    const isSecond = period.map((name: string) => name === 'B')
    const found = excessDivergence({ countsByFilm: k, isSecond }) as ExcessDivergence
    expectGolden(countsOf(found), golden.expected.systemJsd, golden.tolerance)
  })

  test('counts what a plain recount of every assignment counts, with unequal groups and ties', () => {
    const countsByFilm = [
      [4, 1, 0],
      [4, 1, 0],
      [2, 2, 2],
      [0, 1, 4],
      [0, 1, 4],
    ]
    const shares = countsByFilm.map(row =>
      row.map(count => count / row.reduce((sum, value) => sum + value, 0)),
    )
    const of = (members: number[]) => {
      const mean = (inside: boolean) => {
        const films = shares.filter((_, film) => members.includes(film) === inside)
        return [0, 1, 2].map(place => films.reduce((sum, row) => sum + row[place]!, 0) / films.length)
      }
      return jensenShannonDivergence(mean(false), mean(true)) as number
    }
    const pairs = [0, 1, 2, 3, 4].flatMap(a => [0, 1, 2, 3, 4].filter(b => b > a).map(b => [a, b]))
    const all = pairs.map(of)
    const found = excessDivergence({
      countsByFilm,
      isSecond: [false, false, false, true, true],
    }) as ExcessDivergence
    expect(found.plan.assignments).toBe(10)
    expect(found.extremeCount).toBe(all.filter(value => value >= of([3, 4]) - 1e-9).length)
    expect(found.nullMean).toBeCloseTo(all.reduce((sum, value) => sum + value, 0) / 10, 12)
  })

  test.each([
    ['exact', {}],
    ['drawn', { exactUpTo: 1, draws: 9_000 }],
  ])('gives the same answer, bit for bit, for any number of chunks: %s', (_, settings) => {
    const { k } = golden.input.systemJsd
    const countsByFilm = [...k, ...k.slice(0, 6).map((row: number[]) => [...row].reverse())]
    const isSecond = countsByFilm.map((__, film) => film >= 9)
    const input = { countsByFilm, isSecond, ...settings }
    const prepared = prepareDivergence(input) as PreparedDivergence
    const whole = excessDivergence(input)
    for (const chunks of [1, 2, 5])
      expect(
        finishDivergence(
          prepared,
          cutSteps(prepared.plan, chunks).map(range => walkDivergence(prepared, range)),
        ),
      ).toEqual(whole)
  })

  test('refuses with a reason', () => {
    const two = [false, false, true, true]
    const counts = [
      [1, 2],
      [2, 1],
      [3, 1],
      [1, 1],
    ]
    expect(jensenShannonDivergence([], [])).toEqual(because('no-values'))
    expect(jensenShannonDivergence([1], [1, 2])).toEqual(because('lengths-differ'))
    expect(jensenShannonDivergence([0], [1])).toEqual(because('absent-in-one-period'))
    expect(jensenShannonDivergence([-1], [1])).toEqual(because('impossible-count'))
    expect(jensenShannonDivergence([Number.NaN], [1])).toEqual(because('not-a-number'))
    const excess = (countsByFilm: number[][], isSecond = two) => excessDivergence({ countsByFilm, isSecond })
    expect(excess([], [])).toEqual(because('no-values'))
    expect(excess([[1]], [true])).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(excess(counts.slice(1))).toEqual(because('lengths-differ'))
    expect(excess([[0, 0], ...counts.slice(1)])).toEqual(because('no-companions'))
    expect(excess([[-1, 1], ...counts.slice(1)])).toEqual(because('impossible-count'))
    expect(excess([[Number.NaN, 1], ...counts.slice(1)])).toEqual(because('not-a-number'))
    const change = (occurrences: number[], companionCounts = counts) =>
      companyChange({ occurrences, companionCounts, isSecond: two })
    expect(companyChange({ occurrences: [], companionCounts: [], isSecond: [] })).toEqual(
      because('no-values'),
    )
    expect(change([1, 2, 3])).toEqual(because('lengths-differ'))
    expect(change([9, 2, 9, 9])).toEqual(because('too-few-films-with-companions'))
    expect(change([9, Number.NaN, 9, 9])).toEqual(because('not-a-number'))
    const alone = counts.map(([first]) => [first!, 0])
    expect(change([9, 9, 9, 9], alone)).toMatchObject({
      companions: [{ shareFirst: 1 }, because('absent-everywhere')],
    })
  })
})
