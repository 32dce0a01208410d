// SPDX-License-Identifier: MIT
import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

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
  const found = new SingularValueDecomposition(residuals, { autoTranspose: true })
  const count = found.diagonal.filter(
    (value, axis) => value > 1e-10 && axis < Math.min(table.length, table[0]!.length) - 1,
  ).length
  if (count === 0) return notComputable('no-variance')
  const singularValues = found.diagonal.slice(0, count)
  const totalInertia = sum(residuals.to1DArray().map(value => value * value))
  const principalInertias = singularValues.map(value => value * value)
  const rows = points({ vectors: found.leftSingularVectors, mass: rowMass, singularValues, residuals })
  const columns = points({
    vectors: found.rightSingularVectors,
    mass: columnMass,
    singularValues,
    residuals: residuals.transpose(),
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
  const residuals = new Matrix(
    table.map((row, i) =>
      row.map((count, j) => {
        const expected = rowMass[i]! * columnMass[j]!
        return (count / total - expected) / Math.sqrt(expected)
      }),
    ),
  )
  return { total, rowMass, columnMass, residuals }
}

/** A point no further from the middle, squared, is in it: no axis shows anything of it. */
const nothing = 1e-24

interface Side {
  vectors: Matrix
  mass: readonly number[]
  singularValues: readonly number[]
  residuals: Matrix
}

function points({ vectors, mass, singularValues, residuals }: Side): CorrespondencePoints {
  const inertia = mass.map((_, point) => sum(residuals.getRow(point).map(value => value * value)))
  const standard = mass.map((share, point) =>
    singularValues.map((_, axis) => vectors.get(point, axis) / Math.sqrt(share)),
  )
  const principal = standard.map(row => row.map((value, axis) => value * singularValues[axis]!))
  return {
    mass: [...mass],
    distance: inertia.map((value, point) => Math.sqrt(value / mass[point]!)),
    inertia,
    standard,
    principal,
    contributions: mass.map((_, point) => singularValues.map((__, axis) => vectors.get(point, axis) ** 2)),
    squaredCosines: principal.map((row, point) =>
      row.map(value =>
        inertia[point]! < nothing * mass[point]!
          ? 0
          : Math.min(1, (value * value * mass[point]!) / inertia[point]!),
      ),
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
