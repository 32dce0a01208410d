import { expect, test } from 'vitest'
import { cellCount } from './cell-changes.ts'
import { fitWipe } from './wipe-fit.ts'
import { wipeShapes } from './wipe-shapes.ts'

test.each(wipeShapes.map((shape, index) => [index, shape] as const))(
  'an edge of shape %i is followed though a fifth of the cells step at another time',
  (_, shape) => {
    for (const isReversed of [false, true]) {
      const times = Float32Array.from({ length: cellCount }, (_, cell) =>
        cell % 5 === 0 ? 100 + ((cell * 7) % 30) : 104 + 18 * (isReversed ? 1 - shape[cell]! : shape[cell]!),
      )
      const fit = fitWipe(times, new Float32Array(cellCount).fill(1))!
      expect(fit.from).toBeCloseTo(104, 0)
      expect(Math.abs(fit.frames - 18)).toBeLessThan(2)
      expect(fit.onEdge).toBeGreaterThan(0.75)
    }
  },
)

test('cells that all step at once are a cut, not a wipe', () => {
  expect(fitWipe(new Float32Array(cellCount).fill(50), new Float32Array(cellCount).fill(1))).toBeNull()
})
