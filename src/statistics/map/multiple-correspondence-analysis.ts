// SPDX-License-Identifier: MIT
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

export interface MultipleCorrespondenceInput<Category extends string | number> {
  /** Marks by variables: the category of each. */
  data: readonly (readonly Category[])[]
  /** Per variable its categories, in order. */
  categories: readonly (readonly Category[])[]
  /** Further variables that are placed but do not shape the axes. */
  supplementaryData?: readonly (readonly Category[])[]
  supplementaryCategories?: readonly (readonly Category[])[]
}

export interface MultipleCorrespondenceAnalysis {
  /** Of the indicator table, all; for comparison only, since they understate every axis. */
  indicatorInertias: number[]
  burtInertias: number[]
  adjustedInertias: number[]
  adjustedTotal: number
  adjustedExplained: number[]
  /** Categories in the order of the variables; matrices: category by axis. */
  categoryMass: number[]
  categoryStandard: number[][]
  categoryPrincipal: number[][]
  /** Marks by axes. */
  markStandard: number[][]
  supplementaryPrincipal: Computed<number[]>[]
}

/**
 * Multiple correspondence analysis: which categories of several variables (symbol, place, subject, pole) go
 * together?
 *
 * Descriptive; films give its uncertainty, not marks. In: one category per mark and variable. Out: axes whose
 * inertia passes that of a single variable, with inertias adjusted for it; no raw percentages are meant for
 * display. Refuses no marks, fewer than two variables, a category not listed or never used, no axis of that kind.
 * Source: Greenacre 1993, 2017 (adjusted inertia, after Benzécri 1979).
 * See docs/methods/multiple-correspondence-analysis.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, multipleCorrespondenceAnalysis } from 'silverscreen-statistics'
 *
 * const found = multipleCorrespondenceAnalysis({
 *   data: [
 *     ['ruin', 'yard'],
 *     ['ruin', 'yard'],
 *     ['train', 'yard'],
 *     ['train', 'home'],
 *   ],
 *   categories: [
 *     ['ruin', 'train'],
 *     ['yard', 'home'],
 *   ],
 * })
 * if (!isNotComputable(found)) console.log(found.adjustedInertias, found.adjustedTotal)
 * // → [0.3333] 0.3333
 * ```
 */
export function multipleCorrespondenceAnalysis<Category extends string | number>(
  input: MultipleCorrespondenceInput<Category>,
): Computed<MultipleCorrespondenceAnalysis> {
  const { data, categories, supplementaryData = [], supplementaryCategories = [] } = input
  if (data.length === 0) return notComputable('no-values')
  const variables = categories.length
  if (variables < 2) return notComputable('fewer-than-two-codes')
  const places = placesOf(data, categories)
  if (!places) return notComputable('outside-range')
  const width = sum(categories.map(list => list.length))
  const counts = new Array<number>(width).fill(0)
  for (const mark of places) for (const place of mark) counts[place]!++
  if (counts.some(count => count === 0)) return notComputable('absent-everywhere')
  const mass = counts.map(count => count / (data.length * variables))
  const { inertias, vectors } = decompose(places, mass, variables)
  const kept = inertias.filter(inertia => inertia > 1 / variables + 1e-12).length
  if (kept === 0) return notComputable('no-variance')
  const adjustedInertias = inertias
    .slice(0, kept)
    .map(inertia => (variables / (variables - 1)) ** 2 * (inertia - 1 / variables) ** 2)
  const burtInertias = inertias.map(inertia => inertia * inertia)
  const adjustedTotal =
    (variables / (variables - 1)) * (sum(burtInertias) - (width - variables) / variables ** 2)
  const categoryStandard = mass.map((share, category) =>
    adjustedInertias.map((_, axis) => vectors.get(category, axis) / Math.sqrt(share)),
  )
  const supplementary = placesOf(supplementaryData, supplementaryCategories)
  if (!supplementary) return notComputable('outside-range')
  return {
    indicatorInertias: inertias,
    burtInertias,
    adjustedInertias,
    adjustedTotal,
    adjustedExplained: adjustedInertias.map(inertia => inertia / adjustedTotal),
    categoryMass: mass,
    categoryStandard,
    categoryPrincipal: categoryStandard.map(row =>
      row.map((value, axis) => value * Math.sqrt(adjustedInertias[axis]!)),
    ),
    markStandard: places.map(mark =>
      meanRow(mark, categoryStandard).map((value, axis) => value / Math.sqrt(inertias[axis]!)),
    ),
    supplementaryPrincipal: placeSupplements(
      supplementary,
      sum(supplementaryCategories.map(list => list.length)),
      places.map(mark => meanRow(mark, categoryStandard)),
    ),
  }
}

/** Per row the column of each of its categories in the indicator table; null when one is not listed. */
function placesOf<Category extends string | number>(
  data: readonly (readonly Category[])[],
  categories: readonly (readonly Category[])[],
): number[][] | null {
  const starts = categories.map((_, variable) => sum(categories.slice(0, variable).map(list => list.length)))
  const rows = data.map(row =>
    categories.map((list, variable) => starts[variable]! + list.indexOf(row[variable]!)),
  )
  const listed = data.every(row => categories.every((list, variable) => list.includes(row[variable]!)))
  return listed ? rows : null
}

/** Eigenvalues of the centred and standardised Burt table are the inertias of the indicator table. */
function decompose(places: readonly (readonly number[])[], mass: readonly number[], variables: number) {
  const width = mass.length
  const burt = Matrix.zeros(width, width)
  for (const mark of places)
    for (const row of mark) for (const column of mark) burt.set(row, column, burt.get(row, column) + 1)
  const whole = places.length * variables * variables
  const standard = new Matrix(
    mass.map((rowMass, row) =>
      mass.map((columnMass, column) => {
        const root = Math.sqrt(rowMass * columnMass)
        return burt.get(row, column) / whole / root - root
      }),
    ),
  )
  const found = new EigenvalueDecomposition(standard, { assumeSymmetric: true })
  const order = found.realEigenvalues.map((_, axis) => axis).reverse()
  const axes = order.slice(0, width - variables)
  return {
    inertias: axes.map(axis => Math.max(0, found.realEigenvalues[axis]!)),
    vectors: new Matrix(
      mass.map((_, category) => axes.map(axis => found.eigenvectorMatrix.get(category, axis))),
    ),
  }
}

function meanRow(places: readonly number[], rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, axis) => sum(places.map(place => rows[place]![axis]!)) / places.length)
}

/** Mean profile of the marks of each category, times standard coordinates; not scaled further. */
function placeSupplements(
  places: readonly (readonly number[])[],
  width: number,
  markMeans: readonly (readonly number[])[],
): Computed<number[]>[] {
  return Array.from({ length: width }, (_, category) => {
    const marks = places.flatMap((mark, row) => (mark.includes(category) ? [row] : []))
    return marks.length === 0 ? notComputable('absent-everywhere') : meanRow(marks, markMeans)
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
