// SPDX-License-Identifier: MIT
import { refuseUnlessFinite, refuseUnlessNumbers, refuseUnlessOnAxis } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { findQuantile } from './find-quantile.ts'
import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * Chi-square distribution: how much of it lies below and above `x`?
 *
 * In: `x >= 0`, `df > 0`. Out: `lower` and `upper`, each true far into its own tail.
 * Refuses what is not a number, and `df` not above zero. Source: incomplete gamma function.
 * See docs/methods/distributions.md.
 *
 * @example
 * ```ts
 * import { chiSquareTails } from 'silverscreen-statistics'
 *
 * console.log(chiSquareTails(3.84, 1))
 * // → {"lower":0.95,"upper":0.05004}
 * ```
 */
export function chiSquareTails(x: number, df: number): Computed<{ lower: number; upper: number }> {
  const refusal = refuseUnlessOnAxis(x) ?? refuseUnlessNumbers([df])
  if (refusal) return refusal
  if (df <= 0) return notComputable('outside-range')
  return incompleteGamma(df / 2, x / 2)
}

/**
 * Chi-square quantile: below which value does the share `lower` lie? Refuses a share outside (0, 1).
 *
 * @example
 * ```ts
 * import { chiSquareQuantile } from 'silverscreen-statistics'
 *
 * console.log(chiSquareQuantile(0.95, 1))
 * // → 3.841
 * ```
 */
export function chiSquareQuantile(lower: number, df: number): Computed<number> {
  const refusal = refuseUnlessFinite([lower]) ?? refuseUnlessNumbers([df])
  if (refusal) return refusal
  if (lower <= 0 || lower >= 1 || df <= 0) return notComputable('outside-range')
  return lower <= 0.5
    ? findQuantile(x => incompleteGamma(df / 2, x / 2).lower, lower, true)
    : findQuantile(x => incompleteGamma(df / 2, x / 2).upper, 1 - lower, false)
}
