// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { hillNumber } from './hill-numbers.ts'
import { rarefiedRichness } from './rarefied-richness.ts'

const golden = readGolden('hill-numbers-and-rarefaction')
const because = (reason: string) => ({ kind: 'not-computable', because: reason })
const cases: { case: string; counts: number[]; shots: number; sizes: number[]; shotSizes: number[] }[] =
  golden.input.cases

describe('the repertoire', () => {
  test.each(cases)('agrees with vegan: $case', one => {
    const occurrences = one.counts.reduce((sum, count) => sum + count, 0)
    expectGolden(
      {
        hill0: hillNumber(one.counts, 0),
        hill1: hillNumber(one.counts, 1),
        hill2: hillNumber(one.counts, 2),
        rarefiedByOccurrences: one.sizes.map(size => rarefiedRichness(one.counts, occurrences, size)),
        rarefiedByShots: one.shotSizes.map(size => rarefiedRichness(one.counts, one.shots, size)),
      },
      golden.expected.cases[cases.indexOf(one)],
      golden.tolerance,
    )
  })

  test('refuses with a reason', () => {
    expect(hillNumber([], 1)).toEqual(because('no-values'))
    expect(hillNumber([0, 0], 1)).toEqual(because('absent-everywhere'))
    expect(hillNumber([1, Number.NaN], 1)).toEqual(because('not-a-number'))
    expect(hillNumber([1], Number.NaN)).toEqual(because('not-a-number'))
    expect(hillNumber([1], -1)).toEqual(because('outside-range'))
    expect(hillNumber([-1], 1)).toEqual(because('impossible-count'))
    expect(hillNumber([7], 2)).toBe(1)
    expect(rarefiedRichness([], 1, 1)).toEqual(because('no-values'))
    expect(rarefiedRichness([3], 10, 11)).toEqual(because('outside-range'))
    expect(rarefiedRichness([11], 10, 3)).toEqual(because('impossible-count'))
    expect(rarefiedRichness([1.5], 10, 3)).toEqual(because('not-a-number'))
    expect(rarefiedRichness([Number.NaN], 10, 3)).toEqual(because('not-a-number'))
  })
})
