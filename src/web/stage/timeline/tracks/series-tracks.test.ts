import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeriesLine } from '../../../../study/index.ts'
import { greatestIn } from './series-tracks.ts'

const line = (pieces: [number, number, number[]][]): SeriesLine => ({
  ...{ name: 'flow', origins: [], least: 0, most: 1 },
  pieces: pieces.map(([startMs, endMs, levels]) => ({ startMs, endMs, levels: Uint8Array.from(levels) })),
})

test('a pixel shows the greatest number that it touches, and nothing where nothing was measured', () => {
  const measured = line([
    [0, 200, [10, 200]],
    [500, 800, [30, 0, 90]],
  ])
  expect(greatestIn(measured, 0, 100)).toBe(10)
  expect(greatestIn(measured, 50, 150)).toBe(200)
  expect(greatestIn(measured, 250, 450)).toBeNull()
  expect(greatestIn(measured, 150, 550)).toBe(200)
  expect(greatestIn(measured, 610, 620)).toBe(0)
  expect(greatestIn(measured, 900, 1000)).toBeNull()
  expect(greatestIn(line([]), 0, 1000)).toBeNull()
})

test('law: no number is left out between two pixels', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 1, max: 900, noNaN: true }),
      (values, msPerPixel) => {
        const measured = line(values.map((levels, at) => [at * 1000, at * 1000 + 700, [...levels]]))
        const pixels = Math.ceil((values.length * 1000) / msPerPixel)
        const seen = Array.from({ length: pixels }, (_, x) =>
          greatestIn(measured, x * msPerPixel, (x + 1) * msPerPixel),
        )
        expect(Math.max(...seen.map(level => level ?? 0))).toBe(Math.max(...values.flatMap(one => [...one])))
      },
    ),
  )
})
