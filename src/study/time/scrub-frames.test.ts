import { expect, test } from 'vitest'
import type { FrameClock } from './frame-clock.ts'
import { nearestScrubFrame, scrubFrames, scrubStepMs } from './scrub-frames.ts'

function film(seconds: number): FrameClock {
  const rate = { numerator: 25, denominator: 1 }
  return { kind: 'constant', rate, offsetTicks: 0, frameCount: seconds * 25, endMs: seconds * 1000 }
}

test.each([1, 61, 799, 6000, 33_000])(
  'a film of %d seconds has few small stills, and the nearest is one of them',
  seconds => {
    const clock = film(seconds)
    const frames = scrubFrames(clock)
    expect(frames.length).toBeLessThanOrEqual(400)
    expect(frames[0]).toBe(0)
    for (let ms = 0; ms < clock.endMs; ms += 977) {
      const nearest = nearestScrubFrame(clock, ms)
      expect(frames).toContain(nearest)
      if (ms < clock.endMs - scrubStepMs(clock))
        expect(Math.abs(nearest * 40 - ms)).toBeLessThanOrEqual(scrubStepMs(clock) / 2 + 40)
    }
  },
)
