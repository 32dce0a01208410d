// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectRelative, readGolden } from '../../../test/golden/read-golden.ts'
import type { Computed } from '../not-computable.ts'
import { chiSquareQuantile, chiSquareTails } from './chi-square.ts'
import { fisherFQuantile, fisherFTails } from './fisher-f.ts'
import type { TwoTails } from './incomplete-gamma.ts'
import { normalQuantile, normalTails } from './standard-normal.ts'
import { studentTQuantile, studentTTails } from './student-t.ts'

const golden = readGolden('distributions-tails-and-quantiles')
const { points, quantiles } = golden.input

const tailsOf: Record<string, (...at: number[]) => Computed<TwoTails>> = {
  chiSquare: (x, df) => chiSquareTails(x!, df!),
  studentT: (t, df) => studentTTails(t!, df!),
  fisherF: (f, df1, df2) => fisherFTails(f!, { numerator: df1!, denominator: df2! }),
  normal: z => normalTails(z!),
}

describe('the distributions', () => {
  test.each(Object.keys(tailsOf))('have true tails on both sides: %s', name => {
    points[name].forEach((at: number[], index: number) => {
      const tails = tailsOf[name]!(...at) as TwoTails
      const [lower, upper] = golden.expected.points[name][index]
      expectRelative(tails.lower, lower, golden.tolerance, `${name} ${at} lower`)
      expectRelative(tails.upper, upper, golden.tolerance, `${name} ${at} upper`)
    })
  })

  const quantileOf: Record<string, [unknown[], (p: number, at: never) => Computed<number>]> = {
    chiSquare: [quantiles.chiSquareDf, chiSquareQuantile],
    studentT: [quantiles.studentTDf, studentTQuantile],
    fisherF: [
      quantiles.fisherFDf,
      (p, [df1, df2]: [number, number]) => fisherFQuantile(p, { numerator: df1, denominator: df2 }),
    ],
    normal: [[null], p => normalQuantile(p)],
  }

  test.each(Object.keys(quantileOf))('have quantiles as printed: %s', name => {
    const [parameters, quantile] = quantileOf[name]!
    parameters.forEach((parameter, row) => {
      quantiles.p.forEach((p: number, index: number) => {
        const expected = golden.expected.quantiles[name][row][index]
        expectRelative(
          quantile(p, parameter as never),
          expected,
          golden.tolerance,
          `${name} ${parameter} ${p}`,
        )
      })
    })
  })

  test('give a tail of 5.8e-20 where one minus the distribution would give 0', () => {
    expect((chiSquareTails(83.7, 1) as TwoTails).upper).toBeCloseTo(5.8e-20, 21)
  })

  test('refuse what is not a number and what lies outside', () => {
    const number = { kind: 'not-computable', because: 'not-a-number' }
    const range = { kind: 'not-computable', because: 'outside-range' }
    expect(chiSquareTails(Number.NaN, 1)).toEqual(number)
    expect(studentTTails(1, Number.NaN)).toEqual(number)
    expect(fisherFTails(Number.NaN, { numerator: 1, denominator: 1 })).toEqual(number)
    expect(normalTails(Number.NaN)).toEqual(number)
    expect(chiSquareTails(1, 0)).toEqual(range)
    expect(studentTTails(1, -1)).toEqual(range)
    expect(fisherFTails(1, { numerator: 0, denominator: 1 })).toEqual(range)
    for (const p of [0, 1, -0.1]) {
      expect(chiSquareQuantile(p, 1)).toEqual(range)
      expect(studentTQuantile(p, 1)).toEqual(range)
      expect(fisherFQuantile(p, { numerator: 1, denominator: 1 })).toEqual(range)
      expect(normalQuantile(p)).toEqual(range)
    }
    expect(chiSquareQuantile(Number.NaN, 1)).toEqual(number)
    expect(studentTQuantile(Number.NaN, 1)).toEqual(number)
    expect(fisherFQuantile(Number.NaN, { numerator: 1, denominator: 1 })).toEqual(number)
    expect(normalQuantile(Number.NaN)).toEqual(number)
  })
})
