// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Golden } from '../../../test/golden/read-golden.ts'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import type { CohenKappa } from './cohen-kappa.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import type { KrippendorffAlpha } from './krippendorff-alpha.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'

const indexed = (golden: Golden): { case: string; index: number }[] =>
  golden.input.cases.map((one: { case: string }, index: number) => ({ ...one, index }))
const because = (reason: string) => ({ kind: 'not-computable', because: reason })

describe("Cohen's kappa", () => {
  const golden = readGolden('cohen-kappa')

  test.each(indexed(golden))('agrees with psych: $case', one => {
    const { coderA, coderB, categories, index } = one as never as Record<string, never[]> & {
      index: number
    }
    const found = cohenKappa(coderA!, coderB!, categories!) as CohenKappa
    expectGolden(
      {
        ...found,
        positiveSpecificAgreement: found.specificAgreement[1],
        negativeSpecificAgreement: found.specificAgreement[0],
        prevalenceBothCoders: found.share[1],
      },
      golden.expected.cases[index],
      golden.tolerance,
    )
  })

  test('refuses with a reason', () => {
    expect(cohenKappa([], [], [0, 1])).toEqual(because('no-values'))
    expect(cohenKappa([0], [0, 1], [0, 1])).toEqual(because('lengths-differ'))
    expect(cohenKappa([0, Number.NaN], [0, 1], [0, 1])).toEqual(because('outside-range'))
    expect(cohenKappa([1], [1], [0, 1])).toMatchObject({ kappa: because('chance-leaves-no-room') })
  })
})

describe("Fleiss' kappa", () => {
  const golden = readGolden('fleiss-kappa')

  test.each(indexed(golden))('agrees with statsmodels: $case', one => {
    const { counts, index } = one as never as { counts: number[][]; index: number }
    expectGolden(fleissKappa(counts), golden.expected.cases[index], golden.tolerance)
  })

  test('refuses with a reason', () => {
    expect(fleissKappa([])).toEqual(because('no-values'))
    expect(fleissKappa([[2, 1], [3]])).toEqual(because('lengths-differ'))
    expect(
      fleissKappa([
        [2, 1],
        [3, 1],
      ]),
    ).toEqual(because('lengths-differ'))
    expect(fleissKappa([[1, 0]])).toEqual(because('fewer-than-two-coders'))
    expect(fleissKappa([[Number.NaN, 0]])).toEqual(because('not-a-number'))
    expect(fleissKappa([[3, -1]])).toEqual(because('impossible-count'))
  })
})

describe("Krippendorff's alpha", () => {
  const golden = readGolden('krippendorff-alpha-nominal-ordinal-interval-ratio')
  const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const

  test.each(indexed(golden))('agrees with irr at every level: $case', one => {
    const { coders, index } = one as never as { coders: (number | null)[][]; index: number }
    const found = levels.map(level => krippendorffAlpha(coders, level) as KrippendorffAlpha)
    const present = found[0]!.categories.find(category => category.value === 1)
    expectGolden(
      {
        ...found[0],
        alpha: Object.fromEntries(levels.map((level, place) => [level, found[place]!.alpha])),
        positiveSpecificAgreement: present?.specificAgreement,
        prevalence: present?.share,
      },
      golden.expected.cases[index],
      golden.tolerance,
    )
  })

  test('gives the published figures of Krippendorff 2011', () => {
    for (const level of levels) {
      const { alpha } = krippendorffAlpha(golden.input.cases[0].coders, level) as KrippendorffAlpha
      expect((alpha as number).toFixed(3)).toBe(String(golden.expected.published[level]))
    }
  })

  test('is 1 between a coder and a copy, whatever the values', () => {
    const codings = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(codings, fc.constantFrom(...levels), (values, level) => {
        const { alpha } = krippendorffAlpha([values, values], level) as KrippendorffAlpha
        const constant = new Set(values).size === 1
        if (constant) expect(alpha).toEqual(because('chance-leaves-no-room'))
        else if (typeof alpha === 'number') expect(alpha).toBe(1)
      }),
    )
  })

  test('refuses with a reason', () => {
    expect(krippendorffAlpha([])).toEqual(because('fewer-than-two-coders'))
    expect(krippendorffAlpha([[1]])).toEqual(because('fewer-than-two-coders'))
    expect(krippendorffAlpha([[1], [1, 2]])).toEqual(because('lengths-differ'))
    expect(krippendorffAlpha([[], []])).toEqual(because('no-values'))
    expect(krippendorffAlpha([[1], [Number.NaN]])).toEqual(because('not-a-number'))
  })
})
