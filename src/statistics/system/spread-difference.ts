// SPDX-License-Identifier: MIT
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { fisherFTails } from '../distributions/fisher-f.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import { centreDistances } from './centre-distances.ts'
import { refuseUnlessDistances } from './refuse-unless-distances.ts'
import { spatialMedian } from './spatial-median.ts'

export interface SpreadDifference {
  /** Distance of each film from the middle of its period. */
  distances: number[]
  meanFirst: number
  meanSecond: number
  f: number
  p: number
}

/**
 * Spread difference (betadisper): are the films of one period more unlike one another than those of the other?
 *
 * Unit: the film. Null: the mean distance from the middle of the period is the same. Read it beside every
 * PERMANOVA, which answers to spread as well as to place. In: distances between films, the period of each, and
 * which middle: `centroid` or `spatial-median`. Out: distances, their means, F of an analysis of variance and
 * its p. Where distances are no metric, squared parts on imaginary axes are taken off. Refuses fewer than two
 * films in a period, a table that is not one of distances, no spread at all. Source: Anderson 2006.
 * See docs/methods/permanova.md.
 *
 * @example
 * ```ts
 * import { hellingerDistances, isNotComputable, spreadDifference } from 'silverscreen-statistics'
 *
 * const distances = hellingerDistances([
 *   [9, 1, 4],
 *   [8, 2, 4],
 *   [2, 8, 5],
 *   [1, 7, 4],
 * ])
 * if (!isNotComputable(distances)) {
 *   const found = spreadDifference(distances, [false, false, true, true], 'centroid')
 *   if (!isNotComputable(found)) console.log(found.meanFirst, found.meanSecond)
 * }
 * // → 0.05991 0.04174
 * ```
 */
export function spreadDifference(
  distances: readonly (readonly number[])[],
  isSecond: readonly boolean[],
  middle: 'centroid' | 'spatial-median' = 'spatial-median',
): Computed<SpreadDifference> {
  const refusal = refuseUnlessDistances(distances, isSecond)
  if (refusal) return refusal
  const groups = [false, true].map(side =>
    isSecond.flatMap((second, film) => (second === side ? [film] : [])),
  )
  const { real, imaginary } = principalCoordinates(distances)
  const away = new Array<number>(isSecond.length)
  for (const films of groups) {
    const onReal = squaredDistances(films, real, middle)
    const onImaginary = squaredDistances(films, imaginary, middle)
    films.forEach((film, place) => {
      away[film] = Math.sqrt(Math.abs(onReal[place]! - onImaginary[place]!))
    })
  }
  return analyseVariance(away, groups)
}

/** Films by axes; axes of negative eigenvalues apart. */
function principalCoordinates(distances: readonly (readonly number[])[]) {
  const count = distances.length
  const centred = Matrix.from1DArray(count, count, centreDistances(distances))
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(centred, {
    assumeSymmetric: true,
  })
  const least = Math.max(...realEigenvalues.map(Math.abs)) * 1e-9
  const axes = (sign: number) =>
    realEigenvalues.flatMap((value, axis) =>
      sign * value > least ? [{ axis, scale: Math.sqrt(sign * value) }] : [],
    )
  const place = (sign: number) => {
    const chosen = axes(sign)
    return distances.map((_, film) =>
      chosen.map(({ axis, scale }) => eigenvectorMatrix.get(film, axis) * scale),
    )
  }
  return { real: place(1), imaginary: place(-1) }
}

function squaredDistances(
  films: readonly number[],
  coordinates: readonly (readonly number[])[],
  middle: 'centroid' | 'spatial-median',
): number[] {
  const points = films.map(film => coordinates[film]!)
  const centre =
    middle === 'centroid'
      ? points[0]!.map((_, axis) => meanOf(points.map(point => point[axis]!)))
      : spatialMedian(points)
  return points.map(point => point.reduce((sum, value, axis) => sum + (value - centre[axis]!) ** 2, 0))
}

function analyseVariance(
  away: readonly number[],
  groups: readonly (readonly number[])[],
): Computed<SpreadDifference> {
  const means = groups.map(films => meanOf(films.map(film => away[film]!)))
  const whole = meanOf(away)
  const between = groups.reduce((sum, films, group) => sum + films.length * (means[group]! - whole) ** 2, 0)
  const within = groups.reduce(
    (sum, films, group) => sum + films.reduce((all, film) => all + (away[film]! - means[group]!) ** 2, 0),
    0,
  )
  if (within <= 0) return notComputable('no-variance')
  const f = (between * (away.length - 2)) / within
  const tails = fisherFTails(f, { numerator: 1, denominator: away.length - 2 })
  if (isNotComputable(tails)) return tails
  return { distances: [...away], meanFirst: means[0]!, meanSecond: means[1]!, f, p: tails.upper }
}
