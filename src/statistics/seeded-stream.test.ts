// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { philoxBlock, seededStream } from './seeded-stream.ts'

const hex = (words: Uint32Array) => [...words].map(word => word.toString(16).padStart(8, '0')).join(' ')

describe('the seeded stream', () => {
  test.each([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      '408f276d 41c83b0e a20bc7c6 6d5451fd',
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    ],
  ] as const)('gives the published answers of Philox 4x32-10', (counter, key, words) => {
    const out = new Uint32Array(4)
    philoxBlock(counter, key, out)
    expect(hex(out)).toBe(words)
  })

  test('gives the golden stream of seed 20220501 on every machine', () => {
    const stream = seededStream(20220501)
    expect(Array.from({ length: 6 }, () => stream.nextUint32())).toEqual(goldenWords)
    expect(seededStream(20220501, 3).nextShare()).toBe(goldenShare)
    const dice = seededStream(20220501, 0, 1)
    expect(Array.from({ length: 12 }, () => dice.nextBelow(6))).toEqual(goldenDice)
  })

  test('gives other numbers for another seed, stream or purpose', () => {
    const firsts = [seededStream(1), seededStream(2), seededStream(1, 1), seededStream(1, 0, 1)]
    expect(new Set(firsts.map(stream => stream.nextUint32())).size).toBe(4)
    expect(seededStream(2 ** 32 + 1).nextUint32()).not.toBe(seededStream(1).nextUint32())
  })

  test('stays even where the limit does not divide what can be drawn', () => {
    const stream = seededStream(8)
    let low = 0
    for (let draw = 0; draw < 30_000; draw++) if (stream.nextBelow(3 * 2 ** 30) < 2 ** 30) low++
    expect(Math.abs(low - 10_000)).toBeLessThan(400)
  })

  test('is even: a die of ten sides falls on each side about as often', () => {
    const stream = seededStream(7)
    const falls = new Array(10).fill(0)
    for (let throwIndex = 0; throwIndex < 100_000; throwIndex++) falls[stream.nextBelow(10)]++
    for (const count of falls) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })
})

const goldenWords = [3490144897, 2416516660, 2275463156, 4002595940, 4219697567, 563772593]
const goldenShare = 0.6365474338450836
const goldenDice = [0, 0, 0, 1, 3, 1, 4, 2, 3, 0, 4, 2]
