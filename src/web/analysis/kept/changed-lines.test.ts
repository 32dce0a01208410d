import { expect, test } from 'vitest'
import { changedLines } from './changed-lines.ts'

test('what is said otherwise stands beside what stood in its place, and what stayed is not shown', () => {
  const before = 'Two periods\n\nSmoke\n  is rare.\n  p = .2\nSnow\n  falls.\n'
  const now = 'Two periods\n\nSmoke\n  is common.\n  p = .01\nSnow\n  falls.\n  It melts.\n'
  expect(changedLines(before, now)).toEqual([
    { before: 'is rare.', now: 'is common.' },
    { before: 'p = .2', now: 'p = .01' },
    { before: null, now: 'It melts.' },
  ])
  expect(changedLines(before, before)).toEqual([])
})
