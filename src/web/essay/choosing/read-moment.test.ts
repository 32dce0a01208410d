import { expect, test } from 'vitest'
import type { FrameClock } from '../../../study/index.ts'
import { readMoment, stretchTyped } from './read-moment.ts'

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

test.each([
  ['0:01.05', { startMs: 1040, endMs: 1040 }],
  ['0:01–0:02', { startMs: 1000, endMs: 2000 }],
  ['0:01 - 9:00:00', { startMs: 1000, endMs: 8_000_000 }],
  ['0:02-0:01', null],
  ['9:00:00', null],
])('a frame or a stretch is read as it is typed, and ends with its part: %s', (text, stretch) => {
  expect(stretchTyped(text, clock)).toEqual(stretch)
})
