import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import { plainMeaning } from '../codebook/code.ts'
import type { Mark } from '../coding/mark.ts'
import type { RegionKey, RegionPlace } from '../coding/region.ts'
import { placeAt, regionsOf } from '../coding/region.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameToMs } from '../time/frame-clock.ts'
import type { ActOf, KnownOf } from './acts.ts'
import { placeIn } from './acts.ts'

const clock: FrameClock = {
  ...{ kind: 'constant', rate: { numerator: 24000, denominator: 1001 }, offsetTicks: 0, frameCount: 240 },
  endMs: 10_010,
}
const at = (frame: number) => frameToMs(clock, frame)
const aMark = (news: Partial<Mark> = {}): Mark => ({
  ...{ id: 'm', filmId: 'film', partId: 'part', codeId: 'train', coderId: 'me', passId: null },
  ...{ startMs: at(24), endMs: at(48), attachedTo: null, said: null },
  ...news,
})
const place: RegionPlace = { x: 1000, y: 2000, width: 3000, height: 4000 }
const further: RegionPlace = { x: 5000, y: 2000, width: 3000, height: 4000 }

function known(regionKeys: readonly RegionKey[] = [], marks = [aMark()]): KnownOf<'regions'> {
  return { clock, endMs: clock.endMs, coderId: 'me', marks, regionKeys }
}

function set(news: Partial<ActOf<'regions'> & { kind: 'set-region' }> = {}): ActOf<'regions'> {
  const of = { filmId: 'film', partId: 'part', markId: 'm', regionId: 'r', newKeyId: 'k1' }
  return { kind: 'set-region', ...of, atMs: at(30), place, ...news }
}

function done(desk: KnownOf<'regions'>, act: ActOf<'regions'>): RegionKey[] {
  const placed = placeIn('regions', desk, act)
  if (!placed.ok) throw new Error(placed.refusal.kind)
  const after = applyToList('regionKey', desk.regionKeys, placed.value)
  const back = applyToList('regionKey', after, inverse(placed.value))
  expect(regionsOf(back)).toEqual(regionsOf(desk.regionKeys))
  return after
}

function refusal(desk: KnownOf<'regions'>, act: ActOf<'regions'>): string {
  const placed = placeIn('regions', desk, act)
  return placed.ok ? 'accepted' : placed.refusal.kind
}

describe('a region of a mark', () => {
  test('is drawn at a frame, on the frame that holds the moment, and stands otherwise at another', () => {
    const drawn = done(known(), set({ atMs: at(30) + 7 }))
    expect(drawn).toEqual([{ id: 'k1', regionId: 'r', markId: 'm', partId: 'part', atMs: at(30), ...place }])
    const keyed = done(known(drawn), set({ newKeyId: 'k2', atMs: at(40), place: further, upon: place }))
    expect(keyed.map(({ atMs, x }) => [atMs, x])).toEqual([
      [at(30), 1000],
      [at(40), 5000],
    ])
    const [region] = regionsOf(keyed)
    expect(Math.abs(placeAt(region!, at(35)).x - 3000)).toBeLessThanOrEqual(5)
    const moved = done(known(keyed), set({ newKeyId: 'k3', place: further, upon: place }))
    expect(moved.map(({ id, x }) => [id, x])).toEqual([
      ['k1', 5000],
      ['k2', 5000],
    ])
    expect(done(known(moved), set({ newKeyId: 'k4', place: further, upon: further }))).toEqual(moved)
  })

  test('goes key by key, and with its last key; or at once', () => {
    const two = done(
      known(done(known(), set())),
      set({ newKeyId: 'k2', atMs: at(40), upon: place, place: further }),
    )
    const of = { filmId: 'film', markId: 'm' }
    const one = done(known(two), { kind: 'remove-region-key', ...of, keyId: 'k1' })
    expect(one.map(({ id }) => id)).toEqual(['k2'])
    expect(done(known(one), { kind: 'remove-region-key', ...of, keyId: 'k1' })).toEqual(one)
    expect(done(known(two), { kind: 'remove-region', ...of, regionId: 'r' })).toEqual([])
    expect(done(known(two, []), { kind: 'remove-region', ...of, regionId: 'r' })).toEqual(two)
  })

  test('is refused outside the picture, without size, off the mark, of a mark or a region that has gone, of another’s', () => {
    const outside = [
      { ...place, x: -1 },
      { ...place, x: 7001 },
      { ...place, y: 6001 },
    ]
    for (const one of outside) expect(refusal(known(), set({ place: one }))).toBe('region-outside-picture')
    expect(refusal(known(), set({ place: { ...place, height: 0 } }))).toBe('region-without-size')
    expect(refusal(known(), set({ atMs: at(24) - 1 }))).toBe('region-outside-mark')
    expect(refusal(known(), set({ atMs: at(48) }))).toBe('region-outside-mark')
    expect(refusal(known(), set({ atMs: at(48) - 1 }))).toBe('accepted')
    expect(refusal(known([], []), set())).toBe('no-such-mark')
    expect(refusal(known(), set({ upon: place }))).toBe('no-such-region')
    expect(refusal(known([], [aMark({ coderId: 'another' })]), set())).toBe('mark-of-another-coder')
    const drawn = done(known(), set())
    const late = set({ newKeyId: 'k2', place: further, upon: { ...place, x: 1 } })
    expect(refusal(known(drawn), late)).toBe('changed-meanwhile')
  })
})

const codes = [
  { ...plainMeaning, id: 'train', kind: 'symbol', names: { en: 'train', 'zh-Hans': '' }, colour: '#000000' },
].map(code => ({ ...code, key: null, position: 0, retired: false })) as KnownOf<'coding'>['codes']

function desk(marks: readonly Mark[], regionKeys: readonly RegionKey[]): KnownOf<'coding'> {
  let next = 0
  return {
    ...{ clock, endMs: clock.endMs, coderId: 'me', isFilmThere: true, codes, marks, regionKeys },
    ...{
      passes: [],
      plans: [],
      lookedThrough: [],
      shots: [],
      aspects: [],
      contradictions: [],
      choiceLists: [],
    },
    ...{ makeId: () => `new${next++}`, now: () => '2026-01-01T00:00:00Z' },
  }
}

function placed(known: KnownOf<'coding'>, act: ActOf<'coding'>): Change {
  const result = placeIn('coding', known, act)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value as Change
}

const frames = fc.uniqueArray(fc.integer({ min: 24, max: 47 }), { minLength: 1, maxLength: 8 })
const keysAt = (drawn: readonly number[]) =>
  drawn.map((frame, index): RegionKey => {
    const of = { id: `k${index}`, regionId: `r${index % 2}`, markId: 'm', partId: 'part' }
    return { ...of, atMs: at(frame), ...place, x: 100 * index }
  })

describe('what becomes of a mark becomes of its regions', () => {
  test('they go with it, however it is taken off, and come back with it', () => {
    const keys = keysAt([30, 40])
    const other: RegionKey = { ...keys[0]!, id: 'other', markId: 'another' }
    const unit = { partId: 'part', startMs: at(24), endMs: at(48), shotId: null }
    for (const act of [
      { kind: 'remove-mark', filmId: 'film', markId: 'm' },
      { kind: 'clear-mark', filmId: 'film', codeId: 'train', unit },
    ] as const) {
      const change = placed(desk([aMark()], [...keys, other]), act)
      expect(applyToList('mark', [aMark()], change)).toEqual([])
      expect(applyToList('regionKey', [...keys, other], change)).toEqual([other])
      expect(applyToList('regionKey', [other], inverse(change)).map(({ id }) => id)).toEqual([
        ...['other', 'k1', 'k0'],
      ])
    }
  })

  test('a copy has them too, each key as many frames further on as the mark', () => {
    fc.assert(
      fc.property(
        frames,
        fc.integer({ min: -24, max: 192 }).filter(by => by !== 0),
        (drawn, by) => {
          const keys = keysAt(drawn)
          const copies = [{ markId: 'm', newMarkId: 'n', startMs: at(24 + by), endMs: at(48 + by) }]
          const change = placed(desk([aMark()], keys), {
            ...{ kind: 'copy-marks', filmId: 'film', partId: 'part', passId: null, copies },
          })
          const copied = applyToList('regionKey', [], change)
          expect(copied.map(({ atMs, x, markId }) => [atMs, x, markId]).sort()).toEqual(
            drawn.map((frame, index) => [at(frame + by), 100 * index, 'n']).sort(),
          )
          expect(regionsOf(copied)).toHaveLength(regionsOf(keys).length)
        },
      ),
    )
  })

  test('an edge that is moved over a key changes nothing of where the region stands in what is left', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 25, max: 47 }), (drawn, edge) => {
        const keys = keysAt(drawn)
        const to = { startMs: at(24), endMs: at(edge) }
        const upon = { startMs: at(24), endMs: at(48) }
        const change = placed(desk([aMark()], keys), {
          ...{ kind: 'move-mark', filmId: 'film', partId: 'part', markId: 'm', ...to, upon },
        })
        expect(applyToList('regionKey', keys, change)).toEqual(keys)
      }),
    )
  })
})
