// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import type { FlatTable } from './thin-singular-values.ts'
import { thinSingularValues } from './thin-singular-values.ts'

export interface CorrespondenceInput {
  table: readonly (readonly number[])[]
  /** Rows that are placed but do not shape the axes, in columns of the table. */
  supplementaryRows?: readonly (readonly number[])[]
  /** One row of numbers per row of the table, one number per supplementary column. */
  supplementaryColumns?: readonly (readonly number[])[]
}

/** Points of one side of the table. Matrices: point by axis. */
export interface CorrespondencePoints {
  mass: number[]
  /** Chi-square distance from the average profile, and its part of the inertia. */
  distance: number[]
  inertia: number[]
  standard: number[][]
  principal: number[][]
  /** Share of each axis that a point makes up; share of a point that each axis shows. */
  contributions: number[][]
  squaredCosines: number[][]
}

export interface CorrespondenceAnalysis {
  singularValues: number[]
  principalInertias: number[]
  explained: number[]
  totalInertia: number
  chiSquare: number
  rows: CorrespondencePoints
  columns: CorrespondencePoints
  supplementaryRowPrincipal: number[][]
  supplementaryColumnPrincipal: number[][]
}

/**
 * Correspondence analysis: which rows and columns of a table of counts go together, drawn on few axes?
 *
 * Descriptive; its cloud of uncertainty is `correspondenceEllipses`, which resamples films. In: symbols by poles
 * (or films by symbols), counts. Out: all axes, points on both sides, supplementary points in principal
 * coordinates. Signs of axes mean nothing; in a symmetric map no distance between a row and a column does either.
 * Refuses fewer than two rows or columns, an empty row or column, counts below zero, an uneven table, a table
 * whose rows are all alike. Source: Benzécri 1973; Greenacre 2017. See docs/methods/correspondence-analysis.md.
 *
 * @example
 * ```ts
 * import { correspondenceAnalysis, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = correspondenceAnalysis({
 *   table: [
 *     [9, 1, 4],
 *     [2, 8, 5],
 *     [3, 4, 9],
 *   ],
 * })
 * if (!isNotComputable(found)) console.log(found.singularValues, found.totalInertia)
 * // → [0.5152,0.2346] 0.3204
 * ```
 */
export function correspondenceAnalysis(input: CorrespondenceInput): Computed<CorrespondenceAnalysis> {
  const { table, supplementaryRows = [], supplementaryColumns = [] } = input
  const refusal = refuseContingency(table) ?? refuseSupplements(input)
  if (refusal) return refusal
  const { total, rowMass, columnMass, residuals } = standardise(table)
  const found = thinSingularValues(residuals)
  const axes = Math.min(residuals.rowCount, residuals.columnCount) - 1
  const singularValues = [...found.values.subarray(0, axes)].filter(value => value > 1e-10)
  if (singularValues.length === 0) return notComputable('no-variance')
  const totalInertia = residuals.cells.reduce((inertia, value) => inertia + value * value, 0)
  const principalInertias = singularValues.map(value => value * value)
  const rows = points({
    vectors: found.left,
    mass: rowMass,
    singularValues,
    inertia: inertiaOfRows(residuals),
  })
  const columns = points({
    vectors: found.right,
    mass: columnMass,
    singularValues,
    inertia: inertiaOfColumns(residuals),
  })
  return {
    singularValues,
    principalInertias,
    explained: principalInertias.map(inertia => Math.min(1, inertia / totalInertia)),
    totalInertia,
    chiSquare: totalInertia * total,
    rows,
    columns,
    supplementaryRowPrincipal: supplementaryRows.map(row => project(row, columns.standard)),
    supplementaryColumnPrincipal: (supplementaryColumns[0] ?? []).map((_, column) =>
      project(
        supplementaryColumns.map(row => row[column]!),
        rows.standard,
      ),
    ),
  }
}

/** Null when a table of counts has at least two rows and columns, none of them empty. */
function refuseContingency(table: readonly (readonly number[])[]) {
  const refusal = refuseUnlessTable(table)
  if (refusal) return refusal
  if (table.some(row => row.some(count => count < 0))) return notComputable('impossible-count')
  if (table.length < 2 || table[0]!.length < 2) return notComputable('fewer-than-two-codes')
  const emptyColumn = table[0]!.some((_, column) => table.every(row => row[column] === 0))
  return emptyColumn || table.some(row => sum(row) === 0) ? notComputable('absent-everywhere') : null
}

function refuseSupplements({
  table,
  supplementaryRows = [],
  supplementaryColumns = [],
}: CorrespondenceInput) {
  if (supplementaryRows.some(row => row.length !== table[0]!.length)) return notComputable('lengths-differ')
  if (supplementaryColumns.length > 0 && supplementaryColumns.length !== table.length)
    return notComputable('lengths-differ')
  const columns = (supplementaryColumns[0] ?? []).map((_, column) =>
    supplementaryColumns.map(row => row[column]!),
  )
  const all = [...supplementaryRows, ...columns]
  if (!all.every(profile => profile.every(Number.isFinite))) return notComputable('not-a-number')
  return all.some(profile => sum(profile) <= 0) ? notComputable('absent-everywhere') : null
}

/** Masses, and (share - expected) / √expected of each cell. */
function standardise(table: readonly (readonly number[])[]) {
  const total = sum(table.map(row => sum(row)))
  const rowMass = table.map(row => sum(row) / total)
  const columnMass = table[0]!.map((_, column) => sum(table.map(row => row[column]!)) / total)
  const columnCount = columnMass.length
  const cells = new Float64Array(table.length * columnCount)
  table.forEach((row, i) => {
    for (let j = 0; j < columnCount; j++) {
      const expected = rowMass[i]! * columnMass[j]!
      cells[i * columnCount + j] = (row[j]! / total - expected) / Math.sqrt(expected)
    }
  })
  return { total, rowMass, columnMass, residuals: { rowCount: table.length, columnCount, cells } }
}

function inertiaOfRows({ rowCount, columnCount, cells }: FlatTable): number[] {
  return Array.from({ length: rowCount }, (_, row) =>
    cells
      .subarray(row * columnCount, (row + 1) * columnCount)
      .reduce((inertia, value) => inertia + value * value, 0),
  )
}

function inertiaOfColumns({ rowCount, columnCount, cells }: FlatTable): number[] {
  const inertia = new Array<number>(columnCount).fill(0)
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++)
      inertia[column]! += cells[row * columnCount + column]! ** 2
  return inertia
}

/** A point no further from the middle, squared, is in it: no axis shows anything of it. */
const nothing = 1e-24

interface Side {
  /** Axis after axis, one number per point. */
  vectors: Float64Array
  mass: readonly number[]
  singularValues: readonly number[]
  inertia: number[]
}

function points({ vectors, mass, singularValues, inertia }: Side): CorrespondencePoints {
  const count = mass.length
  const roots = mass.map(Math.sqrt)
  const byAxis = (read: (vector: number, point: number, axis: number) => number) => {
    const table: number[][] = []
    for (let point = 0; point < count; point++) {
      const row = new Array<number>(singularValues.length)
      for (let axis = 0; axis < row.length; axis++)
        row[axis] = read(vectors[axis * count + point]!, point, axis)
      table.push(row)
    }
    return table
  }
  const isInMiddle = inertia.map((value, point) => value < nothing * mass[point]!)
  return {
    mass: [...mass],
    distance: inertia.map((value, point) => Math.sqrt(value / mass[point]!)),
    inertia,
    standard: byAxis((vector, point) => vector / roots[point]!),
    principal: byAxis((vector, point, axis) => (vector / roots[point]!) * singularValues[axis]!),
    contributions: byAxis(vector => vector * vector),
    squaredCosines: byAxis((vector, point, axis) =>
      isInMiddle[point] ? 0 : Math.min(1, (vector * singularValues[axis]!) ** 2 / inertia[point]!),
    ),
  }
}

/** A profile times standard coordinates of the other side: principal coordinates. */
function project(profile: readonly number[], standard: readonly (readonly number[])[]): number[] {
  const total = sum(profile)
  return standard[0]!.map((_, axis) =>
    sum(profile.map((value, point) => (value / total) * standard[point]![axis]!)),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
