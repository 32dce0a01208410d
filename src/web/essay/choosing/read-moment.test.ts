import { expect, test } from 'vitest'
import type { FrameClock } from '../../../study/index.ts'
import { readMoment } from './read-moment.ts'

const clock: FrameClock = {
  ...{ kind: 'constant', rate: { numerator: 25, denominator: 1 } },
  ...{ offsetTicks: 0, frameCount: 200_000, endMs: 8_000_000 },
}

test.each([
  ['4:05', 245_000],
  ['75:05', 4_505_000],
  ['1:04:05', 3_845_000],
  ['1:04:05.5', 3_845_500],
  ['1:04:05:12', 3_845_480],
  ['1:04:75', null],
  ['12', null],
  ['烟', null],
])('a time is read as it is typed: %s', (text, ms) => {
  expect(readMoment(text, clock)).toBe(ms)
})
