import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLookedThrough } from '../coding/code-film.ts'
import { coversHalf, intersectSpans, lengthOfSpans, mergeSpans } from './spans.ts'

const span = fc
  .record({ startMs: fc.nat(30), length: fc.nat(12) })
  .map(({ startMs, length }) => ({ startMs, endMs: startMs + length }))
const holds = (spans: readonly { startMs: number; endMs: number }[], ms: number) =>
  spans.some(({ startMs, endMs }) => startMs <= ms && ms < endMs)
const moments = Array.from({ length: 45 }, (_, ms) => ms)

describe('stretches of time', () => {
  test('merged hold each moment that one of them held, and never touch', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), spans => {
        const merged = mergeSpans(spans)
        for (const ms of moments) expect(holds(merged, ms)).toBe(holds(spans, ms))
        for (const [index, { startMs }] of merged.entries())
          if (index > 0) expect(startMs).toBeGreaterThan(merged[index - 1]!.endMs)
      }),
    )
  })

  test('in common are the moments of both', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 6 }), (some, others) => {
        const shared = intersectSpans(mergeSpans(some), mergeSpans(others))
        const both = moments.filter(ms => holds(some, ms) && holds(others, ms))
        expect(moments.filter(ms => holds(shared, ms))).toEqual(both)
        expect(lengthOfSpans(shared)).toBe(both.length)
      }),
    )
  })

  test('that touch are one, and look through what lies over their seam', () => {
    const [one, other] = [
      { startMs: 0, endMs: 5 },
      { startMs: 5, endMs: 9 },
    ]
    expect(mergeSpans([other, one])).toEqual([{ startMs: 0, endMs: 9 }])
    const inPart = (stretch: object) => ({ partId: 'p', startMs: 0, endMs: 0, ...stretch })
    const covered = [inPart(other), inPart(one)]
    expect(isLookedThrough(covered, { partId: 'p', startMs: 2, endMs: 8 })).toBe(true)
    expect(isLookedThrough(covered, { partId: 'p', startMs: 2, endMs: 10 })).toBe(false)
    expect(isLookedThrough(covered, { partId: 'q', startMs: 2, endMs: 8 })).toBe(false)
  })

  test('cover half at just half of the shorter, whichever is named first', () => {
    const shot = { startMs: 10, endMs: 20 }
    expect(coversHalf({ startMs: 15, endMs: 40 }, shot)).toBe(true)
    expect(coversHalf({ startMs: 16, endMs: 40 }, shot)).toBe(false)
    expect(coversHalf({ startMs: 8, endMs: 12 }, shot)).toBe(true)
    expect(coversHalf({ startMs: 7, endMs: 12 }, shot)).toBe(false)
    fc.assert(fc.property(span, span, (one, other) => coversHalf(one, other) === coversHalf(other, one)))
  })

  test('without length are where they stand: at the first moment of a shot, not at its end', () => {
    const shot = { startMs: 10, endMs: 20 }
    expect(coversHalf({ startMs: 10, endMs: 10 }, shot)).toBe(true)
    expect(coversHalf({ startMs: 20, endMs: 20 }, shot)).toBe(false)
  })
})
