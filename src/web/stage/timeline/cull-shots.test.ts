import { describe, expect, test } from 'vitest'
import { countBoundaries, cullShots, shotColumns } from './cull-shots.ts'
import { pixelAtMs, rulerStepMs, scrolled, showing, wholeView, zoomed } from './timeline-view.ts'

function columnsOf(startsMs: number[], endMs: number) {
  return shotColumns(
    startsMs.map((startMs, index) => ({
      id: String(index),
      partId: 'part',
      startMs,
      endMs: startsMs[index + 1] ?? endMs,
      transitionIn: 'cut',
      transitionStartMs: null,
      transitionEndMs: null,
      confidence: null,
      origin: 'machine',
    })),
  )
}

const width = 1000

describe('the density of cuts', () => {
  test('counts every cut of the view in its pixel, and the beginning of the film not', () => {
    const columns = columnsOf([0, 10, 11, 12, 500, 999], 1000)
    const counts = countBoundaries(columns, { startMs: 0, msPerPixel: 10 }, 100)
    expect([counts[0], counts[1], counts[50], counts[99]]).toEqual([0, 3, 1, 1])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5)
  })
})

describe('culling', () => {
  test('keeps every shot that has a pixel, in its place', () => {
    const runs = cullShots(columnsOf([0, 250, 600], 1000), { startMs: 0, msPerPixel: 1 }, width)
    expect(runs.count).toBe(3)
    expect([...runs.fromPixels.slice(0, 3)]).toEqual([0, 250, 600])
    expect([...runs.toPixels.slice(0, 3)]).toEqual([250, 600, 1000])
    expect([...runs.shotCounts.slice(0, 3)]).toEqual([1, 1, 1])
  })

  test('leaves out what lies before and behind the view', () => {
    const runs = cullShots(columnsOf([0, 250, 600, 2000], 3000), { startMs: 300, msPerPixel: 0.5 }, width)
    expect([...runs.firstShots.slice(0, runs.count)]).toEqual([1, 2])
    expect(runs.fromPixels[0]).toBe(0)
  })

  test('joins shots that have no pixel of their own and loses none', () => {
    const count = 137_000
    const columns = columnsOf(
      Array.from({ length: count }, (_, index) => index * 40),
      count * 40,
    )
    const view = wholeView({ endMs: count * 40, width, frameLengthMs: 40 })
    const runs = cullShots(columns, view, width)
    expect(runs.count).toBeLessThanOrEqual(2 * width)
    expect(runs.shotCounts.slice(0, runs.count).reduce((sum, shots) => sum + shots, 0)).toBe(count)
  })

  test('draws at most two boxes a pixel, even for 137,000 shots', () => {
    const count = 137_000
    const columns = columnsOf(
      Array.from({ length: count }, (_, index) => index * 40),
      count * 40,
    )
    const view = wholeView({ endMs: count * 40, width, frameLengthMs: 40 })
    const drawn = cullShots(columns, view, width).count
    expect(drawn).toBeGreaterThan(0)
    expect(drawn).toBeLessThanOrEqual(2 * width)
  })

  test('of nothing is nothing', () => {
    expect(cullShots(columnsOf([], 0), { startMs: 0, msPerPixel: 1 }, width).count).toBe(0)
  })
})

describe('the view', () => {
  const extent = { endMs: 60_000, width, frameLengthMs: 40 }
  const whole = wholeView(extent)

  test('zooms about the pointer', () => {
    const nearer = zoomed(whole, extent, { factor: 4, pixel: 500 })
    expect(pixelAtMs(nearer, 30_000)).toBeCloseTo(500)
    expect(nearer.msPerPixel).toBeCloseTo(15)
  })

  test('never leaves the part, never shows more than the whole, never splits a frame too far', () => {
    expect(zoomed(whole, extent, { factor: 0.1, pixel: 0 })).toEqual(whole)
    expect(zoomed(whole, extent, { factor: 1e9, pixel: 0 }).msPerPixel).toBeCloseTo(40 / 24)
    const nearer = zoomed(whole, extent, { factor: 4, pixel: 0 })
    expect(scrolled(nearer, extent, -500).startMs).toBe(0)
    expect(scrolled(nearer, extent, 1e6).startMs).toBe(45_000)
  })

  test('turns the page when the moment has left it, and only then', () => {
    const nearer = zoomed(whole, extent, { factor: 4, pixel: 0 })
    expect(showing(nearer, extent, 14_000)).toBe(nearer)
    expect(showing(nearer, extent, 20_000).startMs).toBe(18_500)
  })

  test.each([
    [1, 100],
    [20, 2000],
    [60, 5000],
    [1000, 120_000],
    [1e6, 3_600_000],
  ])('at %d ms a pixel marks its ruler every %d ms', (msPerPixel, stepMs) => {
    expect(rulerStepMs(msPerPixel, 72)).toBe(stepMs)
  })
})
