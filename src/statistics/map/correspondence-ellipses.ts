// SPDX-License-Identifier: MIT
import { chiSquareQuantile } from '../distributions/chi-square.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import { correspondenceAnalysis } from './correspondence-analysis.ts'
import type { WeightedTable } from './leading-axes.ts'
import { leadingAxes } from './leading-axes.ts'
import { turnToFit } from './procrustes.ts'

export interface Ellipse {
  /** Mean of the replicates, on the first two axes in principal coordinates. */
  centre: [number, number]
  /** Half axes, long first, and the angle of the long one in radians. */
  halfAxes: [number, number]
  angle: number
  /** Replicates in which the point occurs. */
  replicates: number
}

export interface EllipseSettings {
  draws?: number
  seed?: number
  confidence?: number
  /** Per film whether it stands in the second period: films are then drawn within their period. */
  isSecond?: readonly boolean[]
}

export interface CorrespondenceEllipses {
  /** Points of the table as it stands, on the first two axes. */
  points: [number, number][]
  ellipses: Computed<Ellipse>[]
  draws: number
}

/**
 * Film-bootstrap ellipses of symbols: how firmly does each symbol stand where the map of films by symbols draws it?
 *
 * Unit: the film, drawn with replacement, each time a row of the table. Every replicate is turned (and mirrored)
 * to fit the map as it stands, since axes may swap and flip. In: films by symbols, counts. Out: per symbol its
 * point and the ellipse of its replicates, at `confidence` (.95) if they spread normally. Refuses what
 * `correspondenceAnalysis` refuses, fewer than three films, a map of one axis.
 * Source: Lebart 2007; Greenacre 2017, chapter 29. See docs/methods/correspondence-analysis.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, symbolEllipses } from 'silverscreen-statistics'
 *
 * const found = symbolEllipses(
 *   [
 *     [9, 1, 4],
 *     [8, 2, 4],
 *     [2, 8, 5],
 *     [3, 4, 9],
 *   ],
 *   { draws: 99 },
 * )
 * if (!isNotComputable(found)) console.log(found.points)
 * // → [[0.5931,-0.109],[-0.6448,-0.2428],[-0.1535,0.2745]]
 * ```
 */
export function symbolEllipses(
  filmsBySymbols: readonly (readonly number[])[],
  settings: EllipseSettings = {},
): Computed<CorrespondenceEllipses> {
  if (filmsBySymbols.length > 0 && filmsBySymbols.length < 3) return notComputable('fewer-than-three-films')
  const whole = correspondenceAnalysis({ table: filmsBySymbols })
  if (isNotComputable(whole)) return whole
  const table = flatten(filmsBySymbols)
  return collect({
    settings,
    filmCount: filmsBySymbols.length,
    reference: whole,
    tableOf: weights => ({ ...table, rowWeights: weights }),
  })
}

/**
 * Film-bootstrap ellipses of a table summed over films (symbols by poles): the same for its columns.
 *
 * In: one table per film, all of one size; turn them over for the ellipses of rows. Refuses as
 * `symbolEllipses`, and tables of unequal size.
 *
 * @example
 * ```ts
 * import { columnEllipses, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = columnEllipses(
 *   [
 *     [
 *       [9, 1, 4],
 *       [3, 5, 6],
 *     ],
 *     [
 *       [8, 2, 4],
 *       [2, 7, 5],
 *     ],
 *     [
 *       [7, 1, 6],
 *       [4, 6, 3],
 *     ],
 *   ],
 *   { draws: 99 },
 * )
 * console.log(isNotComputable(found) ? found.because : found.points.length)
 * // → "no-variance"
 * ```
 */
export function columnEllipses(
  tablesByFilm: readonly (readonly (readonly number[])[])[],
  settings: EllipseSettings = {},
): Computed<CorrespondenceEllipses> {
  if (tablesByFilm.length === 0) return notComputable('no-values')
  if (tablesByFilm.length < 3) return notComputable('fewer-than-three-films')
  const [rows, columns] = [tablesByFilm[0]!.length, tablesByFilm[0]![0]?.length ?? 0]
  if (tablesByFilm.some(table => table.length !== rows || table.some(row => row.length !== columns)))
    return notComputable('lengths-differ')
  const flat = tablesByFilm.map(table => Float64Array.from(table.flat()))
  const whole = correspondenceAnalysis({
    table: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        flat.reduce((sum, film) => sum + film[row * columns + column]!, 0),
      ),
    ),
  })
  if (isNotComputable(whole)) return whole
  const ones = new Float64Array(rows).fill(1)
  return collect({
    settings,
    filmCount: tablesByFilm.length,
    reference: whole,
    tableOf: weights => ({
      rowCount: rows,
      columnCount: columns,
      counts: sumTables(flat, weights),
      rowWeights: ones,
    }),
  })
}

interface EllipseWork {
  settings: EllipseSettings
  filmCount: number
  reference: {
    singularValues: number[]
    columns: { standard: number[][]; principal: number[][]; mass: number[] }
  }
  tableOf: (weights: Float64Array) => WeightedTable
}

function collect(work: EllipseWork): Computed<CorrespondenceEllipses> {
  const { reference, settings } = work
  if (reference.singularValues.length < 2) return notComputable('no-variance')
  if (settings.isSecond && settings.isSecond.length !== work.filmCount) return notComputable('lengths-differ')
  const points = reference.columns.principal.map((row): [number, number] => [row[0]!, row[1]!])
  const target = Float64Array.from(points.flat())
  const start = Float64Array.from(
    reference.columns.standard,
    (row, column) => (row[0]! + row[1]!) * Math.sqrt(reference.columns.mass[column]!),
  )
  const clouds = points.map(() => new Float64Array(6))
  const draws = settings.draws ?? 1000
  for (let draw = 0; draw < draws; draw++) {
    const table = work.tableOf(drawWeights(work, draw))
    const axes = leadingAxes(table, start)
    if (!axes) continue
    const { singularValues, columnStandard, columnMass } = axes
    const replicate = columnStandard.map((value, place) => value * singularValues[place % 2]!)
    const [a, b, c, d] = turnToFit(replicate, target)
    clouds.forEach((cloud, column) => {
      if (columnMass[column] === 0) return
      const [x, y] = [replicate[2 * column]!, replicate[2 * column + 1]!]
      addPoint(cloud, a * x + b * y, c * x + d * y)
    })
  }
  return { points, ellipses: clouds.map(cloud => readCloud(cloud, settings.confidence ?? 0.95)), draws }
}

function drawWeights({ settings, filmCount }: EllipseWork, draw: number): Float64Array {
  const stream = seededStream(settings.seed ?? 1, draw, 5)
  const weights = new Float64Array(filmCount)
  const films = Array.from({ length: filmCount }, (_, film) => film)
  const groups = settings.isSecond
    ? [films.filter(film => !settings.isSecond![film]), films.filter(film => settings.isSecond![film])]
    : [films]
  for (const group of groups) for (const _ of group) weights[group[stream.nextBelow(group.length)]!]!++
  return weights
}

/** Number, sums and sums of products of a cloud: n, x, y, xx, xy, yy. */
function addPoint(cloud: Float64Array, x: number, y: number): void {
  cloud[0]!++
  cloud[1]! += x
  cloud[2]! += y
  cloud[3]! += x * x
  cloud[4]! += x * y
  cloud[5]! += y * y
}

function readCloud(cloud: Float64Array, confidence: number): Computed<Ellipse> {
  const [count, x, y, xx, xy, yy] = cloud as unknown as [number, number, number, number, number, number]
  if (count < 3) return notComputable('fewer-than-three-films')
  const size = chiSquareQuantile(confidence, 2)
  if (isNotComputable(size)) return size
  const [varianceX, covariance, varianceY] = [
    (xx - (x * x) / count) / (count - 1),
    (xy - (x * y) / count) / (count - 1),
    (yy - (y * y) / count) / (count - 1),
  ]
  const middle = (varianceX + varianceY) / 2
  const reach = Math.hypot((varianceX - varianceY) / 2, covariance)
  return {
    centre: [x / count, y / count],
    halfAxes: [Math.sqrt((middle + reach) * size), Math.sqrt(Math.max(0, middle - reach) * size)],
    angle: Math.atan2(2 * covariance, varianceX - varianceY) / 2,
    replicates: count,
  }
}

function flatten(rows: readonly (readonly number[])[]) {
  return { rowCount: rows.length, columnCount: rows[0]!.length, counts: Float64Array.from(rows.flat()) }
}

function sumTables(tables: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(tables[0]!.length)
  tables.forEach((table, film) => {
    const weight = weights[film]!
    if (weight > 0) for (let cell = 0; cell < sum.length; cell++) sum[cell]! += weight * table[cell]!
  })
  return sum
}
