// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { isNotComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import type { SignFlipFamily, SignFlipFamilyInput, SignFlipOfSymbol } from './sign-flip-family.ts'
import { signFlipFamily } from './sign-flip-family.ts'
import type { SignFlip } from './sign-flip-test.ts'
import { signFlipTest } from './sign-flip-test.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })

function familyOf(input: SignFlipFamilyInput): SignFlipOfSymbol[] {
  return (signFlipFamily(input) as SignFlipFamily).symbols as SignFlipOfSymbol[]
}

const columns = (symbols: number, films: number, seed: number) => {
  const stream = seededStream(seed, 0, 0)
  return Array.from({ length: symbols }, () => Array.from({ length: films }, () => stream.nextShare() - 0.5))
}

/** All patterns one by one, in the plainest way. */
function recount(table: readonly (readonly number[])[]): { raw: number[]; corrected: number[] } {
  const films = table[0]!.length
  const size = (values: readonly number[], signs: number) => {
    const sum = values.reduce((total, value, film) => total + ((signs >> film) & 1 ? -value : value), 0)
    return Math.abs(sum) / Math.sqrt(values.reduce((total, value) => total + value * value, 0))
  }
  const observed = table.map(values => size(values, 0))
  const order = observed.map((_, place) => place).sort((a, b) => observed[b]! - observed[a]!)
  const raw = table.map(() => 0)
  const stepDown = table.map(() => 0)
  for (let signs = 0; signs < 2 ** films; signs++) {
    const sizes = table.map(values => size(values, signs))
    order.forEach((symbol, rank) => {
      if (sizes[symbol]! >= observed[symbol]! - 1e-9) raw[symbol]!++
      const below = Math.max(...order.slice(rank).map(other => sizes[other]!))
      if (below >= observed[symbol]! - 1e-9) stepDown[symbol]!++
    })
  }
  return { raw, corrected: stepDown }
}

describe('sign flips of a family', () => {
  test('count the patterns that a plain walk over all of them counts', () => {
    for (const seed of [1, 2, 3]) {
      const table = columns(5, 8, seed)
      const plain = recount(table)
      const found = familyOf({ differencesBySymbol: table })
      expect(found.map(({ extremeCount }) => extremeCount)).toEqual(plain.raw)
      expect(found.map(({ correctedCount }) => correctedCount)).toEqual(plain.corrected)
    }
  })

  test('give a symbol that stands alone the p of its own test, with films that tell nothing left out', () => {
    const differences = [0.1, 0.3, -0.05, 0.2, 0.15]
    const own = signFlipTest(differences) as SignFlip
    const [alone] = familyOf({ differencesBySymbol: [differences] })
    expect(alone).toMatchObject({ p: own.p, correctedP: own.p, smallestP: 2 / 32 })
    const [first] = familyOf({
      differencesBySymbol: [
        [...differences, null, null],
        [0.1, -0.1, 0.2, -0.2, 0.1, 0.05, -0.3],
      ],
    })
    expect(first).toMatchObject({ films: 5, units: 5, p: own.p, smallestP: 2 / 32 })
    expect(first!.correctedP).toBeGreaterThanOrEqual(own.p)
  })

  test('flip the films of one director together, so that three directors cannot go below a quarter', () => {
    const differences = [0.2, 0.21, 0.19, 0.22, 0.2, 0.23]
    const [byFilms] = familyOf({ differencesBySymbol: [differences] })
    const [byDirectors] = familyOf({
      differencesBySymbol: [differences],
      blocks: ['a', 'a', 'b', 'b', 'c', 'c'],
    })
    expect(byFilms!.p).toBe(2 / 64)
    expect(byDirectors).toMatchObject({ films: 6, units: 3, p: 2 / 8, smallestP: 2 / 8 })
  })

  test('draw where patterns are too many, the same for the same seed, and never give 0', () => {
    const table = [Array.from({ length: 30 }, (_, film) => 1 + film / 30)]
    const found = familyOf({ differencesBySymbol: table, draws: 999 })
    expect(found[0]!.p).toBe(1 / 1000)
    expect(familyOf({ differencesBySymbol: table, draws: 999 })).toEqual(found)
  })

  test('call a family without any shift shifted in about one of twenty', () => {
    let claims = 0
    for (let run = 0; run < 400; run++) {
      const found = familyOf({ differencesBySymbol: columns(10, 10, 100 + run) })
      if (found.some(({ correctedP }) => correctedP <= 0.05)) claims++
    }
    expect(claims / 400).toBeGreaterThan(0.02)
    expect(claims / 400).toBeLessThan(0.085)
  })

  test('refuse in its place what tells nothing, and the whole where nothing can be told', () => {
    const found = signFlipFamily({
      differencesBySymbol: [
        [0, 0, 0],
        [0.1, null, null],
        [0.1, 0.2, 0.3],
      ],
    }) as SignFlipFamily
    expect(found.symbols.slice(0, 2)).toEqual([because('no-variance'), because('fewer-than-two-films')])
    expect(isNotComputable(found.symbols[2])).toBe(false)
    expect(signFlipFamily({ differencesBySymbol: [] })).toEqual(because('no-values'))
    expect(signFlipFamily({ differencesBySymbol: [[null, null]] })).toEqual(because('fewer-than-two-films'))
    expect(signFlipFamily({ differencesBySymbol: [[1, 2], [1]] })).toEqual(because('lengths-differ'))
    expect(signFlipFamily({ differencesBySymbol: [[1, Number.NaN]] })).toEqual(because('not-a-number'))
  })
})
