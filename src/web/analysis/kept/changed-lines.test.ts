import { expect, test } from 'vitest'
import { changedLines } from './changed-lines.ts'

test('what is said otherwise stands beside what was said of the same, and what stayed is not shown', () => {
  const before = 'Two periods\n\nSmoke\n  is rare.\n  p = .2\nSnow\n  falls.\nNothing of ice.\n'
  const now = 'Two periods\n\nSnow\n  falls.\n  It melts.\nSmoke\n  is common.\n  p = .2\nNothing of fog.\n'
  expect(changedLines(before, now)).toEqual([
    { of: '', before: 'Nothing of ice.', now: 'Nothing of fog.' },
    { of: 'Snow', before: null, now: 'It melts.' },
    { of: 'Smoke', before: 'is rare.', now: 'is common.' },
  ])
  expect(changedLines(before, before)).toEqual([])
})
