import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookOf, lookPicture, looksSame } from './look.ts'

const { width, height } = lookPicture

/** A picture of so many greys a block, drawn in dots. */
function drawn(greys: readonly number[]): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * width * height)
  for (let at = 0; at < width * height; at++) {
    const [column, row] = [Math.floor((at % width) / 8), Math.floor(at / width / 8)]
    pixels.fill(greys[8 * row + column]!, 4 * at, 4 * at + 3)
  }
  return pixels
}

const picture = fc
  .array(fc.integer({ min: 20, max: 220 }), { minLength: 64, maxLength: 64 })
  .filter(greys => Math.max(...greys) - Math.min(...greys) > 100)

test('a picture looks the same in another contrast and brightness, and not in its negative', () => {
  fc.assert(
    fc.property(
      picture,
      fc.double({ min: 0.6, max: 1, noNaN: true }),
      fc.integer({ min: -10, max: 10 }),
      (greys, by, more) => {
        const look = lookOf(drawn(greys))
        expect(look).toHaveLength(128)
        expect(looksSame(look, lookOf(drawn(greys.map(grey => grey * by + more))))).toBe(true)
        expect(looksSame(look, lookOf(drawn(greys.map(grey => 255 - grey))))).toBe(false)
      },
    ),
  )
})

test('of a plain picture nobody can say what it looks like', () => {
  const plain = lookOf(drawn(new Array<number>(64).fill(12)))
  const other = lookOf(drawn(Array.from({ length: 64 }, (_, at) => 3 * at)))
  expect([looksSame(plain, other), looksSame(other, plain)]).toEqual([null, null])
})
