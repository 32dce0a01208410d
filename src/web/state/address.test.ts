import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedNumber, frameToOpen, shotsToShow } from './address.ts'

const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.constantFrom('abc', -5, 1e9, Number.POSITIVE_INFINITY, '007', 1.5, '', null, { a: 1 }, [3]),
)

describe('an address', () => {
  test('opens a frame of the film, and says so where that is not the one asked for', () => {
    fc.assert(
      fc.property(anything, fc.nat(10_000), (asked, lastFrame) => {
        const { frame, fault } = frameToOpen(askedNumber(asked), lastFrame)
        expect(Number.isInteger(frame) && frame >= 0 && frame <= lastFrame).toBe(true)
        if (typeof asked === 'number' && asked !== frame) expect(fault).not.toBeNull()
        if (typeof asked === 'string' && asked && Number(asked) !== frame) expect(fault).not.toBeNull()
      }),
    )
    expect(frameToOpen(7, 299)).toEqual({ frame: 7, fault: null })
    expect(frameToOpen('007', 299)).toEqual({ frame: 7, fault: null })
    expect(frameToOpen(1e9, 299).fault).toEqual({ kind: 'frame-beyond-end', asked: '1000000000', shown: 299 })
    expect(frameToOpen('abc', 299).fault).toEqual({ kind: 'not-a-frame', asked: 'abc', shown: 0 })
  })

  test('shows shots that the part has, never none', () => {
    fc.assert(
      fc.property(
        fc.record({ from: anything, to: anything }, { requiredKeys: [] }),
        fc.integer({ min: 1, max: 50 }),
        ({ from: first, to: last }, count) => {
          const asked = { from: askedNumber(first), to: askedNumber(last) }
          const { from, to } = shotsToShow(asked, count).range
          expect(0 <= from && from <= to && to < count).toBe(true)
        },
      ),
    )
    expect(shotsToShow({ from: 2, to: 3 }, 4)).toEqual({ range: { from: 1, to: 2 }, fault: null })
    expect(shotsToShow({ from: 5, to: 2 }, 9).fault).toEqual({ kind: 'no-such-shots', count: 9 })
  })
})
