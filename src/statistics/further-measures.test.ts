// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { cosineDistance, localNeighbourhoodChange, neighbourTurnover } from './company/neighbour-turnover.ts'
import { polePosition, polePositionChange } from './contradiction/pole-positions.ts'
import type { SignFlip } from './permutation/sign-flip-test.ts'
import { signFlipTest } from './permutation/sign-flip-test.ts'
import { episodesPerHour } from './prevalence/episodes.ts'
import { standardisedDifference } from './prevalence/standardised-mean.ts'
import { localRegression } from './trend/local-regression.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })

describe('episodes an hour', () => {
  test('count runs, which a gap that nobody looked through ends', () => {
    const presence = [true, true, false, true, null, true, false]
    expect(episodesPerHour(presence, 1_800_000)).toEqual({ episodes: 3, perHour: 6 })
    expect(episodesPerHour([false], 1000)).toEqual({ episodes: 0, perHour: 0 })
  })

  test('refuse with a reason', () => {
    expect(episodesPerHour([], 1000)).toEqual(because('no-values'))
    expect(episodesPerHour([null], 1000)).toEqual(because('no-values'))
    expect(episodesPerHour([true], 0)).toEqual(because('no-looked-through-time'))
    expect(episodesPerHour([true], Number.NaN)).toEqual(because('not-a-number'))
  })
})

describe('the standardised difference', () => {
  test('takes off what only the mix of kinds changed', () => {
    const values = [0.1, 0.1, 0.1, 0.3, 0.1, 0.3, 0.3, 0.3]
    const isSecond = [false, false, false, false, true, true, true, true]
    const kinds = ['factory', 'factory', 'factory', 'home', 'factory', 'home', 'home', 'home']
    const found = standardisedDifference(values, isSecond, kinds)
    expect(found).toMatchObject({ difference: 0 })
    expect((found as { differenceOfMix: number }).differenceOfMix).toBeCloseTo(0.1, 12)
  })

  test('refuses with a reason', () => {
    expect(standardisedDifference([], [], [])).toEqual(because('no-values'))
    expect(standardisedDifference([1], [true], ['a', 'b'])).toEqual(because('lengths-differ'))
    expect(standardisedDifference([1], [true], ['a'])).toEqual(because('kind-missing-in-one-period'))
    expect(standardisedDifference([Number.NaN], [true], ['a'])).toEqual(because('not-a-number'))
  })
})

describe('the sign-flip test', () => {
  const recount = (differences: number[]) => {
    const sum = Math.abs(differences.reduce((total, value) => total + value, 0))
    let extreme = 0
    for (let set = 0; set < 2 ** differences.length; set++) {
      const flipped = differences.reduce(
        (total, value, film) => total + ((set >> film) & 1 ? -value : value),
        0,
      )
      if (Math.abs(flipped) >= sum - 1e-9) extreme++
    }
    return extreme
  }

  test('counts every pattern of signs, with ties and nothings', () => {
    for (const differences of [
      [1, 2, 3],
      [1, -1, 2, 0],
      [0.3, 0.3, 0.3, -0.1, 0.2],
      Array.from({ length: 13 }, (_, film) => ((film * 7) % 5) - 1.5),
    ])
      expect((signFlipTest(differences) as SignFlip).extremeCount).toBe(recount(differences))
  })

  test('shows .00012 at best with fourteen films, and draws where they are many', () => {
    const fourteen = signFlipTest(Array.from({ length: 14 }, (_, film) => 1 + film / 10)) as SignFlip
    expect(fourteen.p).toBeCloseTo(0.00012207, 8)
    const many = signFlipTest(
      Array.from({ length: 30 }, (_, film) => Math.sin(film)),
      { draws: 199 },
    ) as SignFlip
    expect(many.plan).toMatchObject({ kind: 'drawn', steps: 199 })
    expect(many.p).toBeGreaterThan(0)
  })

  test('refuses with a reason', () => {
    expect(signFlipTest([])).toEqual(because('no-values'))
    expect(signFlipTest([1])).toEqual(because('fewer-than-two-films'))
    expect(signFlipTest([0, 0])).toEqual(because('no-variance'))
    expect(signFlipTest([1, Number.NaN])).toEqual(because('not-a-number'))
  })
})

describe('the turnover of neighbours', () => {
  test('counts companions kept among the nearest, ties above zero only', () => {
    expect(neighbourTurnover([3, 2, 1, 0], [3, 0, 2, 1], 2)).toBeCloseTo(2 / 3, 12)
    expect(neighbourTurnover([3, 2, 0], [5, 1, 0])).toBe(0)
    expect(cosineDistance([1, 0], [0, 1])).toBe(1)
    expect(cosineDistance([1, 2], [2, 4])).toBeCloseTo(0, 12)
    expect(localNeighbourhoodChange([0.9, 0.1, 0], [0.9, 0.1, 0], 1)).toBeCloseTo(0, 12)
    expect(localNeighbourhoodChange([0.9, 0.1], [0.1, 0.9], 2)).toBeGreaterThan(0.5)
  })

  test('refuses with a reason', () => {
    for (const measure of [neighbourTurnover, cosineDistance, localNeighbourhoodChange]) {
      expect(measure([], [])).toEqual(because('no-values'))
      expect(measure([1], [1, 2])).toEqual(because('lengths-differ'))
      expect(measure([1], [Number.NaN])).toEqual(because('not-a-number'))
      expect(measure([0, 0], [0, 0])).toEqual(because('no-companions'))
    }
  })
})

describe('local regression', () => {
  test('gives back a straight line, and bends with the films', () => {
    const years = [1950, 1952, 1954, 1956, 1958, 1960]
    const line = localRegression(
      years,
      years.map(year => 0.01 * (year - 1950)),
      { years: [1951, 1959] },
    ) as number[]
    expect(line[0]).toBeCloseTo(0.01, 12)
    expect(line[1]).toBeCloseTo(0.09, 12)
    const bent = localRegression(years, [0, 0, 0, 1, 1, 1], { years: [1950, 1960], span: 0.5 }) as number[]
    expect(bent[0]).toBeCloseTo(0, 12)
    expect(bent[1]).toBeCloseTo(1, 12)
    const tied = localRegression([1, 1, 1, 5], [2, 4, 6, 9], { years: [1], span: 0.5 }) as number[]
    expect(tied[0]).toBe(4)
  })

  test('refuses with a reason', () => {
    const at = { years: [1] }
    expect(localRegression([], [], at)).toEqual(because('no-values'))
    expect(localRegression([1], [1], at)).toEqual(because('fewer-than-three-films'))
    expect(localRegression([1, 2], [1], at)).toEqual(because('lengths-differ'))
    expect(localRegression([1, 1, 1], [1, 2, 3], at)).toEqual(because('no-variance'))
    expect(localRegression([1, 2, 3], [1, 2, 3], { years: [1], span: 2 })).toEqual(because('outside-range'))
    expect(localRegression([1, 2, 3], [1, Number.NaN, 3], at)).toEqual(because('not-a-number'))
  })
})

describe('the position between poles', () => {
  test('tells a film that is torn from one that is in the middle', () => {
    expect(polePosition({ first: 5, second: 5, both: 0, neither: 0 })).toEqual({
      position: 0,
      polarisation: 1,
      marks: 10,
    })
    expect(polePosition({ first: 0, second: 0, both: 4, neither: 0 })).toMatchObject({ polarisation: 1 })
    expect(polePosition({ first: 0, second: 0, both: 0, neither: 4 })).toMatchObject({
      position: 0,
      polarisation: 0,
    })
    expect(polePosition({ first: 0, second: 3, both: 0, neither: 1 })).toMatchObject({
      position: 0.75,
      polarisation: 0,
    })
  })

  test('changes between periods film by film', () => {
    const film = (first: number, second: number) => ({ first, second, both: 0, neither: 0 })
    const films = [film(4, 1), film(3, 1), film(0, 0), film(1, 4), film(1, 9)]
    const found = polePositionChange(films, [false, false, false, true, true])
    expect(found).toMatchObject({ filmsLeftOut: [2], position: { difference: expect.any(Number) } })
    expect((found as { meanFirst: number }).meanFirst).toBeCloseTo(-0.55, 12)
  })

  test('refuses with a reason', () => {
    const none = { first: 0, second: 0, both: 0, neither: 0 }
    expect(polePosition(none)).toEqual(because('no-values'))
    expect(polePosition({ ...none, first: -1 })).toEqual(because('impossible-count'))
    expect(polePosition({ ...none, first: Number.NaN })).toEqual(because('not-a-number'))
    expect(polePositionChange([], [])).toEqual(because('no-values'))
    expect(polePositionChange([none], [])).toEqual(because('lengths-differ'))
    expect(polePositionChange([none], [true])).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(polePositionChange([{ ...none, first: -1 }], [true])).toEqual(because('impossible-count'))
  })
})
