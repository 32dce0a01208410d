// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { isNotComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import { blockOrders } from './block-orders.ts'
import { changePointScan } from './change-point-scan.ts'
import { changeYearInterval } from './change-year-interval.ts'
import { kendallTrend } from './rank-trend.ts'

describe('orders that keep blocks together', () => {
  const blocks = ['a', 'b', 'a', 'b', 'c', 'd', 'd', 'd']

  test('are as many as there are ways to exchange blocks of one size, and films within them', () => {
    const found = blockOrders(blocks)
    expect(found.orders).toBe(2n * 2n ** 2n * 6n)
    expect(found.isFree).toBe(false)
    const seen = new Map<string, number>()
    const order = new Int32Array(blocks.length)
    const draws = 4_800
    for (let draw = 0; draw < draws; draw++) {
      found.draw(order, seededStream(draw, 1))
      const said = order.join(' ')
      seen.set(said, (seen.get(said) ?? 0) + 1)
    }
    expect(seen.size).toBe(48)
    for (const count of seen.values()) expect(Math.abs(count - draws / 48)).toBeLessThan(50)
    for (const said of seen.keys()) {
      const at = said.split(' ').map(film => blocks[Number(film)])
      expect(at[4]).toBe('c')
      expect(at[0]).toBe(at[2])
      expect(at[1]).toBe(at[3])
      expect(new Set(at.slice(5))).toEqual(new Set(['d']))
    }
  })

  test('are all orders where no block has two films, and the p is that without blocks', () => {
    const years = [1, 2, 3, 4, 5, 6, 7, 8]
    const values = [0.1, 0.3, 0.2, 0.1, 0.6, 0.5, 0.7, 0.4]
    const alone = values.map((_, film) => `${film}`)
    expect(blockOrders(alone)).toMatchObject({ isFree: true, orders: 40_320n })
    expect(changePointScan({ years, values, blocks: alone })).toEqual(changePointScan({ years, values }))
    expect(kendallTrend(years, values, { blocks: alone })).toEqual(kendallTrend(years, values))
  })

  test('give the films of one list back to their own years, in whatever order the list is', () => {
    const years = [1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997]
    const values = [0.1, 0.12, 0.3, 0.33, 0.5, 0.53, 0.7, 0.76]
    const own = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']
    const mixed = [5, 2, 7, 0, 3, 6, 1, 4]
    const pOf = (order: readonly number[]) => {
      const scan = changePointScan({
        years: order.map(film => years[film]!),
        values: order.map(film => values[film]!),
        blocks: order.map(film => own[film]!),
      })
      return isNotComputable(scan) ? null : scan.test.p
    }
    expect(pOf(mixed)).toBe(pOf(years.map((_, film) => film)))
  })

  test('leave the year of a change as open as directors do, who are drawn with all their films', () => {
    const levels = [0.1, 0.2, 0.15, 0.12, 0.5, 0.35, 0.45, 0.55]
    const values = levels.flatMap((level, director) =>
      [0, 1, 2].map(film => level + film / 300 + director / 900),
    )
    const years = values.map((_, film) => 1980 + film)
    const blocks = values.map((_, film) => `${Math.floor(film / 3)}`)
    const width = (found: ReturnType<typeof changeYearInterval>) =>
      isNotComputable(found) ? 0 : found.toYear - found.fromYear
    const byFilms = width(changeYearInterval({ years, values, draws: 999 }))
    expect(width(changeYearInterval({ years, values, blocks, draws: 999 }))).toBeGreaterThan(byFilms)
  })

  test('hold their level where directors differ and nothing changes, which films moved one by one do not', () => {
    const called = { directors: 0, films: 0, trendOfDirectors: 0, trendOfFilms: 0 }
    const corpora = 150
    for (let corpus = 0; corpus < corpora; corpus++) {
      const stream = seededStream(corpus, 5)
      const own = [...'aaabbbcccdddeee']
      const level = new Map(own.map(name => [name, stream.nextShare()]))
      const input = {
        years: own.map((_, film) => 1990 + film),
        values: own.map(name => level.get(name)! + stream.nextShare() * 0.2),
        draws: 199,
      }
      const counts = (p: number, of: keyof typeof called) => {
        if (p <= 0.05) called[of]++
      }
      const scan = (found: ReturnType<typeof changePointScan>) => (isNotComputable(found) ? 1 : found.test.p)
      const trend = (found: ReturnType<typeof kendallTrend>) => (isNotComputable(found) ? 1 : found.test.p)
      counts(scan(changePointScan({ ...input, blocks: own })), 'directors')
      counts(scan(changePointScan(input)), 'films')
      counts(trend(kendallTrend(input.years, input.values, { ...input, blocks: own })), 'trendOfDirectors')
      counts(trend(kendallTrend(input.years, input.values)), 'trendOfFilms')
    }
    expect(called.directors / corpora).toBeLessThan(0.1)
    expect(called.trendOfDirectors / corpora).toBeLessThan(0.1)
    expect(called.films / corpora).toBeGreaterThan(0.25)
    expect(called.trendOfFilms / corpora).toBeGreaterThan(0.2)
  })
})
