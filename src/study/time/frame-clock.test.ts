import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrameClock } from './frame-clock.ts'
import {
  frameCount,
  frameMiddleSeconds,
  frameToMs,
  isFrameClock,
  msToFrame,
  snapToFrame,
} from './frame-clock.ts'

const rates: [number, number][] = [
  [24000, 1001],
  [24, 1],
  [25, 1],
  [30000, 1001],
  [30, 1],
  [50, 1],
  [60000, 1001],
  [18, 1],
  [16, 1],
]

function constantClock(numerator: number, denominator: number, frames: number, offsetTicks = 0): FrameClock {
  return {
    kind: 'constant',
    rate: { numerator, denominator },
    offsetTicks,
    frameCount: frames,
    endMs: Math.ceil(((offsetTicks + frames * denominator) * 1000) / numerator),
  }
}

describe('a frame clock', () => {
  test.each(rates)('at %i/%i gives back every one of 200,000 frames from its millisecond', (num, den) => {
    const clock = constantClock(num, den, 200_000)
    for (let frame = 0; frame < 200_000; frame++)
      if (msToFrame(clock, frameToMs(clock, frame)) !== frame) expect.unreachable(`frame ${frame} is lost`)
  })

  test('says the smallest millisecond not before the presentation time', () => {
    const clock = constantClock(24000, 1001, 100)
    for (let frame = 0; frame < 100; frame++) {
      const exact = BigInt(frame) * 1001n * 1000n
      const ceil = Number((exact + 23999n) / 24000n)
      expect(frameToMs(clock, frame)).toBe(ceil)
    }
  })

  test('finds the last frame not after any millisecond, with an offset too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rates), fc.nat(5000), fc.nat(300_000), ([num, den], offset, ms) => {
        const clock = constantClock(num, den, 5000, offset)
        const frame = msToFrame(clock, ms)
        if (frame > 0) expect(frameToMs(clock, frame)).toBeLessThanOrEqual(ms)
        if (frame < 4999) expect(frameToMs(clock, frame + 1)).toBeGreaterThan(ms)
      }),
    )
  })

  test('keeps a table of presentation times for a variable rate', () => {
    const clock: FrameClock = { kind: 'variable', startsMs: [0, 40, 81, 200, 1000], endMs: 1500 }
    expect(frameCount(clock)).toBe(5)
    expect([0, 39, 40, 80, 81, 999, 1000, 9999].map(ms => msToFrame(clock, ms))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4,
    ])
    expect(frameToMs(clock, 5)).toBe(1500)
    expect(snapToFrame(clock, 150)).toBe(81)
  })

  test('seeks to the middle of a frame, never to its edge', () => {
    const clock = constantClock(30000, 1001, 1000)
    for (let frame = 0; frame < 1000; frame++)
      expect(msToFrame(clock, Math.floor(frameMiddleSeconds(clock, frame) * 1000))).toBe(frame)
  })

  test('refuses a frame that the file does not have', () => {
    expect(() => frameToMs(constantClock(25, 1, 10), 11)).toThrow(/Frame 11/)
  })
})

describe('what another hand has written as a clock', () => {
  const anything = fc.oneof(fc.integer({ min: -2, max: 2000 }), fc.double(), fc.string(), fc.constant(null))
  const nearly = fc.record(
    {
      kind: fc.constantFrom('constant', 'variable', 'none'),
      rate: fc.oneof(fc.record({ numerator: anything, denominator: anything }), anything),
      offsetTicks: anything,
      frameCount: fc.oneof(fc.integer({ min: 0, max: 500 }), anything),
      startsMs: fc.oneof(fc.array(anything, { maxLength: 4 }), anything),
      endMs: anything,
    },
    { requiredKeys: [] },
  )

  test('is no clock, or tells a moment of each of its frames', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, anything), value => {
        if (!isFrameClock(value)) return
        for (let frame = 0; frame <= Math.min(500, frameCount(value)); frame++)
          expect(Number.isFinite(frameToMs(value, frame))).toBe(true)
        expect(Number.isInteger(msToFrame(value, 10))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('is one where the program wrote it', () => {
    for (const [numerator, denominator] of rates)
      expect(isFrameClock(constantClock(numerator, denominator, 100, 7))).toBe(true)
    expect(isFrameClock({ kind: 'variable', startsMs: [0, 40, 41], endMs: 90 })).toBe(true)
    expect(isFrameClock({ kind: 'variable', startsMs: [0, 40, 40], endMs: 90 })).toBe(false)
    expect(isFrameClock({ kind: 'constant', rate: '25', frameCount: 9, endMs: 360 })).toBe(false)
  })
})
