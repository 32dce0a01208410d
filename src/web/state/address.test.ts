import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  frameToOpen,
  searchOfAnalysis,
  searchOfCoding,
  searchOfCorpus,
  searchOfSheet,
  searchOfShots,
  shotsToShow,
} from './address.ts'

const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.constantFrom('abc', -5, 1e9, Number.POSITIVE_INFINITY, '007', 1.5, '', null, { a: 1 }, [3]),
)

describe('an address', () => {
  test.each([
    ['corpus', searchOfCorpus, ['film']],
    ['shots', searchOfShots, ['frame']],
    ['sheet', searchOfSheet, ['from', 'to']],
    ['coding', searchOfCoding, ['frame', 'pass']],
    ['analysis', searchOfAnalysis, ['periodisation']],
  ] as const)('of %s lets nothing through unread, whatever stands in it', (_screen, read, names) => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('film', 'frame', 'from', 'to', 'pass', 'periodisation'), anything),
        raw => {
          // As the router does it: what the screen gives lies over the raw search.
          const search: Record<string, unknown> = { ...raw, ...read(raw) }
          for (const name of names) {
            const value = search[name]
            const isName = typeof value === 'string' && value !== ''
            const isCount = Number.isSafeInteger(value) && (value as number) >= 0
            expect(value === undefined || isName || isCount).toBe(true)
            if (name === 'film') expect(isCount).toBe(false)
          }
        },
      ),
    )
  })

  test('opens a frame of the film, and says so where that is not the one asked for', () => {
    fc.assert(
      fc.property(anything, fc.nat(10_000), (asked, lastFrame) => {
        const { frame, fault } = frameToOpen(searchOfShots({ frame: asked }).frame, lastFrame)
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
        (raw, count) => {
          const { from, to } = shotsToShow(searchOfSheet(raw), count).range
          expect(0 <= from && from <= to && to < count).toBe(true)
        },
      ),
    )
    expect(shotsToShow({ from: 2, to: 3 }, 4)).toEqual({ range: { from: 1, to: 2 }, fault: null })
    expect(shotsToShow({ from: 5, to: 2 }, 9).fault).toEqual({ kind: 'no-such-shots', count: 9 })
  })
})
