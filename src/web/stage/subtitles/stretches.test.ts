import { expect, test } from 'vitest'
import { msOfSeconds, stretches } from './stretches.ts'

test.each([
  ['', 0],
  ['2', 2000],
  [' -1,25 ', -1250],
  ['−0.5', -500],
  ['+0.0415', 42],
  ['1:20', null],
  ['two', null],
])('“%s” are %s milliseconds', (written, ms) => {
  expect(msOfSeconds(written)).toBe(ms)
})

test('what is timed at 25 and stretched to 23.976 comes back as it was', () => {
  expect(stretches['from-25'] * stretches['from-23.976']).toBeCloseTo(1, 12)
  expect(Math.round(3_600_000 * stretches['from-25'])).toBe(3_753_750)
})
