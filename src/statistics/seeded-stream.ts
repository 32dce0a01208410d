// SPDX-License-Identifier: MIT

/** A reproducible source of chance. The same seed and stream give the same numbers on every machine. */
export interface SeededStream {
  /** A whole number from 0 to 2^32 - 1. */
  nextUint32(): number
  /** A number in [0, 1) with 53 random bits. */
  nextShare(): number
  /** A whole number from 0 to `limit - 1`, every one equally likely; `limit` at most 2^32. */
  nextBelow(limit: number): number
}

/**
 * Philox 4x32-10: the generator of every draw in this library.
 *
 * Counter based: draw `d` of a resampling is the stream numbered `d`, so that a resampling cut into any
 * number of chunks, in any order, draws the same films. `seed` is the key, `stream` and `purpose` stand in
 * the counter. Integer arithmetic only. Refuses nothing; numbers are taken modulo 2^32.
 * Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
 * See docs/methods/seeded-stream.md.
 *
 * @example
 * ```ts
 * import { seededStream } from 'silverscreen-statistics'
 *
 * const stream = seededStream(1)
 * console.log(stream.nextBelow(100), stream.nextBelow(100))
 * // → 32 96
 * ```
 */
export function seededStream(seed: number, stream = 0, purpose = 0): SeededStream {
  const key = [seed >>> 0, Math.floor(seed / 4294967296) >>> 0] as const
  const block = new Uint32Array(4)
  let blockIndex = 0
  let position = 4
  const nextUint32 = () => {
    if (position === 4) {
      philoxBlock([blockIndex++, stream, purpose, 0], key, block)
      position = 0
    }
    return block[position++]!
  }
  return {
    nextUint32,
    nextShare: () => ((nextUint32() >>> 5) * 67108864 + (nextUint32() >>> 6)) / 9007199254740992,
    nextBelow: limit => {
      let drawn = nextUint32()
      // Only what lies within `limit` of the end can be unfair, and the remainder of so large a number is dear.
      if (drawn >= 4294967296 - limit) {
        const fair = 4294967296 - (4294967296 % limit)
        while (drawn >= fair) drawn = nextUint32()
      }
      return drawn % limit
    },
  }
}

type Counter = readonly [number, number, number, number]

/** One block of Philox 4x32-10: four words out of a counter of four and a key of two. */
export function philoxBlock(counter: Counter, key: readonly [number, number], out: Uint32Array): void {
  let [word0, word1, word2, word3] = [counter[0] >>> 0, counter[1] >>> 0, counter[2] >>> 0, counter[3] >>> 0]
  let [key0, key1] = [key[0] >>> 0, key[1] >>> 0]
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(0xd2511f53, word0)
    const low0 = Math.imul(0xd2511f53, word0)
    const high1 = multiplyHigh(0xcd9e8d57, word2)
    const low1 = Math.imul(0xcd9e8d57, word2)
    word0 = (high1 ^ word1 ^ key0) >>> 0
    word1 = low1 >>> 0
    word2 = (high0 ^ word3 ^ key1) >>> 0
    word3 = low0 >>> 0
    key0 = (key0 + 0x9e3779b9) >>> 0
    key1 = (key1 + 0xbb67ae85) >>> 0
  }
  out[0] = word0
  out[1] = word1
  out[2] = word2
  out[3] = word3
}

/** The upper 32 bits of the 64-bit product of two unsigned 32-bit numbers. */
function multiplyHigh(left: number, right: number): number {
  const leftLow = left & 0xffff
  const leftHigh = left >>> 16
  const rightLow = right & 0xffff
  const rightHigh = right >>> 16
  const middle = leftHigh * rightLow + ((leftLow * rightLow) >>> 16)
  const cross = leftLow * rightHigh + (middle % 65536)
  return (leftHigh * rightHigh + Math.floor(middle / 65536) + Math.floor(cross / 65536)) >>> 0
}
