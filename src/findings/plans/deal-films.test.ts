import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanHow } from '../../study/index.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from '../../study/index.ts'
import type { FilmToDeal } from './deal-films.ts'
import { dealFilms, dealSecondReadings, oneSidedCoders } from './deal-films.ts'
import { drawReliabilitySample } from './draw-reliability-sample.ts'
import { drawSample } from './draw-sample.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const coders = fc.integer({ min: 2, max: 5 }).map(count => ['a', 'b', 'c', 'd', 'e'].slice(0, count))
const nobody = new Map<string, string>()

const filmsOf = (perPeriod: readonly number[], lengths: (index: number) => number): FilmToDeal[] =>
  perPeriod.flatMap((count, period) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `film ${period} ${index}`, period, ms: lengths(period * 31 + index) },
    })),
  )

describe('films that are dealt', () => {
  test('leave no coder in one period where each period has a film for each', () => {
    fc.assert(
      fc.property(coders, seed, fc.integer({ min: 0, max: 4 }), fc.integer(), (coderIds, by, more, salt) => {
        const counts = [coderIds.length, coderIds.length + more, coderIds.length]
        const films = filmsOf(counts, index => 1000 + Math.abs((index * 7919 + salt) % 100_000))
        const coderOf = dealFilms(films, coderIds, { seed: by, chosen: nobody })
        expect([...coderOf.keys()].sort()).toEqual(films.map(({ id }) => id).sort())
        expect(oneSidedCoders(films, coderOf)).toEqual([])
        expect(dealFilms(films.toReversed(), coderIds, { seed: by, chosen: nobody })).toEqual(coderOf)
      }),
    )
  })

  test('share the work of films of one length as evenly as they can', () => {
    const films = filmsOf([5, 4, 3], () => 1000)
    const coderOf = dealFilms(films, ['a', 'b', 'c'], { seed: 3, chosen: nobody })
    const counts = ['a', 'b', 'c'].map(id => [...coderOf.values()].filter(one => one === id).length)
    expect(counts).toEqual([4, 4, 4])
  })

  test('stay with whom they were given by hand, and one who then codes one period only is named', () => {
    const films = filmsOf([2, 2], () => 1000)
    const byHand = { 'film 0 0': 'a', 'film 0 1': 'a', 'film 1 0': 'b', 'film 1 1': 'b' }
    const coderOf = dealFilms(films, ['a', 'b'], { seed: 1, chosen: new Map(Object.entries(byHand)) })
    expect(Object.fromEntries(coderOf)).toEqual(byHand)
    expect(oneSidedCoders(films, coderOf)).toEqual([
      { coderId: 'a', period: 0 },
      { coderId: 'b', period: 1 },
    ])
    expect(oneSidedCoders(films.slice(0, 2), coderOf)).toEqual([])
    const stranger = new Map([['film 0 0', 'nobody']])
    expect(dealFilms(films, ['a', 'b'], { seed: 1, chosen: stranger }).get('film 0 0')).toMatch(/^[ab]$/)
  })

  test('are read again by others than their coder, in every period by everybody where that can be', () => {
    fc.assert(
      fc.property(coders, seed, fc.integer({ min: 2, max: 5 }), (coderIds, by, readers) => {
        const films = filmsOf([coderIds.length, coderIds.length], () => 60_000).map(film => ({
          ...film,
          again: Array.from({ length: 8 }, (_, index) => ({
            ...{ startMs: index * 1000, endMs: index * 1000 + 500 },
          })),
        }))
        const coderOf = dealFilms(films, coderIds, { seed: by, chosen: nobody })
        const second = dealSecondReadings(films, coderOf, { coderIds, readers, seed: by })
        for (const { id, again } of films) {
          const readings = second.get(id)!
          expect(readings.some(({ coderId }) => coderId === coderOf.get(id))).toBe(false)
          for (const place of again) {
            const here = readings.filter(reading => reading.place === place).map(({ coderId }) => coderId)
            expect(new Set(here).size).toBe(here.length)
            expect(here).toHaveLength(Math.min(readers, coderIds.length) - 1)
          }
        }
        for (const period of [0, 1]) {
          const here = films.filter(film => film.period === period)
          const reading = new Set(here.flatMap(({ id }) => second.get(id)!.map(({ coderId }) => coderId)))
          expect([...reading].sort()).toEqual(coderIds)
        }
      }),
    )
  })
})

describe('a reliability sample', () => {
  const shots = (lengths: readonly number[]) => {
    let startMs = 0
    return lengths.map(length => {
      startMs += length
      return { startMs: startMs - length, endMs: startMs }
    })
  }
  const film = {
    id: 'film',
    parts: [
      { id: 'p1', durationMs: 600_000, shots: shots(Array(60).fill(10_000)), scenes: [] },
      { id: 'p2', durationMs: 250_000, shots: shots([200_000, 50_000]), scenes: [] },
      { id: 'p3', durationMs: 130_000, shots: [], scenes: [] },
    ],
  }
  const hows: PlanHow[] = [
    { kind: 'whole' },
    { kind: 'slices', every: 2, sliceMs: 10_000 },
    { kind: 'shots', every: 3 },
    { kind: 'ends', lengthMs: 95_000 },
    { kind: 'parts', lengthMs: 90_000 },
  ]

  test('lies in what was drawn, in pieces of it, is the same by the same seed, and never empty', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hows), seed, fc.integer({ min: 1, max: 40 }), (how, by, again) => {
        const drawn = drawSample(film, how, by)
        const sample = drawReliabilitySample(film, drawn, { how, again, seed: by })
        expect(sample.length).toBeGreaterThan(0)
        expect(drawReliabilitySample(film, drawn, { how, again, seed: by })).toEqual(sample)
        for (const { id } of film.parts) {
          const [inside, own] = [drawn, sample].map(list => list.filter(({ partId }) => partId === id))
          expect(lengthOfSpans(intersectSpans(mergeSpans(inside!), own!))).toBe(lengthOfSpans(own!))
        }
        if (again === 1) expect(lengthOfSpans(sample)).toBe(lengthOfSpans(drawn))
      }),
    )
  })

  test('of whole films is about a minute each, on the edges of shots, and leaves a long take whole', () => {
    const how = { kind: 'whole' } as const
    const all = drawReliabilitySample(film, drawSample(film, how, 1), { how, again: 1, seed: 1 })
    const lengths = (part: string) =>
      all.filter(({ partId }) => partId === part).map(({ startMs, endMs }) => endMs - startMs)
    expect(lengths('p1')).toEqual(Array(10).fill(60_000))
    expect(lengths('p2')).toEqual([200_000, 50_000])
    expect(lengths('p3')).toEqual([60_000, 70_000])
  })

  test('begins at each of the first k, so that each stretch has the same chance', () => {
    const how = { kind: 'slices', every: 1, sliceMs: 10_000 } as const
    const drawn = drawSample(film, how, 1)
    const starts = Array.from({ length: 80 }, (_, by) =>
      drawn.indexOf(drawReliabilitySample(film, drawn, { how, again: 5, seed: by })[0]!),
    )
    expect([...new Set(starts)].sort()).toEqual([0, 1, 2, 3, 4])
  })
})
