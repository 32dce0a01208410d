import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitRamp } from './alpha-ramp.ts'

test('a straight ramp is found to the frame, and through noise nearly so', () => {
  fc.assert(
    fc.property(
      fc.record({ start: fc.integer({ min: 3, max: 20 }), length: fc.integer({ min: 6, max: 50 }) }),
      ({ start, length }) => {
        const end = start + length - 1
        const shares = Float64Array.from({ length: end + 12 }, (_, frame) =>
          Math.min(1, Math.max(0, (frame - start + 1) / (length + 1))),
        )
        const ramp = fitRamp(shares, 100)
        expect(Math.abs(ramp.start - 100 - start)).toBeLessThanOrEqual(1)
        expect(Math.abs(ramp.end - 100 - end)).toBeLessThanOrEqual(1)
        const noisy = shares.map((share, frame) => share + 0.05 * Math.sin(frame * 7.3))
        const found = fitRamp(noisy, 100)
        expect(Math.abs(found.start - 100 - start)).toBeLessThanOrEqual(4)
        expect(Math.abs(found.end - 100 - end)).toBeLessThanOrEqual(4)
      },
    ),
  )
})
