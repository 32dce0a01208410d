// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, expectRelative, readGolden } from '../../../test/golden/read-golden.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import { welchInterval } from '../prevalence/welch-interval.ts'
import type { BootstrapT } from './bootstrap-t.ts'
import { bootstrapTInterval } from './bootstrap-t.ts'
import { expandedProbabilities } from './expanded-probabilities.ts'
import type { FilmBootstrap, FilmBootstrapInput } from './film-bootstrap.ts'
import { filmBootstrap, resampleRange } from './film-bootstrap.ts'
import { quantileType7 } from './quantile-type-7.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })

function meansOf(groups: readonly (readonly number[])[]): FilmBootstrapInput {
  return {
    filmCounts: groups.map(films => films.length),
    statistic: resample => {
      const means = groups.map((films, period) => meanOf(Array.from(resample[period]!, film => films[film]!)))
      return means.length === 1 ? means[0]! : means[1]! - means[0]!
    },
  }
}

describe('quantiles and Welch intervals', () => {
  const golden = readGolden('quantiles-type-7-and-welch')

  test('agree with R', () => {
    const { probabilities, vectors } = golden.input.quantile
    const quantiles = vectors.map((values: number[]) =>
      probabilities.map((share: number) => quantileType7(values, share)),
    )
    expectGolden(quantiles, golden.expected.quantile, golden.tolerance)
    golden.input.welch.forEach(({ a, b }: { a: number[]; b: number[] }, index: number) => {
      const found = welchInterval(a, b)
      if ('kind' in found) throw new Error('a golden case was refused')
      expectGolden({ ...found, se: found.standardError }, golden.expected.welch[index], golden.tolerance)
    })
  })

  test('refuse with a reason', () => {
    expect(quantileType7([], 0.5)).toEqual(because('no-values'))
    expect(quantileType7([1], Number.NaN)).toEqual(because('not-a-number'))
    expect(quantileType7([1, Number.NaN], 0.5)).toEqual(because('not-a-number'))
    expect(quantileType7([1], 1.5)).toEqual(because('outside-range'))
    expect(quantileType7([4], 0.3)).toBe(4)
    expect(welchInterval([], [])).toEqual(because('no-values'))
    expect(welchInterval([1], [1, 2])).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(welchInterval([1, 1], [2, 2])).toEqual(because('no-variance'))
    expect(welchInterval([1, Number.NaN], [2, 2])).toEqual(because('not-a-number'))
    expect(welchInterval([1, 2], [2, 3], 1)).toEqual(because('outside-range'))
  })
})

describe('the film bootstrap', () => {
  const golden = readGolden('expanded-percentile-bootstrap')
  const cases: { case: string; a: number[]; b?: number[] }[] = golden.input.cases
  const groupsOf = (one: (typeof cases)[number]) => (one.b ? [one.a, one.b] : [one.a])

  test.each(cases)('makes every resample of few films: $case', one => {
    const found = filmBootstrap(meansOf(groupsOf(one))) as FilmBootstrap
    const films = Math.min(...groupsOf(one).map(group => group.length))
    const shares = expandedProbabilities(films) as { lower: number; upper: number }
    expectGolden(
      {
        ...found,
        n: films,
        expandedProbabilities: [shares.lower, shares.upper],
        expandedInterval: [found.expanded.lower, found.expanded.upper],
        plainPercentileInterval: [found.plainPercentile.lower, found.plainPercentile.upper],
        bootstrapMean: found.mean,
        bootstrapSd: found.deviation,
      },
      golden.expected.cases[cases.indexOf(one)],
      golden.tolerance,
    )
  })

  test('reads few films far out', () => {
    golden.input.expandedProbabilityN.forEach((films: number, index: number) => {
      const { lower } = expandedProbabilities(films) as { lower: number }
      expectRelative(lower, golden.expected.expandedProbabilityLower[index], golden.tolerance, `n ${films}`)
    })
  })

  test('comes near the enumerated interval by draws, whatever the stretches', () => {
    const input = meansOf(groupsOf(cases[3]!))
    const whole = filmBootstrap(input) as FilmBootstrap
    const drawn = filmBootstrap({ ...input, enumerateUpTo: 1, seed: 3 }) as FilmBootstrap
    expect(drawn.enumerated).toBe(false)
    expect(drawn.plainPercentile.lower).toBeCloseTo(whole.plainPercentile.lower, 2)
    expect(drawn.plainPercentile.upper).toBeCloseTo(whole.plainPercentile.upper, 2)
    for (const enumerated of [true, false]) {
      const once = resampleRange(input, { from: 0, to: 100, enumerated })
      const parts = [
        ...resampleRange(input, { from: 0, to: 37, enumerated }),
        ...resampleRange(input, { from: 37, to: 100, enumerated }),
      ]
      expect(parts).toEqual(once)
    }
  })

  test('has bounds by its own t that are wider than the plain ones', () => {
    const [a, b] = [golden.input.cases[3].a, golden.input.cases[3].b]
    const found = bootstrapTInterval(a, b, { draws: 2000 }) as BootstrapT
    const plain = (filmBootstrap(meansOf([a, b])) as FilmBootstrap).plainPercentile
    expect(found.difference).toBeCloseTo(0.0225, 12)
    expect(found.upper - found.lower).toBeGreaterThan(plain.upper - plain.lower)
    expect(bootstrapTInterval(a, b, { draws: 2000 })).toEqual(found)
  })

  test('refuses with a reason', () => {
    expect(filmBootstrap({ filmCounts: [], statistic: () => 1 })).toEqual(because('no-values'))
    expect(filmBootstrap(meansOf([[1]]))).toEqual(because('fewer-than-two-films'))
    expect(filmBootstrap(meansOf([[1], [1, 2]]))).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(filmBootstrap({ filmCounts: [2.5], statistic: () => 1 })).toEqual(because('not-a-number'))
    const refusing = because('no-variance') as { kind: 'not-computable'; because: 'no-variance' }
    expect(filmBootstrap({ filmCounts: [3], statistic: () => refusing })).toEqual(refusing)
    expect(expandedProbabilities(1)).toEqual(because('fewer-than-two-films'))
    expect(expandedProbabilities(Number.NaN)).toEqual(because('not-a-number'))
    expect(expandedProbabilities(5, 1)).toEqual(because('outside-range'))
    expect(bootstrapTInterval([], [])).toEqual(because('no-values'))
    expect(bootstrapTInterval([1], [1, 2])).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(bootstrapTInterval([1, 1], [1, 1])).toEqual(because('no-variance'))
    expect(bootstrapTInterval([1, Number.NaN], [1, 1])).toEqual(because('not-a-number'))
  })
})
