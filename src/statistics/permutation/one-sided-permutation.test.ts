import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNotComputable } from '../not-computable.ts'
import { directorBlockPermutation } from './director-block-permutation.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import { oneSidedPermutation } from './one-sided-permutation.ts'

const value = fc.integer({ min: 0, max: 40 }).map(size => size / 100)
const corpus = (first: number, second: number) =>
  fc.record({
    values: fc.array(value, { minLength: first + second, maxLength: first + second }),
    isSecond: fc.constant(Array.from({ length: first + second }, (_, film) => film >= first)),
  })

function sides(input: { values: number[]; isSecond: boolean[]; blocks?: string[] }) {
  const [more, less] = (['more', 'less'] as const).map(direction =>
    oneSidedPermutation({ ...input, direction }),
  )
  if (isNotComputable(more!) || isNotComputable(less!)) throw new Error('not computable')
  return { more: more!, less: less! }
}

describe('one side of a permutation test', () => {
  test('is half of both between periods of one size, on the side where the difference lies', () => {
    fc.assert(
      fc.property(corpus(4, 4), input => {
        const both = filmPermutationTest(input)
        if (isNotComputable(both) || both.statistic === 0) return
        const { more, less } = sides(input)
        expect((both.statistic > 0 ? more : less).p).toBeCloseTo(both.p / 2, 12)
      }),
      { numRuns: 40 },
    )
  })

  test('counts what both sides together count, whatever the sizes, and is never smaller than one in all', () => {
    fc.assert(
      fc.property(corpus(3, 5), input => {
        const both = filmPermutationTest(input)
        if (isNotComputable(both) || both.statistic === 0) return
        const { more, less } = sides(input)
        const own = both.statistic > 0 ? more : less
        expect(own.extremeCount).toBeLessThanOrEqual(both.extremeCount)
        expect(own.p).toBeGreaterThanOrEqual(1 / 56)
        expect(more.p + less.p).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })

  test('is not half where all that is as far lies on one side', () => {
    const input = {
      values: [0, 0, 0, 0, 0, 0.3, 0.31],
      isSecond: [false, false, false, false, false, true, true],
    }
    const both = filmPermutationTest(input)
    expect(both).toMatchObject({ extremeCount: 1 })
    expect(sides(input).more.p).toBeCloseTo(1 / 21, 12)
  })

  test('moves directors whole', () => {
    const input = {
      values: [0.1, 0.12, 0.2, 0.22, 0.3, 0.33, 0.4, 0.38],
      isSecond: [false, false, false, false, true, true, true, true],
      blocks: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'],
    }
    const both = directorBlockPermutation({ ...input, valuesBySymbol: [input.values] })
    if (isNotComputable(both)) throw new Error()
    expect(sides(input).more.p).toBeCloseTo(both.symbols[0]!.raw.p / 2, 12)
  })

  test('refuses one film in a period', () => {
    const found = oneSidedPermutation({
      values: [0.1, 0.2, 0.3],
      isSecond: [false, true, true],
      direction: 'more',
    })
    expect(found).toMatchObject({ because: 'fewer-than-two-films-in-a-period' })
  })
})
