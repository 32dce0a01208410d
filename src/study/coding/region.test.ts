import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Region, RegionKey, RegionPlace } from './region.ts'
import { keyAt, movedPlace, placeAt, placeBetween, placeOf, regionsOf, wholePicture } from './region.ts'

const places = fc
  .tuple(
    ...([fc.nat(wholePicture - 1), fc.nat(wholePicture - 1)] as const),
    ...([fc.integer({ min: 1, max: wholePicture }), fc.integer({ min: 1, max: wholePicture })] as const),
  )
  .map(([x, y, width, height]) => ({
    ...{ x, y },
    width: Math.min(width, wholePicture - x),
    height: Math.min(height, wholePicture - y),
  }))
const moments = fc.integer({ min: 0, max: 36_000_000 })
const regions = fc
  .uniqueArray(fc.tuple(moments, places), { minLength: 1, maxLength: 6, selector: ([atMs]) => atMs })
  .map(keys => region(keys))

function region(keys: readonly (readonly [number, RegionPlace])[]): Region {
  const all = keys.map(([atMs, place], index): RegionKey => {
    const of = { id: `k${index}`, regionId: 'r', markId: 'm', partId: 'p' }
    return { ...of, atMs, ...place }
  })
  return regionsOf(all)[0]!
}

const isInPicture = ({ x, y, width, height }: RegionPlace) =>
  [x, y, width, height].every(Number.isInteger) &&
  x >= 0 &&
  y >= 0 &&
  width >= 1 &&
  height >= 1 &&
  x + width <= wholePicture &&
  y + height <= wholePicture

describe('a region', () => {
  test('stands at a key as the key says, and before the first and after the last as they say', () => {
    fc.assert(
      fc.property(regions, fc.nat(10_000), (one, beyond) => {
        for (const key of one.keys) {
          expect(placeAt(one, key.atMs)).toEqual(placeOf(key))
          expect(keyAt(one, key.atMs)).toBe(key)
        }
        expect(placeAt(one, one.keys[0]!.atMs - beyond)).toEqual(placeOf(one.keys[0]!))
        expect(placeAt(one, one.keys.at(-1)!.atMs + beyond)).toEqual(placeOf(one.keys.at(-1)!))
      }),
    )
  })

  test('never leaves the picture between its keys, and is never without size', () => {
    fc.assert(
      fc.property(regions, moments, (one, ms) => {
        expect(isInPicture(placeAt(one, ms))).toBe(true)
      }),
    )
  })

  test('goes evenly: halfway in time it is halfway, and each edge within one ten-thousandth of the straight way', () => {
    const way = region([
      [1000, { x: 1000, y: 0, width: 2000, height: 10_000 }],
      [3000, { x: 5000, y: 5000, width: 4000, height: 5000 }],
    ])
    expect(placeAt(way, 2000)).toEqual({ x: 3000, y: 2500, width: 3000, height: 7500 })
    fc.assert(
      fc.property(
        places,
        places,
        moments,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...drawn) => {
          const [from, to, one, other, share] = drawn
          fc.pre(one !== other)
          const [first, last] = [Math.min(one, other), Math.max(one, other)]
          const ms = Math.round(first + share * (last - first))
          const there = placeAt(
            region([
              [first, from],
              [last, to],
            ]),
            ms,
          )
          const straight = (a: number, b: number) => a + ((b - a) * (ms - first)) / (last - first)
          expect(Math.abs(there.x - straight(from.x, to.x))).toBeLessThanOrEqual(0.5)
          const [right, due] = [there.x + there.width, straight(from.x + from.width, to.x + to.width)]
          expect(Math.abs(right - due)).toBeLessThanOrEqual(0.5)
        },
      ),
    )
  })

  test('goes backwards where it goes forwards', () => {
    fc.assert(
      fc.property(regions, moments, (one, ms) => {
        const last = 40_000_000
        const turned = region(one.keys.map(key => [last - key.atMs, placeOf(key)]))
        expect(placeAt(turned, last - ms)).toEqual(placeAt(one, ms))
      }),
    )
  })

  test('takes the last of two keys that came to lie on one frame', () => {
    const [first, second] = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 50, y: 0, width: 10, height: 10 },
    ]
    expect(
      placeAt(
        region([
          [40, first],
          [40, second],
        ]),
        40,
      ),
    ).toEqual(second)
  })
})

describe('a rectangle in hand', () => {
  test('stays in the picture however far it is moved, and keeps its size', () => {
    const far = fc.integer({ min: -30_000, max: 30_000 })
    fc.assert(
      fc.property(places, far, far, (place, x, y) => {
        const moved = movedPlace(place, { x, y })
        expect(isInPicture(moved)).toBe(true)
        expect([moved.width, moved.height]).toEqual([place.width, place.height])
        expect(movedPlace(moved, { x: 0, y: 0 })).toEqual(moved)
      }),
    )
  })

  test('is drawn from any corner to any other, in the picture, and no smaller than the smallest', () => {
    const corner = fc.record({
      x: fc.double({ min: -5000, max: 15_000, noNaN: true }),
      y: fc.double({ min: -5000, max: 15_000, noNaN: true }),
    })
    fc.assert(
      fc.property(corner, corner, (one, other) => {
        const drawn = placeBetween(one, other, 100)
        expect(isInPicture(drawn) && drawn.width >= 100 && drawn.height >= 100).toBe(true)
        expect(placeBetween(other, one, 100)).toEqual(drawn)
      }),
    )
  })
})
