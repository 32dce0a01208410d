import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark } from '../../../study/index.ts'
import { lanesOf } from '../../state/marks/mark-lanes.ts'
import { holdingIn } from './holding-marks.ts'

test('the marks of a lane that hold a moment are just those whose span does, however they lie over each other', () => {
  const spans = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 120 })), { maxLength: 30 })
  fc.assert(
    fc.property(spans, fc.nat(330), (drawn, ms) => {
      const marks = drawn.map(([startMs, length], index): Mark => {
        const of = { id: `m${index}`, filmId: 'f', partId: 'p', codeId: 'c', coderId: 'k', passId: null }
        return { ...of, startMs, endMs: startMs + length, attachedTo: null, said: null }
      })
      const lane = lanesOf(marks, 'p').get('c') ?? []
      expect(holdingIn(lane, ms)).toEqual(lane.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs))
    }),
  )
})
