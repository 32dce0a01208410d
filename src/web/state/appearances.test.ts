import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Appearance } from './appearances.ts'
import { joinPlaces } from './appearances.ts'

function at(startMs: number, news: Partial<Appearance> = {}): Appearance {
  const inPicture = { fileId: 'file', shotNumber: null, frame: startMs, atMs: startMs }
  return {
    ...inPicture,
    partId: 'one',
    shotId: null,
    startMs,
    endMs: startMs + 10,
    counted: 'shot',
    regions: [],
    ...news,
  }
}

describe('the places of several codes', () => {
  test('stand once each, with all codes that are there, as firmly as the firmest of them', () => {
    const places = joinPlaces([
      { codeId: 'works', list: [at(20), at(40, { shotId: 's', counted: 'example' })] },
      {
        codeId: 'ruin',
        list: [at(0), at(44, { shotId: 's', counted: 'shot' }), at(20, { counted: 'example' })],
      },
    ])
    expect(places.map(({ startMs, counted, codeIds }) => [startMs, counted, codeIds.join()])).toEqual([
      [0, 'shot', 'ruin'],
      [20, 'shot', 'works,ruin'],
      [44, 'shot', 'works,ruin'],
    ])
  })

  test('of one code are its own, in the order of the film', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 100 })).map(all => [...all].sort((a, b) => a - b))
    fc.assert(
      fc.property(some, starts => {
        const list = starts.map(startMs => at(startMs))
        expect(joinPlaces([{ codeId: 'a', list }])).toEqual(list.map(one => ({ ...one, codeIds: ['a'] })))
      }),
    )
  })
})
