import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SeenShot } from './align-shots.ts'
import { compareVersions } from './compare-versions.ts'

/** Looks that are told apart as shots of one film are: each byte anywhere, by a seed. */
function shot(seed: number, ms = 3000): SeenShot {
  let state = seed * 2_654_435_761
  const look = Uint8Array.from({ length: 84 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return 40 + (state >>> 24) * 0.6
  })
  return { ms, look }
}
const film = Array.from({ length: 40 }, (_, index) => shot(index + 1, 1500 + ((index * 731) % 5000)))

/** As another machine has it: other noise, another tint, another speed. */
function transferred(shots: readonly SeenShot[], { speed = 1, tint = 0 } = {}): SeenShot[] {
  return shots.map(({ ms, look }, index) => ({
    ms: Math.round(ms * speed),
    look: Uint8Array.from(look, (byte, at) =>
      Math.max(0, Math.min(255, byte + (at % 3 === 0 ? tint : -tint / 2) + (((at * 7 + index * 5) % 5) - 2))),
    ),
  }))
}
const run = (from: number, to = from + 1) => ({ from, to })

describe('two versions', () => {
  test.each([
    ['as they are', {}],
    ['one of 24 frames run at 25', { speed: 24 / 25 }],
    ['one of another tint', { tint: 14 }],
    ['both', { speed: 25 / 24, tint: -12 }],
  ])('are the same, %s', (_, transfer) => {
    const { speed, same, differences } = compareVersions(film, transferred(film, transfer))
    expect({ same, differences }).toEqual({ same: 40, differences: [] })
    expect(speed).toBeCloseTo((transfer as { speed?: number }).speed ?? 1, 3)
  })

  test('differ in what was cut, added, moved, lengthened and shortened, and in nothing else', () => {
    const other = [
      ...film.slice(0, 5),
      ...[shot(901), shot(902)],
      ...film.slice(5, 10),
      // 10 to 12 are cut, 13 is longer.
      { ...film[13]!, ms: film[13]!.ms + 1200 },
      ...film.slice(14, 20),
      ...film.slice(24, 30),
      // 20 to 23 come later.
      ...film.slice(20, 24),
      { ...film[30]!, ms: film[30]!.ms - 900 },
      ...film.slice(31),
    ]
    const { same, differences } = compareVersions(film, transferred(other, { speed: 24 / 25, tint: 8 }))
    expect(differences).toMatchObject([
      { kind: 'added', second: run(5, 7) },
      { kind: 'cut', first: run(10, 13) },
      { kind: 'lengthened', first: run(13), second: run(12) },
      { kind: 'moved', first: run(20, 24), second: run(25, 29) },
      { kind: 'shortened', first: run(30), second: run(29) },
    ])
    expect(same).toBe(37)
    const [longer] = differences.filter(({ kind }) => kind === 'lengthened') as { byMs: number }[]
    expect(longer!.byMs).toBeCloseTo(1200 * 0.96, -1)
  })

  test('are one where a machine has parted a shot in one of them alone', () => {
    const [whole, ...more] = film.slice(0, 6)
    const parted = [
      { ...whole!, ms: whole!.ms * 0.4 },
      { ...whole!, ms: whole!.ms * 0.6 },
    ]
    expect(compareVersions([whole!, ...more], [...parted, ...more])).toMatchObject({
      same: 6,
      differences: [],
    })
    expect(compareVersions([...parted, ...more], [whole!, ...more])).toMatchObject({
      same: 7,
      differences: [],
    })
  })

  test('of which one has nothing of the other are cut and added whole, and an empty one is', () => {
    const other = Array.from({ length: 8 }, (_, index) => shot(500 + index))
    expect(compareVersions(film.slice(0, 8), other).differences).toMatchObject([
      { kind: 'added', second: run(0, 8) },
      { kind: 'cut', first: run(0, 8) },
    ])
    expect(compareVersions([], film.slice(0, 2)).differences).toEqual([{ kind: 'added', second: run(0, 2) }])
    expect(compareVersions([], []).differences).toEqual([])
  })

  test('say of whatever is left out of one and put into it just that', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(39), { maxLength: 12 }),
        fc.array(fc.nat(39), { maxLength: 6 }),
        (cut, added) => {
          const kept = film.flatMap((one, index) => [
            ...(cut.includes(index) ? [] : [one]),
            ...(added.includes(index) ? [shot(700 + index)] : []),
          ])
          const { differences } = compareVersions(film, transferred(kept, { tint: 5 }))
          const places = (kind: 'cut' | 'added', side: 'first' | 'second') =>
            differences.flatMap(one =>
              one.kind === kind
                ? rangeOf((one as unknown as Record<string, { from: number; to: number }>)[side]!)
                : [],
            )
          expect(places('cut', 'first')).toEqual([...cut].sort((a, b) => a - b))
          expect(places('added', 'second')).toHaveLength(new Set(added).size)
          expect(differences.every(({ kind }) => kind === 'cut' || kind === 'added')).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

function rangeOf({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
