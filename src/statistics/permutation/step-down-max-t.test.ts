// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from './adjust-p.ts'
import { cutSteps } from './permutation-plan.ts'
import type { MaxTFamily, PreparedMaxT } from './step-down-max-t.ts'
import { finishMaxT, prepareMaxT, stepDownMaxT, walkMaxT } from './step-down-max-t.ts'

const golden = readGolden('westfall-young-max-t-and-bh')

interface Case {
  case: string
  symbols: string[]
  n: number[]
  k: number[][]
  period: string[]
}

const familyOf = (one: Case) => ({
  valuesBySymbol: one.symbols.map((_, symbol) =>
    one.k.map((row, film) => Math.asin(Math.sqrt(row[symbol]! / one.n[film]!))),
  ),
  isSecond: one.period.map(period => period === 'B'),
})

const cases: [string, Case, number][] = golden.input.cases.map((one: Case, index: number) => [
  one.case,
  one,
  index,
])

describe('step-down max-T', () => {
  test.each(cases)('counts as multtest does: %s', (_, one, index) => {
    const { symbols, plan } = stepDownMaxT(familyOf(one)) as MaxTFamily
    const rawP = symbols.map(symbol => symbol.raw.p)
    const order = one.symbols
      .map((name, symbol) => ({ name, size: Math.abs(symbols[symbol]!.statistic) }))
      .sort((left, right) => right.size - left.size)
    expectGolden(
      {
        welchT: symbols.map(symbol => symbol.statistic),
        assignments: plan.assignments,
        rawCount: symbols.map(symbol => symbol.raw.extremeCount),
        rawP,
        stepDownMaxTCount: symbols.map(symbol => symbol.stepDown.extremeCount),
        stepDownMaxTP: symbols.map(symbol => symbol.stepDown.p),
        singleStepMaxTCount: symbols.map(symbol => symbol.singleStep.extremeCount),
        singleStepMaxTP: symbols.map(symbol => symbol.singleStep.p),
        bh: benjaminiHochberg(rawP),
        bonferroni: bonferroni(rawP),
        holm: holm(rawP),
        by: benjaminiYekutieli(rawP),
        orderByAbsT: order.map(({ name }) => name),
      },
      golden.expected.cases[index],
      golden.tolerance,
    )
  })

  test('adjusts the published p values as Benjamini and Hochberg did', () => {
    const { adjusted, rejectedAt05 } = golden.expected.benjaminiHochberg1995
    const got = benjaminiHochberg(golden.input.benjaminiHochberg1995) as number[]
    expectGolden(got, adjusted, golden.tolerance)
    expect(got.filter(p => p <= 0.05)).toHaveLength(rejectedAt05)
  })

  const first = familyOf(cases[0]![1])
  const missing = first.valuesBySymbol.map((values, symbol) =>
    values.map((value, film) => (symbol === 2 && film === 4 ? null : value)),
  )
  const unequal = first.isSecond.map((_, film) => film > 7)
  const many = {
    valuesBySymbol: first.valuesBySymbol.map(values => [
      ...values,
      ...values.slice(0, 6).map(value => value * 1.1 + 0.01),
    ]),
    isSecond: [...first.isSecond, true, true, true, false, false, false],
  }

  test.each([
    ['few films', first],
    ['few films, unequal groups', { ...first, isSecond: unequal }],
    ['equal groups, exact', many],
    ['unequal groups, exact', { ...many, isSecond: many.isSecond.map((_, film) => film > 9) }],
    ['films not looked through, exact', { ...first, valuesBySymbol: missing }],
    ['equal groups, drawn', { ...first, exactUpTo: 1, draws: 9_000, seed: 3 }],
    ['unequal groups, drawn', { ...first, isSecond: unequal, exactUpTo: 1, draws: 9_000, seed: 3 }],
  ])('gives the same answer for any number of chunks: %s', (_, input) => {
    const prepared = prepareMaxT(input) as PreparedMaxT
    const whole = stepDownMaxT(input)
    for (const chunks of [1, 2, 3, 7, 20]) {
      const tallies = cutSteps(prepared.plan, chunks).map(range => walkMaxT(prepared, range))
      expect(finishMaxT(prepared, tallies)).toEqual(whole)
    }
  })

  test('agrees with a plain recount when films are missing', () => {
    const { symbols } = stepDownMaxT({ ...first, valuesBySymbol: missing }) as MaxTFamily
    const whole = stepDownMaxT(first) as MaxTFamily
    expect(symbols[0]!.raw).toEqual(whole.symbols[0]!.raw)
    expect(symbols[2]!.statistic).not.toBe(whole.symbols[2]!.statistic)
  })

  test('refuses with a reason', () => {
    const two = [false, false, true, true]
    const of = (valuesBySymbol: (number | null)[][], isSecond = two) =>
      stepDownMaxT({ valuesBySymbol, isSecond })
    expect(of([])).toEqual({ kind: 'not-computable', because: 'no-values' })
    expect(of([[1]], [true])).toMatchObject({ because: 'fewer-than-two-films-in-a-period' })
    expect(of([[1, 2, 3]])).toMatchObject({ because: 'lengths-differ' })
    expect(of([[1, 2, 3, Number.POSITIVE_INFINITY]])).toMatchObject({ because: 'not-a-number' })
    for (const adjust of [bonferroni, holm, benjaminiHochberg, benjaminiYekutieli]) {
      expect(adjust([])).toMatchObject({ because: 'no-values' })
      expect(adjust([0.1, Number.NaN])).toMatchObject({ because: 'not-a-number' })
      expect(adjust([0.1, 1.2])).toMatchObject({ because: 'outside-range' })
      expect(adjust([0.03])).toEqual([0.03])
    }
  })
})
