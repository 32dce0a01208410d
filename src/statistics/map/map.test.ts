// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { isNotComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import type { CorrespondenceAnalysis } from './correspondence-analysis.ts'
import { correspondenceAnalysis } from './correspondence-analysis.ts'
import type { CorrespondenceEllipses, Ellipse } from './correspondence-ellipses.ts'
import { columnEllipses, symbolEllipses } from './correspondence-ellipses.ts'
import { leadingAxes } from './leading-axes.ts'
import type { MultipleCorrespondenceAnalysis } from './multiple-correspondence-analysis.ts'
import { multipleCorrespondenceAnalysis } from './multiple-correspondence-analysis.ts'
import { procrustesStatistic, turnToFit } from './procrustes.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })

/** One sign per axis, so that both sides and supplementary points turn together. */
function signsOf(got: readonly (readonly number[])[], expected: readonly (readonly number[])[]): number[] {
  return expected[0]!.map((_, axis) =>
    Math.sign(expected.reduce((sum, row, point) => sum + row[axis]! * got[point]![axis]!, 0)),
  )
}

const turn = (rows: readonly (readonly number[])[], signs: readonly number[]) =>
  rows.map(row => row.map((value, axis) => value * signs[axis]!))

describe('correspondence analysis', () => {
  const golden = readGolden('correspondence-analysis-smoke')
  interface Case {
    case: string
    table: number[][]
    supplementaryRows?: number[][]
    supplementaryCols?: number[][]
  }
  const cases: Case[] = golden.input.cases

  test.each(cases)('agrees with ca: $case', one => {
    const expected = golden.expected.cases[cases.indexOf(one)]
    const found = correspondenceAnalysis({
      table: one.table,
      supplementaryRows: one.supplementaryRows ?? [],
      supplementaryColumns: one.supplementaryCols ?? [],
    }) as CorrespondenceAnalysis
    const { rows, columns } = found
    const signs = signsOf(rows.standard, expected.rowStandard)
    expectGolden(
      {
        ...found,
        rowMass: rows.mass,
        colMass: columns.mass,
        rowChiDist: rows.distance,
        colChiDist: columns.distance,
        rowInertia: rows.inertia,
        colInertia: columns.inertia,
        rowStandard: turn(rows.standard, signs),
        colStandard: turn(columns.standard, signs),
        rowPrincipal: turn(rows.principal, signs),
        colPrincipal: turn(columns.principal, signs),
        rowContributions: rows.contributions,
        colContributions: columns.contributions,
        rowCos2: rows.squaredCosines,
        colCos2: columns.squaredCosines,
        supplementaryRowPrincipal: turn(found.supplementaryRowPrincipal, signs),
        supplementaryColPrincipal: turn(found.supplementaryColumnPrincipal, signs),
      },
      expected,
      golden.tolerance,
    )
  })

  test('refuses with a reason', () => {
    const of = (table: number[][], rest = {}) => correspondenceAnalysis({ table, ...rest })
    const good = [
      [1, 2],
      [3, 1],
    ]
    expect(of([])).toEqual(because('no-values'))
    expect(of([[1, 2]])).toEqual(because('fewer-than-two-codes'))
    expect(of([[1, 2], [1]])).toEqual(because('lengths-differ'))
    expect(
      of([
        [1, 2],
        [0, 0],
      ]),
    ).toEqual(because('absent-everywhere'))
    expect(
      of([
        [1, 0],
        [2, 0],
      ]),
    ).toEqual(because('absent-everywhere'))
    expect(
      of([
        [1, -2],
        [1, 1],
      ]),
    ).toEqual(because('impossible-count'))
    expect(
      of([
        [1, Number.NaN],
        [1, 1],
      ]),
    ).toEqual(because('not-a-number'))
    expect(
      of([
        [1, 2],
        [2, 4],
      ]),
    ).toEqual(because('no-variance'))
    expect(of(good, { supplementaryRows: [[1]] })).toEqual(because('lengths-differ'))
    expect(of(good, { supplementaryColumns: [[1]] })).toEqual(because('lengths-differ'))
    expect(of(good, { supplementaryRows: [[0, 0]] })).toEqual(because('absent-everywhere'))
    expect(of(good, { supplementaryRows: [[Number.NaN, 0]] })).toEqual(because('not-a-number'))
  })
})

describe('multiple correspondence analysis', () => {
  const golden = readGolden('multiple-correspondence-analysis-wg93')

  test('agrees with mjca, adjusted', () => {
    const { data, categories, supplementaryData } = golden.input
    const supplementaryCategories = [0, 1, 2].map(variable => {
      const values: number[] = supplementaryData.map((row: number[]) => row[variable]!)
      return [...new Set(values)].sort((left, right) => left - right)
    })
    const found = multipleCorrespondenceAnalysis({
      data,
      categories,
      supplementaryData,
      supplementaryCategories,
    }) as MultipleCorrespondenceAnalysis
    const signs = signsOf(found.categoryStandard, golden.expected.categoryStandard)
    const { categories: names, supplementaryCategories: supplementaryNames, ...expected } = golden.expected
    expect(found.categoryMass).toHaveLength(names.length)
    expect(found.supplementaryPrincipal).toHaveLength(supplementaryNames.length)
    expectGolden(
      {
        ...found,
        categoryStandard: turn(found.categoryStandard, signs),
        categoryPrincipalAdjusted: turn(found.categoryPrincipal, signs),
        respondentStandardFirst20: turn(found.markStandard.slice(0, 20), signs),
        supplementaryPrincipalAdjusted: turn(found.supplementaryPrincipal as number[][], signs),
      },
      expected,
      golden.tolerance,
    )
  })

  test('refuses with a reason', () => {
    const categories = [
      [0, 1],
      [0, 1],
    ]
    const of = (data: number[][], rest = {}) => multipleCorrespondenceAnalysis({ data, categories, ...rest })
    const good = [
      [0, 0],
      [1, 1],
      [1, 1],
    ]
    expect(of([])).toEqual(because('no-values'))
    expect(of([[0, 0]])).toEqual(because('absent-everywhere'))
    expect(of([[0, 5]])).toEqual(because('outside-range'))
    expect(of([[0, Number.NaN]])).toEqual(because('outside-range'))
    expect(of(good, { categories: [[0, 1]] })).toEqual(because('fewer-than-two-codes'))
    expect(
      of([
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(because('no-variance'))
    const supplementary = { supplementaryData: [[0], [0], [0]], supplementaryCategories: [[0, 1]] }
    expect(of(good, supplementary)).toMatchObject({
      supplementaryPrincipal: [expect.any(Array), because('absent-everywhere')],
    })
  })
})

function randomTable(rows: number, columns: number, seed: number): number[][] {
  const stream = seededStream(seed)
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) => 1 + stream.nextBelow(20) + ((row + column) % 5 === 0 ? 25 : 0),
    ),
  )
}

describe('film-bootstrap ellipses', () => {
  const table = randomTable(18, 12, 4)

  test('rest on the same two axes as the whole analysis, for any weights of films', () => {
    const weights = Float64Array.from(table, (_, film) => film % 3)
    const whole = correspondenceAnalysis({
      table: table.flatMap((row, film) => new Array<number[]>(film % 3).fill(row)),
    }) as CorrespondenceAnalysis
    const start = Float64Array.from(table[0]!, (_, column) => 1 + (column % 4))
    const found = leadingAxes(
      { rowCount: 18, columnCount: 12, counts: Float64Array.from(table.flat()), rowWeights: weights },
      start,
    )!
    expect(found.singularValues[0]).toBeCloseTo(whole.singularValues[0]!, 9)
    expect(found.singularValues[1]).toBeCloseTo(whole.singularValues[1]!, 9)
    const got = table[0]!.map((_, column) => [...found.columnStandard.slice(2 * column, 2 * column + 2)])
    const expected = whole.columns.standard.map(row => row.slice(0, 2))
    const signs = signsOf(got, expected)
    turn(got, signs).forEach((row, column) => {
      row.forEach((value, axis) => {
        expect(value).toBeCloseTo(expected[column]![axis]!, 5)
      })
    })
  })

  test('stand around the points of the map, and are the same for the same seed', () => {
    const found = symbolEllipses(table, { draws: 200 }) as CorrespondenceEllipses
    expect(found.ellipses).toHaveLength(12)
    found.ellipses.forEach((ellipse, column) => {
      const { centre, halfAxes, replicates } = ellipse as Ellipse
      expect(replicates).toBe(200)
      expect(halfAxes[0]).toBeGreaterThanOrEqual(halfAxes[1])
      const away = Math.hypot(centre[0] - found.points[column]![0], centre[1] - found.points[column]![1])
      expect(away).toBeLessThan(halfAxes[0])
    })
    expect(symbolEllipses(table, { draws: 200 })).toEqual(found)
    const within = symbolEllipses(table, { draws: 50, isSecond: table.map((_, film) => film > 8) })
    expect(within).toHaveProperty('ellipses')
  })

  test('are the same for a table summed over films as for its single films, when each film has its own row', () => {
    const tablesByFilm = table.map((row, film) =>
      table.map((_, other) => (other === film ? row : row.map(() => 0))),
    )
    const summed = columnEllipses(tablesByFilm, { draws: 20 }) as CorrespondenceEllipses
    const single = symbolEllipses(table, { draws: 20 }) as CorrespondenceEllipses
    summed.ellipses.forEach((ellipse, column) => {
      const [left, right] = [ellipse as Ellipse, single.ellipses[column] as Ellipse]
      expect(left.halfAxes[0]).toBeCloseTo(right.halfAxes[0], 4)
      expect(left.centre[0]).toBeCloseTo(right.centre[0], 4)
    })
  })

  test('refuse with a reason', () => {
    expect(symbolEllipses([])).toEqual(because('no-values'))
    expect(symbolEllipses([[1, 2]])).toEqual(because('fewer-than-three-films'))
    expect(
      symbolEllipses([
        [1, 2],
        [2, 1],
        [3, 3],
      ]),
    ).toEqual(because('no-variance'))
    expect(
      symbolEllipses([
        [1, Number.NaN],
        [2, 1],
        [3, 3],
      ]),
    ).toEqual(because('not-a-number'))
    expect(symbolEllipses(table, { isSecond: [true] })).toEqual(because('lengths-differ'))
    expect(columnEllipses([])).toEqual(because('no-values'))
    expect(columnEllipses([table])).toEqual(because('fewer-than-three-films'))
    expect(columnEllipses([table, table, [[1]]])).toEqual(because('lengths-differ'))
  })
})

describe('the Procrustes statistic', () => {
  const shape = [
    [0, 0],
    [3, 0],
    [3, 1],
    [0, 2],
  ]

  test('is 0 for a map turned, mirrored, moved and sized, and symmetric', () => {
    const moved = shape.map(([x, y]) => [5 - 2 * y!, 7 - 2 * x!])
    expect(procrustesStatistic(shape, moved)).toBeCloseTo(0, 12)
    const other = randomTable(4, 2, 3)
    const there = procrustesStatistic(shape, other) as number
    expect(there).toBeGreaterThan(0)
    expect(procrustesStatistic(other, shape)).toBeCloseTo(there, 12)
  })

  test('turns a plane map back, mirrored or not', () => {
    const points = Float64Array.from(shape.flat())
    for (const mirror of [1, -1]) {
      const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)]
      const target = Float64Array.from(
        shape.flatMap(([x, y]) => [cos * x! - sin * y! * mirror, sin * x! + cos * y! * mirror]),
      )
      const [a, b, c, d] = turnToFit(points, target)
      shape.forEach(([x, y], point) => {
        expect(a * x! + b * y!).toBeCloseTo(target[2 * point]!, 12)
        expect(c * x! + d * y!).toBeCloseTo(target[2 * point + 1]!, 12)
      })
    }
  })

  test('refuses with a reason', () => {
    expect(procrustesStatistic([], [])).toEqual(because('no-values'))
    expect(procrustesStatistic(shape, shape.slice(1))).toEqual(because('lengths-differ'))
    expect(
      procrustesStatistic(shape, [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual(because('no-variance'))
    expect(
      procrustesStatistic(shape, [
        [1, Number.NaN],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual(because('not-a-number'))
  })
})

describe('a resample of two different films', () => {
  test('has one axis, and no place of its own on the second', () => {
    const table = [
      [4, 2, 3, 2],
      [4, 3, 7, 4],
      [25, 10, 12, 4],
      [18, 24, 33, 13],
      [10, 6, 7, 2],
    ]
    const draws = 100
    const withTwoAxes = Array.from({ length: draws }, (_, draw) => {
      const stream = seededStream(1, draw, 5)
      return new Set(table.map(() => stream.nextBelow(table.length))).size > 2
    }).filter(Boolean).length
    const found = symbolEllipses(table, { draws })
    if (isNotComputable(found)) throw new Error(found.because)
    for (const ellipse of found.ellipses) expect(ellipse).toMatchObject({ replicates: withTwoAxes })
  })
})
