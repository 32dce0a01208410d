import { describe, expect, test } from 'vitest'
import { boundariesOf, NetworkWindows, windowFrames } from './network-windows.ts'

const frameBytes = 48 * 27 * 3
const frameOf = (value: number) => new Uint8Array(frameBytes).fill(value)

/** A network that finds bright frames likely. */
async function likely(values: readonly number[]): Promise<number[]> {
  const windows = new NetworkWindows(async frames => {
    expect(frames).toHaveLength(windowFrames * frameBytes)
    return Float32Array.from({ length: windowFrames }, (_, at) => frames[at * frameBytes]! / 255)
  })
  for (const value of values) await windows.add(frameOf(value))
  return [...(await windows.finish())].map(value => Math.round(value * 255))
}

describe('a network fed in windows', () => {
  test.each([1, 24, 25, 49, 50, 51, 99, 100, 101, 230])(
    'gives %i frames their own likelihoods',
    async count => {
      const values = Array.from({ length: count }, (_, frame) => (frame * 37) % 256)
      expect(await likely(values)).toEqual(values)
    },
  )

  test('of no frames gives none', async () => {
    expect(await likely([])).toEqual([])
  })
})

describe('boundaries of likelihoods', () => {
  const read = (text: string) => boundariesOf(Float32Array.from(text, sign => (sign === '#' ? 0.9 : 0.1)))

  test('one or two likely frames are a cut before the next frame, more a gradual transition', () => {
    const confidence = Math.fround(0.9)
    expect(read('....#....')).toEqual([{ frame: 5, kind: 'cut', confidence }])
    expect(read('...##....')).toEqual([{ frame: 5, kind: 'cut', confidence }])
    const gradual = { frame: 5, kind: 'dissolve', confidence, transitionStartFrame: 3, transitionEndFrame: 6 }
    expect(read('...####..')).toEqual([gradual])
  })

  test('the film’s first and last frame are no boundaries', () => {
    expect(read('#........')).toEqual([])
    expect(read('........#')).toEqual([])
  })
})
