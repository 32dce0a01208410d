// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Local regression (LOESS): along which curve do films drift over the years?
 *
 * Descriptive: a curve to look at beside the change point, which cannot tell a step from a drift. In: year and
 * value per film, the share of films that each point looks at (.75), the years to be drawn. Out: one value per
 * year: a straight line fitted to the nearest films, nearer ones weighing more. Refuses fewer than three films,
 * a share outside (0, 1], one year only, unequal lengths, what is not a number. Source: Cleveland 1979.
 * See docs/methods/local-regression.md.
 *
 * @example
 * ```ts
 * import { localRegression } from 'silverscreen-statistics'
 *
 * console.log(
 *   localRegression([1950, 1952, 1954, 1956], [0.1, 0.12, 0.2, 0.18], { years: [1951, 1955], span: 1 }),
 * )
 * // → [0.1143,0.1829]
 * ```
 */
export function localRegression(
  years: readonly number[],
  values: readonly number[],
  at: { years: readonly number[]; span?: number },
): Computed<number[]> {
  if (years.length !== values.length) return notComputable('lengths-differ')
  const refusal = refuseUnlessNumbers(years) ?? refuseUnlessNumbers(values) ?? refuseUnlessNumbers(at.years)
  if (refusal) return refusal
  const span = at.span ?? 0.75
  if (years.length < 3) return notComputable('fewer-than-three-films')
  if (!(span > 0 && span <= 1)) return notComputable('outside-range')
  if (new Set(years).size === 1) return notComputable('no-variance')
  const near = Math.min(years.length, Math.max(2, Math.floor(span * years.length + 1e-5)))
  return at.years.map(year => fitAt(year, { years, values, near }))
}

interface Fit {
  years: readonly number[]
  values: readonly number[]
  near: number
}

function fitAt(year: number, { years, values, near }: Fit): number {
  const distances = years.map(other => Math.abs(other - year))
  const reach = Math.max([...distances].sort((left, right) => left - right)[near - 1]!, 1e-9)
  const weights = distances.map(distance => Math.max(0, 1 - Math.min(1, distance / reach) ** 3) ** 3)
  const total = sum(weights)
  if (total === 0)
    return (
      sum(values.filter((_, film) => distances[film]! <= reach)) /
      distances.filter(distance => distance <= reach).length
    )
  const middle = sum(weights.map((weight, film) => weight * years[film]!)) / total
  const mean = sum(weights.map((weight, film) => weight * values[film]!)) / total
  const spread = sum(weights.map((weight, film) => weight * (years[film]! - middle) ** 2))
  const slope =
    spread < 1e-12
      ? 0
      : sum(weights.map((weight, film) => weight * (years[film]! - middle) * (values[film]! - mean))) / spread
  return mean + slope * (year - middle)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
