import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LastCodes } from './last-codes.ts'
import { lastCodesFrom, lastUsed, mostLastCodes, withUsed } from './last-codes.ts'

const marking = (codeIds: readonly string[]) => codeIds.reduce<LastCodes>(withUsed, [])

describe('the codes marked last', () => {
  test('are the last ten that differ, and each mark moves at most one place', () => {
    const codes = fc.array(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(codes, marked => {
        const newestFirst = [...new Set([...marked].reverse())]
        const last = marking(marked)
        expect(new Set(last.map(({ codeId }) => codeId))).toEqual(
          new Set(newestFirst.slice(0, mostLastCodes)),
        )
        expect(lastUsed(last, () => true)).toBe(marked.at(-1))
        const before = marking(marked.slice(0, -1))
        const moved = before.filter(({ codeId }, place) => last[place]?.codeId !== codeId)
        expect(moved.length).toBeLessThanOrEqual(newestFirst.length > mostLastCodes ? 1 : 0)
      }),
    )
  })

  test('of which one is gone are led by the one marked before it', () => {
    expect(lastUsed(marking(['a', 'b']), codeId => codeId !== 'b')).toBe('a')
    expect(lastUsed([], () => true)).toBeNull()
  })

  test('come back as they were kept, and from anything else as none', () => {
    const last = marking(['a', 'b', 'a'])
    expect(lastCodesFrom(JSON.parse(JSON.stringify(last)))).toEqual(last)
    for (const kept of [
      null,
      'a',
      { codeId: 'a' },
      [null, 3, { codeId: 4, use: 1 }, { codeId: 'a', use: '1' }],
    ])
      expect(lastCodesFrom(kept)).toEqual([])
  })
})
