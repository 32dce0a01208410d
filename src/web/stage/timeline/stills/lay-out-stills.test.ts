import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrameClock } from '../../../../study/index.ts'
import { frameToMs, nearestScrubFrame, scrubStepMs } from '../../../../study/index.ts'
import type { ShotColumns } from '../cull-shots.ts'
import { layOutStills, momentWithin } from './lay-out-stills.ts'

const rate = { numerator: 25, denominator: 1 }

function aClock(endMs: number): FrameClock {
  return { kind: 'constant', rate, offsetTicks: 0, frameCount: Math.ceil(endMs / 40), endMs }
}

/** Shots one after the other, of these lengths. */
function columnsOf(lengthsMs: readonly number[]): ShotColumns {
  const ends = lengthsMs.map((_, at) => lengthsMs.slice(0, at + 1).reduce((sum, ms) => sum + ms, 0))
  return {
    count: ends.length,
    startsMs: Float64Array.from(ends, (end, at) => end - lengthsMs[at]!),
    endsMs: Float64Array.from(ends),
  }
}

const width = 1000
const stillWidth = 80

describe('stills along the axis', () => {
  test('fill a long take with its own moments', () => {
    const clock = aClock(100_000)
    const columns = columnsOf([100_000])
    const view = { startMs: 0, msPerPixel: 100 }
    const places = layOutStills(columns, { view, width, stillWidth, clock })
    expect(places).toHaveLength(Math.ceil(width / stillWidth))
    expect(places[0]!.from).toBe(0)
    expect(places.at(-1)!.to).toBeCloseTo(width)
    expect(new Set(places.map(({ ms }) => ms)).size).toBe(places.length)
  })

  test('show the still that stands for a shot in which there is room for just one', () => {
    const clock = aClock(16_000)
    const places = layOutStills(columnsOf([8000, 8000]), {
      view: { startMs: 0, msPerPixel: 100 },
      width,
      stillWidth,
      clock,
    })
    expect(places).toEqual([
      { from: 0, to: 80, shot: 0, ms: null },
      { from: 80, to: 160, shot: 1, ms: null },
    ])
  })

  test('of 3,000 shots that have no pixel of their own are pictures at even steps, of frames that lie ready', () => {
    const clock = aClock(6_000_000)
    const columns = columnsOf(Array.from({ length: 3000 }, () => 2000))
    const view = { startMs: 0, msPerPixel: 6000 }
    const places = layOutStills(columns, { view, width, stillWidth, clock })
    expect(places.length).toBeGreaterThanOrEqual(Math.floor(width / stillWidth))
    const widths = places.slice(0, -1).map(({ from, to }) => to - from)
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.001)
    expect(widths[0]).toBeGreaterThan(stillWidth / 2)
    for (const { ms } of places) expect(frameToMs(clock, nearestScrubFrame(clock, ms!))).toBe(ms)
  })

  test('stay where they are in the film when the view moves', () => {
    const clock = aClock(6_000_000)
    const columns = columnsOf(Array.from({ length: 3000 }, () => 2000))
    const at = (startMs: number) =>
      layOutStills(columns, { view: { startMs, msPerPixel: 1000 }, width, stillWidth, clock }).map(
        ({ ms }) => ms,
      )
    const here = at(1_000_000)
    expect(at(1_003_000).filter(ms => here.includes(ms)).length).toBeGreaterThanOrEqual(here.length - 1)
  })

  test('are each true to the moment over which they stand, and leave no hole, at every zoom', () => {
    const lengths = fc.array(fc.integer({ min: 40, max: 60_000 }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(
        lengths,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, zoom, at) => {
          const columns = columnsOf(some)
          const endMs = columns.endsMs.at(-1)!
          const clock = aClock(endMs)
          const msPerPixel = (endMs / width) * zoom
          const view = { startMs: at * (endMs - width * msPerPixel), msPerPixel }
          const places = layOutStills(columns, { view, width, stillWidth, clock })
          expect(places[0]!.from).toBeLessThanOrEqual(0.001)
          expect(places.at(-1)!.to).toBeGreaterThan(width - 1)
          for (const [index, { from, to, shot, ms }] of places.entries()) {
            if (index > 0) expect(from).toBeCloseTo(places[index - 1]!.to, 3)
            expect(to - from).toBeLessThanOrEqual(stillWidth + 0.001)
            if (ms === null) continue
            expect(columns.startsMs[shot]).toBeLessThanOrEqual(ms)
            expect(columns.endsMs[shot]).toBeGreaterThan(ms)
            const pixel = (ms - view.startMs) / msPerPixel
            expect(pixel).toBeGreaterThanOrEqual(from - 1 / msPerPixel - 0.001)
            expect(pixel).toBeLessThanOrEqual(to + 0.001)
          }
        },
      ),
    )
  })
})

describe('the moment of a still', () => {
  const clock = aClock(6_000_000)

  test('is one of those that lie ready where such a one is in the stretch', () => {
    const step = scrubStepMs(clock)
    expect(momentWithin(clock, { fromMs: step * 3 - 100, toMs: step * 4 - 200 }) % step).toBe(0)
  })

  test('is the same for neighbouring zooms, so that few frames are drawn for it', () => {
    const moments = [0, 1, 2, 3].map(more =>
      momentWithin(clock, { fromMs: 20_000 - more, toMs: 21_000 + more }),
    )
    expect(new Set(moments).size).toBe(1)
  })
})
