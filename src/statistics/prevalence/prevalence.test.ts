// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, expectRelative, readGolden } from '../../../test/golden/read-golden.ts'
import { arcsineRoot, shareOfArcsineRoot } from './arcsine-root.ts'
import { cohenH } from './cohen-h.ts'
import { filmMean, filmVariance } from './film-mean.ts'
import { keynessOfFourCells, keynessOfTwoCells } from './log-likelihood-keyness.ts'
import { logOddsDirichlet } from './log-odds-dirichlet.ts'
import { log2RatioOfFilmMeans, log2RatioPooled } from './log2-ratio.ts'
import { pooledShare } from './pooled-share.ts'
import { screenTime } from './screen-time.ts'
import { shareOfFilm } from './share-of-film.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })

describe('keyness by log likelihood', () => {
  const golden = readGolden('g2-four-cell-and-two-cell')
  const cases: { kA: number; nA: number; kB: number; nB: number }[] = golden.input.cases

  test.each(cases)('agrees with R in both forms: $kA of $nA against $kB of $nB', one => {
    const first = { present: one.kA, lookedThrough: one.nA }
    const second = { present: one.kB, lookedThrough: one.nB }
    const [four, two] = [keynessOfFourCells(first, second), keynessOfTwoCells(first, second)]
    if ('kind' in four || 'kind' in two) throw new Error('a golden case was refused')
    const expected = golden.expected.cases[cases.indexOf(one)]
    const [shareA, shareB] = [one.kA / one.nA, one.kB / one.nB]
    expectGolden(
      {
        g2FourCell: four.g2,
        pFourCell: four.pIfShotsWereIndependent,
        g2TwoCell: two.g2,
        pTwoCell: two.pIfShotsWereIndependent,
        difference: shareB - shareA,
        log2Ratio: log2RatioPooled(first, second),
        cohenH: cohenH(shareA, shareB),
      },
      expected,
      golden.tolerance,
    )
    expectRelative(four.pIfShotsWereIndependent, expected.pFourCell, 1e-8, 'p of four cells')
    expectRelative(two.pIfShotsWereIndependent, expected.pTwoCell, 1e-8, 'p of two cells')
  })

  test('ranks by log odds with a Dirichlet prior', () => {
    const dirichlet = readGolden('log-odds-informative-dirichlet')
    dirichlet.input.cases.forEach((one: Record<string, number[]>, index: number) => {
      const found = logOddsDirichlet(one['y1']!, one['y2']!, one['alpha']!)
      if ('kind' in found) throw new Error('a golden case was refused')
      expectGolden(
        {
          delta: found.map(symbol => symbol.delta),
          variance: found.map(symbol => symbol.variance),
          z: found.map(symbol => symbol.zIfShotsWereIndependent),
        },
        dirichlet.expected.cases[index],
        dirichlet.tolerance,
      )
    })
  })

  test('refuses with a reason', () => {
    const some = { present: 1, lookedThrough: 5 }
    for (const measure of [keynessOfFourCells, keynessOfTwoCells, log2RatioPooled]) {
      expect(measure({ present: 0, lookedThrough: 0 }, some)).toEqual(because('no-looked-through-time'))
      expect(measure(some, { present: 6, lookedThrough: 5 })).toEqual(because('impossible-count'))
      expect(measure(some, { present: Number.NaN, lookedThrough: 5 })).toEqual(because('not-a-number'))
    }
    expect(logOddsDirichlet([1], [1], [1])).toEqual(because('fewer-than-two-codes'))
    expect(logOddsDirichlet([], [], [])).toEqual(because('no-values'))
    expect(logOddsDirichlet([1, 2], [1], [1, 1])).toEqual(because('lengths-differ'))
    expect(logOddsDirichlet([1, 2], [1, 2], [1, 0])).toEqual(because('outside-range'))
    expect(logOddsDirichlet([1, -2], [1, 2], [1, 1])).toEqual(because('impossible-count'))
    expect(logOddsDirichlet([1, Number.NaN], [1, 2], [1, 1])).toEqual(because('not-a-number'))
  })
})

describe('prevalence', () => {
  test('is a share of what was looked through, and its root turns back', () => {
    expect(shareOfFilm(3, 12)).toBe(0.25)
    expect(arcsineRoot(3, 12)).toBeCloseTo(Math.PI / 6, 14)
    expect(shareOfArcsineRoot(Math.PI / 6)).toBeCloseTo(0.25, 14)
    expect(pooledShare([1, 3], [10, 10])).toBe(0.2)
    expect(filmMean([1, 2, 6])).toBe(3)
    expect(filmVariance([1, 2, 6])).toBe(7)
    expect(filmVariance([0.1, 0.1, 0.1])).toBe(0)
  })

  test('counts a moment on screen once', () => {
    expect(screenTime([])).toBe(0)
    const stretches = [
      { startMs: 5, endMs: 9 },
      { startMs: 0, endMs: 6 },
      { startMs: 20, endMs: 21 },
      { startMs: 7, endMs: 8 },
    ]
    expect(screenTime(stretches)).toBe(10)
    expect(screenTime([{ startMs: 0, endMs: Number.NaN }])).toEqual(because('not-a-number'))
    expect(screenTime([{ startMs: 3, endMs: 1 }])).toEqual(because('outside-range'))
  })

  test('refuses with a reason', () => {
    for (const measure of [shareOfFilm, arcsineRoot]) {
      expect(measure(0, 0)).toEqual(because('no-looked-through-time'))
      expect(measure(3, 2)).toEqual(because('impossible-count'))
      expect(measure(Number.NaN, 2)).toEqual(because('not-a-number'))
    }
    expect(shareOfArcsineRoot(2)).toEqual(because('outside-range'))
    expect(shareOfArcsineRoot(Number.NaN)).toEqual(because('not-a-number'))
    expect(pooledShare([], [])).toEqual(because('no-values'))
    expect(pooledShare([1], [])).toEqual(because('lengths-differ'))
    expect(filmMean([])).toEqual(because('no-values'))
    expect(filmMean([1, Number.NaN])).toEqual(because('not-a-number'))
    expect(filmVariance([1])).toEqual(because('fewer-than-two-films'))
    expect(filmVariance([])).toEqual(because('no-values'))
    expect(filmVariance([Number.NaN, 1])).toEqual(because('not-a-number'))
    expect(cohenH(0.1, 1.1)).toEqual(because('outside-range'))
    expect(cohenH(Number.NaN, 0.1)).toEqual(because('not-a-number'))
    expect(log2RatioOfFilmMeans([], [])).toEqual(because('no-values'))
    expect(
      log2RatioOfFilmMeans([{ present: 1, lookedThrough: 0 }], [{ present: 1, lookedThrough: 2 }]),
    ).toEqual(because('no-looked-through-time'))
  })
})
