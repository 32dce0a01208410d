// SPDX-License-Identifier: MIT
import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Procrustes statistic: how unlike are two maps of the same points, when turned and sized to fit?
 *
 * Descriptive. In: two tables of the same points by the same number of axes. Out: m², 0 (the same shape) to 1.
 * Refuses tables of unequal size, a map whose points all coincide, what is not a number.
 * Source: Gower 1975; Peres-Neto & Jackson 2001. See docs/methods/procrustes.md.
 *
 * @example
 * ```ts
 * import { procrustesStatistic } from 'silverscreen-statistics'
 *
 * console.log(
 *   procrustesStatistic(
 *     [
 *       [0, 0],
 *       [1, 0],
 *       [0, 1],
 *     ],
 *     [
 *       [0, 0],
 *       [0, 2],
 *       [1, 0],
 *     ],
 *   ),
 * )
 * // → 0.075
 * ```
 */
export function procrustesStatistic(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): Computed<number> {
  const refusal = refuseUnlessTable(first) ?? refuseUnlessTable(second)
  if (refusal) return refusal
  if (first.length !== second.length || first[0]!.length !== second[0]!.length)
    return notComputable('lengths-differ')
  const [left, right] = [toUnitShape(first), toUnitShape(second)]
  if (!left || !right) return notComputable('no-variance')
  const fit = new SingularValueDecomposition(left.transpose().mmul(right)).diagonal
  return Math.max(0, 1 - fit.reduce((sum, value) => sum + value, 0) ** 2)
}

function toUnitShape(points: readonly (readonly number[])[]): Matrix | null {
  const shape = new Matrix(points.map(point => [...point]))
  shape.center('column')
  const size = shape.norm('frobenius')
  return size > 1e-14 ? shape.div(size) : null
}

/**
 * The turn (with reflection) of plane points that brings them nearest to others, as [a, b, c, d]:
 * x' = a x + b y, y' = c x + d y. Points stand as x, y, x, y.
 */
export function turnToFit(points: Float64Array, target: Float64Array): [number, number, number, number] {
  let [xx, xy, yx, yy] = [0, 0, 0, 0]
  for (let place = 0; place < points.length; place += 2) {
    const [x, y, toX, toY] = [points[place]!, points[place + 1]!, target[place]!, target[place + 1]!]
    xx += toX * x
    xy += toX * y
    yx += toY * x
    yy += toY * y
  }
  const turned = Math.hypot(xx + yy, yx - xy)
  const mirrored = Math.hypot(xx - yy, yx + xy)
  if (turned >= mirrored) {
    const [cos, sin] = turned === 0 ? [1, 0] : [(xx + yy) / turned, (yx - xy) / turned]
    return [cos, -sin, sin, cos]
  }
  const [cos, sin] = [(xx - yy) / mirrored, (yx + xy) / mirrored]
  return [cos, sin, sin, -cos]
}
