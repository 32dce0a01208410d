// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import type { TransitionResiduals } from './adjusted-residuals.ts'
import { adjustedResiduals } from './adjusted-residuals.ts'
import { countTransitions } from './count-transitions.ts'
import { quasiIndependence } from './quasi-independence.ts'
import type { TransitionContrast } from './transition-contrast.ts'
import { transitionContrast } from './transition-contrast.ts'

const golden = readGolden('transitions-adjusted-residuals')
const because = (reason: string) => ({ kind: 'not-computable', because: reason })
const { states, sequences, period, contrast } = golden.input
const isSecond = period.map((name: string) => name === 'B')
const tables: { case: string; table: number[][] }[] = golden.input.tables
const tablesOf = (runsCollapsed: boolean): number[][][] =>
  sequences.map((sequence: string[]) => countTransitions(sequence, states, runsCollapsed))

describe('the succession of symbols', () => {
  test('is counted within films, never across', () => {
    const { countsPerFilmRepeatsKept, countsPerFilmRunsCollapsed } = golden.expected
    expect(tablesOf(false)).toEqual(countsPerFilmRepeatsKept)
    expect(tablesOf(true)).toEqual(countsPerFilmRunsCollapsed)
  })

  test.each(tables)('has the residuals of R: $case', one => {
    const { quasiIndependence: quasi, ...expected } = golden.expected.tables[tables.indexOf(one)]
    const found = quasi ? quasiIndependence(one.table) : adjustedResiduals(one.table)
    const p = (found as TransitionResiduals).pIfTransitionsWereIndependent
    expectGolden({ ...found, p }, expected, golden.tolerance)
  })

  test('is contrasted between periods film by film', () => {
    const found = transitionContrast({
      tablesByFilm: tablesOf(contrast.runsCollapsed),
      isSecond,
      from: states.indexOf(contrast.from),
      to: states.indexOf(contrast.to),
    }) as TransitionContrast
    expectGolden(
      {
        k: found.present,
        n: found.leaving,
        welchT: found.statistic,
        extremeCount: found.extremeCount,
        assignments: found.plan.assignments,
        p: found.p,
      },
      golden.expected.contrast,
      golden.tolerance,
    )
  })

  test('leaves films out in which nothing follows', () => {
    const tablesByFilm = tablesOf(true).map((table, film) =>
      film === 2 ? table.map((row, from) => (from === 0 ? row.map(() => 0) : row)) : table,
    )
    const found = transitionContrast({ tablesByFilm, isSecond, from: 0, to: 2 }) as TransitionContrast
    expect(found.filmsLeftOut).toEqual([2])
    expect(found.plan.assignments).toBe(462)
  })

  test('refuses with a reason', () => {
    expect(countTransitions([], [])).toEqual(because('no-values'))
    expect(countTransitions(['a', 'z'], ['a'])).toEqual(because('outside-range'))
    expect(countTransitions(['a'], ['a', 'b'])).toEqual([
      [0, 0],
      [0, 0],
    ])
    for (const residuals of [adjustedResiduals, quasiIndependence]) {
      expect(residuals([])).toEqual(because('no-values'))
      expect(residuals([[1, 2]])).toEqual(because('lengths-differ'))
      expect(residuals([[Number.NaN]])).toEqual(because('not-a-number'))
      expect(residuals([[-1]])).toEqual(because('impossible-count'))
      expect(residuals([[0]])).toEqual(because('no-transitions'))
    }
    expect(adjustedResiduals([[4]])).toEqual(because('fewer-than-two-codes'))
    expect(
      quasiIndependence([
        [0, 3],
        [2, 0],
      ]),
    ).toEqual(because('fewer-than-two-codes'))
    const tablesByFilm = tablesOf(true)
    const ask = (change: object) => transitionContrast({ tablesByFilm, isSecond, from: 0, to: 1, ...change })
    expect(ask({ tablesByFilm: [], isSecond: [] })).toEqual(because('no-values'))
    expect(ask({ isSecond: [true] })).toEqual(because('lengths-differ'))
    expect(ask({ from: 9 })).toEqual(because('outside-range'))
    expect(ask({ tablesByFilm: tablesByFilm.slice(0, 1), isSecond: [true] })).toEqual(
      because('fewer-than-two-films-in-a-period'),
    )
  })
})
