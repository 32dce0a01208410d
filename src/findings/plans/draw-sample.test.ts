import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanHow } from '../../study/index.ts'
import type { PartToDrawFrom } from './draw-sample.ts'
import { drawSample } from './draw-sample.ts'

const aPart = (id: string, seconds: number): PartToDrawFrom => ({
  id,
  durationMs: seconds * 1000,
  shots: Array.from({ length: seconds }, (_, index) => ({
    startMs: index * 1000,
    endMs: (index + 1) * 1000,
  })),
  scenes: [0, 1, 2].map(index => ({ level: 'scene', startMs: index * 3000, endMs: (index + 1) * 3000 })),
})
const film = { id: 'film', parts: [aPart('p1', 61), aPart('p2', 40)] }
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const how: fc.Arbitrary<PlanHow> = fc.oneof(
  fc.constant({ kind: 'whole' as const }),
  fc.record({ kind: fc.constant('shots' as const), every: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    kind: fc.constant('slices' as const),
    every: fc.integer({ min: 1, max: 9 }),
    sliceMs: fc.integer({ min: 1000, max: 20_000 }),
  }),
  fc.record({ kind: fc.constant('scenes' as const), count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('ends' as const), lengthMs: fc.integer({ min: 1000, max: 90_000 }) }),
  fc.record({ kind: fc.constant('parts' as const), lengthMs: fc.integer({ min: 1000, max: 90_000 }) }),
)

describe('a sample', () => {
  test('is the same by the same seed, inside its parts, in order, and nothing in it twice', () => {
    fc.assert(
      fc.property(how, seed, (drawnBy, by) => {
        const drawn = drawSample(film, drawnBy, by)
        expect(drawSample(film, drawnBy, by)).toEqual(drawn)
        expect(drawn.length).toBeGreaterThan(0)
        for (const { id, durationMs } of film.parts) {
          const here = drawn.filter(({ partId }) => partId === id)
          for (const [index, { startMs, endMs }] of here.entries()) {
            expect(startMs).toBeGreaterThanOrEqual(here[index - 1]?.endMs ?? 0)
            expect(endMs).toBeGreaterThan(startMs)
            expect(endMs).toBeLessThanOrEqual(durationMs)
          }
        }
      }),
    )
  })

  test('of every k-th shot begins at each of the first k, and goes on through all parts in even steps', () => {
    const starts = new Set<number>()
    for (let by = 0; by < 100; by++) {
      const drawn = drawSample(film, { kind: 'shots', every: 4 }, by)
      const numbers = drawn.map(({ partId, startMs }) => startMs / 1000 + (partId === 'p2' ? 61 : 0))
      starts.add(numbers[0]!)
      for (const [index, number] of numbers.entries()) expect(number).toBe(numbers[0]! + 4 * index)
      expect(drawn.length).toBeGreaterThanOrEqual(Math.floor(101 / 4))
    }
    expect([...starts].sort()).toEqual([0, 1, 2, 3])
  })

  test('of one film does not depend on another, and two films do not begin alike each time', () => {
    const start = (id: string, by: number) =>
      drawSample({ id, parts: film.parts }, { kind: 'shots', every: 5 }, by)[0]!.startMs
    const pairs = Array.from({ length: 60 }, (_, by) => [start('a', by), start('b', by)])
    expect(pairs.some(([a, b]) => a !== b)).toBe(true)
    expect(new Set(pairs.map(pair => pair.join())).size).toBeGreaterThan(15)
  })

  test('of a film with fewer shots than k has one of them', () => {
    const short = { id: 'short', parts: [aPart('p', 2)] }
    for (let by = 0; by < 30; by++) expect(drawSample(short, { kind: 'shots', every: 9 }, by)).toHaveLength(1)
  })

  test('of scenes where there are none is empty, and opening and ending that meet are the whole film', () => {
    const bare = { id: 'bare', parts: [{ ...aPart('p', 30), scenes: [] }] }
    expect(drawSample(bare, { kind: 'scenes', count: 3 }, 1)).toEqual([])
    expect(drawSample(bare, { kind: 'ends', lengthMs: 20_000 }, 1)).toEqual([
      { partId: 'p', startMs: 0, endMs: 30_000 },
    ])
    expect(drawSample(bare, { kind: 'ends', lengthMs: 5000 }, 1)).toEqual([
      { partId: 'p', startMs: 0, endMs: 5000 },
      { partId: 'p', startMs: 25_000, endMs: 30_000 },
    ])
  })
})
