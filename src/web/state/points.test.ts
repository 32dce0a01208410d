import { expect, test } from 'vitest'
import {
  noPoints,
  pointSet,
  pointsBroughtBack,
  pointsCleared,
  pointsFrom,
  pointsOf,
  rangeOf,
} from './points.ts'

test('an in and an out point make a range, whichever comes first, each in its own part', () => {
  const out = pointSet(noPoints, 'part', { outMs: 2000 })
  expect(rangeOf(pointsOf(out, 'part'))).toBeNull()
  const both = pointSet(out, 'part', { inMs: 1000 })
  expect(rangeOf(pointsOf(both, 'part'))).toEqual({ startMs: 1000, endMs: 2000 })
  expect(rangeOf(pointsOf(both, 'other'))).toBeNull()
  expect(pointSet(both, 'part', { inMs: 1000 })).toBe(both)
  expect(pointsCleared(both, 'part')).toEqual({})
  expect(pointsCleared(both, 'other')).toBe(both)
})

test('a point set on the wrong side of the other lets that one go', () => {
  const both = pointSet(noPoints, 'part', { inMs: 1000, outMs: 2000 })
  expect(pointsOf(pointSet(both, 'part', { inMs: 2000 }), 'part')).toEqual({ inMs: 2000, outMs: null })
  expect(pointsOf(pointSet(both, 'part', { outMs: 900 }), 'part')).toEqual({ inMs: null, outMs: 900 })
})

test('points are brought back as they were kept, but not over those that were set since', () => {
  const none = { inMs: null, outMs: null }
  expect(pointsFrom({ inMs: 40, outMs: 80 })).toEqual({ inMs: 40, outMs: 80 })
  expect(pointsFrom({ outMs: 80 })).toEqual({ inMs: null, outMs: 80 })
  for (const kept of [null, undefined, 7, 'in', {}, { inMs: -1 }, { inMs: 80, outMs: 40 }, { outMs: '80' }])
    expect(pointsFrom(kept)).toEqual(none)
  const kept = { inMs: 40, outMs: 80 }
  expect(pointsBroughtBack(noPoints, 'part', kept)).toEqual({ part: kept })
  expect(pointsBroughtBack(noPoints, 'part', none)).toBe(noPoints)
  const set = pointSet(noPoints, 'part', { inMs: 400 })
  expect(pointsBroughtBack(set, 'part', kept)).toBe(set)
})
