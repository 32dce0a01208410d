// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { deviationOfProportions } from './deviation-of-proportions.ts'
import { filmRange } from './film-range.ts'
import { juillandD } from './juilland-d.ts'
import { kullbackLeiblerDispersion } from './kullback-leibler-dispersion.ts'

const golden = readGolden('dispersion-dp-juilland')
const because = (reason: string) => ({ kind: 'not-computable', because: reason })
const cases: { case: string; k: number[]; n: number[] }[] = golden.input.cases

describe('the dispersion of a code over films', () => {
  test.each(cases)('agrees with the formulas in two languages: $case', one => {
    const range = filmRange(one.k) as { films: number; of: number }
    expectGolden(
      {
        ...deviationOfProportions(one.k, one.n),
        range: range.films,
        parts: range.of,
        juillandD: juillandD(one.k, one.n),
        kld: kullbackLeiblerDispersion(one.k, one.n),
      },
      golden.expected.cases[cases.indexOf(one)],
      golden.tolerance,
    )
  })

  test('refuses with a reason', () => {
    for (const measure of [deviationOfProportions, juillandD, kullbackLeiblerDispersion]) {
      expect(measure([], [])).toEqual(because('no-values'))
      expect(measure([1], [1, 2])).toEqual(because('lengths-differ'))
      expect(measure([Number.NaN, 1], [2, 2])).toEqual(because('not-a-number'))
      expect(measure([0, 0], [5, 5])).toEqual(because('absent-everywhere'))
      expect(measure([-1, 2], [5, 5])).toEqual(because('impossible-count'))
      expect(measure([1, 2], [5, 0])).toEqual(because('no-looked-through-time'))
    }
    expect(deviationOfProportions([3], [9])).toMatchObject({ dp: 0, dpNorm: because('fewer-than-two-films') })
    expect(juillandD([3], [9])).toEqual(because('fewer-than-two-films'))
    expect(filmRange([])).toEqual(because('no-values'))
    expect(filmRange([Number.NaN])).toEqual(because('not-a-number'))
    expect(filmRange([-1])).toEqual(because('impossible-count'))
  })
})
