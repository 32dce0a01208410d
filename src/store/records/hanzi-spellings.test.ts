import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hanziSpellings } from './hanzi-spellings.ts'

describe('a text that is looked for', () => {
  test.each([
    ['厂城', '廠城'],
    ['廠城', '厂城'],
    ['铁西区', '鐵西區'],
    ['鐵西區', '铁西区'],
    ['鐵西区', '铁西區'],
    ['下岗', '下崗'],
  ])('%s is also looked for as %s', async (text, other) => {
    expect(await hanziSpellings(text)).toContain(other)
  })

  test('stands first as it was written, never more than sixty-four times, and other scripts as they are', async () => {
    expect(await hanziSpellings('Factory 7')).toEqual(['Factory 7'])
    const hanzi = fc.string({ unit: fc.constantFrom(...'廠厂發发面麵后後工人台臺鐵铁'), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(hanzi, async text => {
        const spellings = await hanziSpellings(text)
        expect(spellings[0]).toBe(text)
        expect(spellings.length).toBeLessThanOrEqual(64)
        expect(new Set(spellings).size).toBe(spellings.length)
      }),
    )
  })
})
