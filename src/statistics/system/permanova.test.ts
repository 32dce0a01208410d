// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { cutSteps } from '../permutation/permutation-plan.ts'
import { brayCurtisDistances, hellingerDistances } from './film-distances.ts'
import type { Permanova, PermanovaInput, PreparedPermanova } from './permanova.ts'
import { finishPermanova, permanova, preparePermanova, walkPermanova } from './permanova.ts'
import { spatialMedian } from './spatial-median.ts'
import type { SpreadDifference } from './spread-difference.ts'
import { spreadDifference } from './spread-difference.ts'

const golden = readGolden('permanova-and-betadisper')
const because = (reason: string) => ({ kind: 'not-computable', because: reason })

interface Case {
  case: string
  k: number[][]
  n: number[]
  period: string[]
}

const cases: Case[] = golden.input.cases
const isSecondOf = (one: Case) => one.period.map(name => name === 'B')
const distancesOf = {
  hellinger: (one: Case) => hellingerDistances(one.k) as number[][],
  bray: (one: Case) =>
    brayCurtisDistances(one.k.map((row, film) => row.map(count => count / one.n[film]!))) as number[][],
}
const both = cases.flatMap(one =>
  (['hellinger', 'bray'] as const).map(kind => ({ name: one.case, kind, one })),
)

describe('PERMANOVA', () => {
  test.each(both)('agrees with vegan: $name, $kind', ({ one, kind }) => {
    const expected = golden.expected.cases[cases.indexOf(one)].distances[kind]
    const { monteCarlo, betadisperCentroid, betadisperSpatialMedian, ...test } = expected
    const distances = distancesOf[kind](one)
    const isSecond = isSecondOf(one)
    const found = permanova({ distances, isSecond }) as Permanova
    expectGolden(
      {
        distanceMatrix: distances,
        F: found.pseudoF,
        R2: found.rSquared,
        ssWithin: found.withinSumOfSquares,
        ssTotal: found.totalSumOfSquares,
        extremeCount: found.extremeCount,
        assignments: found.plan.assignments,
        p: found.p,
      },
      test,
      golden.tolerance,
    )
    const spread = (middle: 'centroid' | 'spatial-median') => {
      const { meanFirst, meanSecond, f, ...rest } = spreadDifference(
        distances,
        isSecond,
        middle,
      ) as SpreadDifference
      return { ...rest, groupMeans: [meanFirst, meanSecond], F: f }
    }
    expectGolden(spread('centroid'), betadisperCentroid, golden.tolerance)
    const { tolerance, ...median } = betadisperSpatialMedian
    expectGolden(spread('spatial-median'), median, tolerance)
    if (!monteCarlo) return
    const drawn = permanova({ distances, isSecond, exactUpTo: 20_000, seed: 9 }) as Permanova
    expect(drawn.plan).toMatchObject({ kind: 'drawn', steps: monteCarlo.m })
    expect(Math.abs(drawn.p - found.p)).toBeLessThanOrEqual(monteCarlo.acceptAbsDifferenceFromP)
  })

  const ten = { distances: distancesOf.hellinger(cases[4]!), isSecond: isSecondOf(cases[4]!) }

  test.each<[string, PermanovaInput]>([
    ['exact', ten],
    ['drawn', { ...ten, exactUpTo: 1, draws: 9_000 }],
    ['blocks', { ...ten, blocks: ten.isSecond.map((_, film) => `d${film >> 1}`) }],
  ])('gives the same answer for any number of chunks: %s', (_, input) => {
    const prepared = preparePermanova(input) as PreparedPermanova
    const whole = permanova(input)
    for (const chunks of [1, 3, 8])
      expect(
        finishPermanova(
          prepared,
          cutSteps(prepared.plan, chunks).map(range => walkPermanova(prepared, range)),
        ),
      ).toEqual(whole)
  })

  test('moves directors whole: with one film each it is the test of films', () => {
    const small = { distances: distancesOf.bray(cases[1]!), isSecond: isSecondOf(cases[1]!) }
    const blocks = small.isSecond.map((__, film) => `d${film}`)
    const found = permanova({ ...small, blocks }) as Permanova
    expect(found.extremeCount).toBe((permanova(small) as Permanova).extremeCount)
    const pairs = permanova({ ...small, blocks: blocks.map((__, film) => `d${film >> 1}`) }) as Permanova
    expect(pairs.plan.assignments).toBe(20)
    expect(pairs.p).toBeGreaterThanOrEqual(0.1)
  })

  test('never gives a p of 0 for films that differ without any spread', () => {
    const distances = [0, 1, 2, 3].map(film => [0, 1, 2, 3].map(other => (film >> 1 === other >> 1 ? 0 : 1)))
    const found = permanova({ distances, isSecond: [false, false, true, true] }) as Permanova
    expect(found.extremeCount).toBe(2)
    expect(spreadDifference(distances, [false, false, true, true])).toEqual(because('no-variance'))
  })

  test('refuses with a reason', () => {
    const two = [false, false, true, true]
    const none = two.map(() => two.map(() => 0))
    for (const ask of [
      (distances: number[][], isSecond: boolean[]) => permanova({ distances, isSecond }),
      (distances: number[][], isSecond: boolean[]) => spreadDifference(distances, isSecond),
    ]) {
      expect(ask([], [])).toEqual(because('no-values'))
      expect(ask([[0]], [true])).toEqual(because('fewer-than-two-films-in-a-period'))
      expect(ask([[0, 1]], [true])).toEqual(because('lengths-differ'))
      expect(ask([[Number.NaN]], [true])).toEqual(because('not-a-number'))
      expect(ask(none, two)).toEqual(because('no-variance'))
    }
    const blocks = (names: string[]) => permanova({ ...ten, blocks: names })
    expect(blocks(['a'])).toEqual(because('lengths-differ'))
    expect(blocks(ten.isSecond.map(second => `${second}`))).not.toHaveProperty('because')
    for (const measure of [hellingerDistances, brayCurtisDistances]) {
      expect(measure([])).toEqual(because('no-values'))
      expect(
        measure([
          [0, 0],
          [1, 2],
        ]),
      ).toEqual(because('absent-everywhere'))
      expect(measure([[1, 2], [1]])).toEqual(because('lengths-differ'))
      expect(measure([[-1, 2]])).toEqual(because('impossible-count'))
      expect(measure([[Number.NaN, 2]])).toEqual(because('not-a-number'))
    }
  })
})

describe('the spatial median', () => {
  test('is the middle point of three on a line, and a point that outweighs the rest', () => {
    expect(spatialMedian([[0], [1], [9]])[0]).toBeCloseTo(1, 6)
    expect(spatialMedian([[2, 3]])).toEqual([2, 3])
    expect(spatialMedian([])).toEqual([])
    const square = [
      [0, 0],
      [2, 0],
      [0, 2],
      [2, 2],
    ]
    for (const value of spatialMedian(square)) expect(value).toBeCloseTo(1, 9)
  })
})
