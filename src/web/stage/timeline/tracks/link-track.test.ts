import { expect, test } from 'vitest'
import type { LinkedStretch } from '../../links/links-of-part.ts'
import { linkAt } from './link-track.ts'

const stretch = (id: string, startMs: number, endMs: number): LinkedStretch => ({
  ...{ id, startMs, endMs, elsewhere: null },
})
const lying = [stretch('a', 0, 400), stretch('b', 200, 400), stretch('a', 800, 900)]

test('a hand on the time line chooses the link with an end there, and again the next one that has', () => {
  expect(linkAt(lying, 100, null)).toBe('a')
  expect(linkAt(lying, 300, null)).toBe('a')
  expect(linkAt(lying, 300, 'a')).toBe('b')
  expect(linkAt(lying, 300, 'b')).toBe('a')
  expect(linkAt(lying, 850, 'b')).toBe('a')
  expect(linkAt(lying, 600, 'a')).toBe(null)
})
