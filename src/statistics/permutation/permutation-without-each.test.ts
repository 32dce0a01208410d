// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { isNotComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import { permutationWithoutEach } from './permutation-without-each.ts'

const without = <Value>(list: readonly Value[], film: number) => list.filter((_, index) => index !== film)

describe('the film permutation without each film', () => {
  test.each([
    [6, 6],
    [5, 9],
  ])('gives, of %i against %i films, the p of the films that stay', (first, second) => {
    const stream = seededStream(3, first)
    const isSecond = Array.from({ length: first + second }, (_, film) => film >= first)
    const values = isSecond.map(later => 0.3 * stream.nextShare() + (later ? 0.12 : 0))
    const draws = 9_999
    const found = permutationWithoutEach({ valuesBySymbol: [values], isSecond, draws })
    if (isNotComputable(found)) throw new Error(found.because)
    found[0]!.forEach((one, film) => {
      const exact = filmPermutationTest({ values: without(values, film), isSecond: without(isSecond, film) })
      if (isNotComputable(exact)) throw new Error(exact.because)
      expect(one.draws).toBeGreaterThan(draws / 4)
      const error = Math.sqrt((exact.p * (1 - exact.p)) / one.draws)
      expect(Math.abs(one.p - exact.p)).toBeLessThan(4 * error + 1 / one.draws)
    })
  })

  test('knows films that are all alike from films that part wholly', () => {
    const isSecond = [false, false, false, false, true, true, true, true]
    const found = permutationWithoutEach({
      valuesBySymbol: [isSecond.map(() => 0.2), isSecond.map(later => (later ? 0.5 : 0.1))],
      isSecond,
    })
    if (isNotComputable(found)) throw new Error(found.because)
    const [alike, parted] = found
    expect(alike!.every(({ p }) => p === 1)).toBe(true)
    // Three against four films, of which one arrangement in thirty-five parts them as well, and none the other way round.
    for (const { p } of parted!) expect(Math.abs(p - 1 / 35)).toBeLessThan(0.02)
  })

  test('refuses fewer than three films in a period, and values that are none', () => {
    const isSecond = [false, false, true, true, true]
    expect(permutationWithoutEach({ valuesBySymbol: [[1, 2, 3, 4, 5]], isSecond })).toMatchObject({
      because: 'fewer-than-two-films-in-a-period',
    })
    expect(permutationWithoutEach({ valuesBySymbol: [[1, 2]], isSecond })).toMatchObject({
      because: 'lengths-differ',
    })
  })
})
