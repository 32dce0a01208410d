// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundarySimilarity } from './agreement/boundary-similarity.ts'
import { jensenShannonDivergence } from './company/jensen-shannon.ts'
import { filmPermutationTest } from './permutation/film-permutation-test.ts'
import { rankValues } from './permutation/rank-values.ts'
import { signFlipTest } from './permutation/sign-flip-test.ts'
import { permanova } from './system/permanova.ts'
import { spreadDifference } from './system/spread-difference.ts'
import { settleTies, valuesTie } from './ties.ts'
import { changePointScan } from './trend/change-point-scan.ts'
import { kendallTrend, spearmanTrend } from './trend/rank-trend.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })
const nearlyThree = 0.1 + 0.2

describe('values that differ by rounding', () => {
  test('are one, and others are not, however huge, tiny or near', () => {
    expect(valuesTie(nearlyThree, 0.3)).toBe(true)
    expect(valuesTie(0.3, 0.30001)).toBe(false)
    expect(valuesTie(5e-324, 1e-323)).toBe(false)
    expect(valuesTie(1_700_000_000_000, 1_700_000_000_003)).toBe(false)
    expect(settleTies([0.7, nearlyThree, 0.3, 0])).toEqual([0.7, 0.3, 0.3, 0])
  })

  test('share their rank', () => {
    expect(rankValues([nearlyThree, 0.3, 0.7])).toEqual([1.5, 1.5, 3])
    expect(rankValues([5e-324, 1e40, 1])).toEqual([1, 3, 2])
    expect(rankValues([1, Number.NaN])).toEqual(because('not-a-number'))
  })

  test('change no answer that rests on values', () => {
    const years = [1, 2, 3, 4, 5, 6, 7, 8]
    const plain = [0.3, 0.3, 0.1, 0.3, 0.7, 0.7, 0.9, 0.7]
    const rounded = [nearlyThree, 0.3, 0.1, 0.3, 0.7, 0.1 * 7, 0.9, 0.7000000000000001]
    const isSecond = years.map(year => year > 4)
    for (const ask of [
      (values: number[]) => kendallTrend(years, values),
      (values: number[]) => spearmanTrend(years, values),
      (values: number[]) => changePointScan({ years, values }),
      (values: number[]) => filmPermutationTest({ values, isSecond }),
      (values: number[]) => filmPermutationTest({ values, isSecond, statistic: 'mean-difference' }),
    ])
      expect(roundedOff(ask(rounded))).toEqual(roundedOff(ask(plain)))
    const same = [nearlyThree, 0.3, 0.3, 0.3, nearlyThree, 0.3, 0.3, nearlyThree]
    expect(kendallTrend(years, same)).toEqual(because('no-variance'))
    expect(filmPermutationTest({ values: same, isSecond })).toMatchObject({ p: 1 })
  })

  test('tie in sums of any size', () => {
    const differences = [0.1, 0.2, -0.3, 0.4, 0.15]
    const p = signFlipTest(differences)
    for (const size of [1e-30, 1e-12, 1e30])
      expect(signFlipTest(differences.map(value => value * size))).toMatchObject({
        ...p,
        meanDifference: expect.any(Number),
      })
  })

  test('one file states how near is one', () => {
    const room = fileURLToPath(new URL('.', import.meta.url))
    const stated = readdirSync(room, { recursive: true, withFileTypes: true })
      .filter(entry => entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .filter(entry =>
        /[<>]=? [^\n]*- 1e-9/.test(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
      )
      .map(entry => entry.name)
    expect(stated).toEqual([])
  })
})

function roundedOff(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'number' ? Number(inner.toPrecision(9)) : inner,
  )
}

describe('numbers that cannot be', () => {
  const isSecond = [false, false, true, true]
  const distances = [
    [0, 1, 2, 2],
    [1, 0, 2, 2],
    [2, 2, 0, 1],
    [2, 2, 1, 0],
  ]
  const change = (row: number, column: number, value: number) =>
    distances.map((list, film) => (film === row ? list.with(column, value) : list))

  test.each([
    ['below zero', change(0, 1, -1)],
    ['other there than back', change(0, 2, 3)],
    ['a film away from itself', change(1, 1, 0.5)],
  ])('are no distances: %s', (_, table) => {
    expect(permanova({ distances: table, isSecond })).toEqual(because('no-distances'))
    expect(spreadDifference(table, isSecond)).toEqual(because('no-distances'))
  })

  test('are distances where there and back differ by rounding', () => {
    expect(permanova({ distances: change(0, 1, 1 + 1e-15), isSecond })).toHaveProperty('p')
  })

  test('a divergence of the tiniest share is a number of bits', () => {
    expect(jensenShannonDivergence([0, 1], [5e-324, 1])).toBeCloseTo(0, 12)
    expect(jensenShannonDivergence([5e-324, 0], [0, 5e-324])).toBe(1)
  })

  test('values past all measure are refused, never p = 0', () => {
    const huge = [1e308, 1e308, 1e308]
    expect(signFlipTest(huge)).toEqual(because('outside-range'))
    expect(filmPermutationTest({ values: [...huge, ...huge], isSecond: [...isSecond, true, false] })).toEqual(
      because('outside-range'),
    )
    expect(spearmanTrend([1, 2, 3], huge)).toEqual(because('outside-range'))
  })

  test('Spearman tells the surplus of concordant pairs too', () => {
    expect(spearmanTrend([1, 2, 3, 4], [1, 3, 2, 4])).toMatchObject({ pairSurplus: 4 })
  })
})

describe('near misses of boundaries', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
  const filled = (list: readonly number[], total: number) => {
    const sum = list.reduce((all, length) => all + length, 0)
    return sum === total ? list : [...list, total - sum]
  }

  test('stand from left to right, whichever coder is named first', () => {
    fc.assert(
      fc.property(lengths, lengths, fc.integer({ min: 2, max: 9 }), (one, other, near) => {
        const [first, second] = [filled(one, 61), filled(other, 61)]
        const found = boundarySimilarity(first, second, near)
        expect(boundarySimilarity(second, first, near)).toEqual(found)
        if ('kind' in found) return
        const places = found.transpositions.map(([left]) => left)
        expect(places).toEqual([...places].sort((left, right) => left - right))
      }),
      { numRuns: 500 },
    )
  })
})
