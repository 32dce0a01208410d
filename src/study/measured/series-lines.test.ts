import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeasuredSeries } from './measured-series.ts'
import { linesOfSeries } from './series-lines.ts'

const series = (name: string, startMs: number, values: number[]): MeasuredSeries => ({
  ...{ id: `${name}${startMs}`, partId: 'part', name, origin: 'film.azp' },
  ...{ startMs, endMs: startMs + 1000, values },
})

test('series of one name are one line, in the order of time, between what is least and most in all of them', () => {
  const lines = linesOfSeries([
    series('flow', 2000, [10, 20]),
    series('volume', 0, [3]),
    series('flow', 0, [0]),
  ])
  expect(lines.map(({ name, least, most }) => [name, least, most])).toEqual([
    ['flow', 0, 20],
    ['volume', 3, 3],
  ])
  expect(lines[0]!.origins).toEqual(['film.azp'])
  expect(lines[0]!.pieces.map(({ startMs, levels }) => [startMs, [...levels]])).toEqual([
    [0, [0]],
    [2000, [128, 255]],
  ])
  expect([...lines[1]!.pieces[0]!.levels]).toEqual([0])
})

test('a series without a number is a line without one', () => {
  expect(linesOfSeries([series('flow', 0, [])])).toMatchObject([{ least: 0, most: 0 }])
})

test('law: of two numbers the greater one never stands lower', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), values => {
      const levels = linesOfSeries([series('flow', 0, values)])[0]!.pieces[0]!.levels
      for (const [at, one] of values.entries())
        for (const [other, two] of values.entries())
          if (one >= two) expect(levels[at]! >= levels[other]!).toBe(true)
    }),
  )
})
