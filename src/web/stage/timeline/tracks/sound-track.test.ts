import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loudestIn } from './sound-track.ts'

test('a pixel shows the loudest piece that it touches, and none is left out between two pixels', () => {
  const heard = { stepMs: 100, levels: Uint8Array.from([10, 200, 30, 0, 90]) }
  expect(loudestIn(heard, 0, 100)).toBe(10)
  expect(loudestIn(heard, 50, 150)).toBe(200)
  expect(loudestIn(heard, 320, 330)).toBe(0)
  expect(loudestIn(heard, 600, 900)).toBe(0)
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 60 }),
      fc.double({ min: 1, max: 700, noNaN: true }),
      (levels, msPerPixel) => {
        const pixels = Math.ceil((levels.length * 100) / msPerPixel)
        const seen = Array.from({ length: pixels }, (_, x) =>
          loudestIn({ stepMs: 100, levels }, x * msPerPixel, (x + 1) * msPerPixel),
        )
        expect(Math.max(...seen)).toBe(Math.max(...levels))
      },
    ),
  )
})
