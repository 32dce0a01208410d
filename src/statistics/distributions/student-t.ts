// SPDX-License-Identifier: MIT
import { refuseUnlessFinite, refuseUnlessNumbers, refuseUnlessOnAxis } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { findQuantile } from './find-quantile.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import type { TwoTails } from './incomplete-gamma.ts'

/**
 * Student's t distribution: how much of it lies below and above `t`?
 *
 * In: any `t`, `df > 0`, whole or not. Out: `lower` and `upper`, each true far into its own tail.
 * Refuses what is not a number, and `df` not above zero. Source: Student 1908; incomplete beta function.
 * See docs/methods/distributions.md.
 *
 * @example
 * ```ts
 * import { studentTTails } from 'silverscreen-statistics'
 *
 * console.log(studentTTails(2.228, 10))
 * // → {"lower":0.975,"upper":0.02501}
 * ```
 */
export function studentTTails(t: number, df: number): Computed<TwoTails> {
  const refusal = refuseUnlessOnAxis(t) ?? refuseUnlessNumbers([df])
  if (refusal) return refusal
  if (df <= 0) return notComputable('outside-range')
  const beyond = upperTailOfSize(Math.abs(t), df)
  return t >= 0 ? { lower: 1 - beyond, upper: beyond } : { lower: beyond, upper: 1 - beyond }
}

/**
 * Quantile of Student's t: below which value does the share `lower` lie? Refuses a share outside (0, 1).
 *
 * @example
 * ```ts
 * import { studentTQuantile } from 'silverscreen-statistics'
 *
 * console.log(studentTQuantile(0.975, 10))
 * // → 2.228
 * ```
 */
export function studentTQuantile(lower: number, df: number): Computed<number> {
  const refusal = refuseUnlessFinite([lower]) ?? refuseUnlessNumbers([df])
  if (refusal) return refusal
  if (lower <= 0 || lower >= 1 || df <= 0) return notComputable('outside-range')
  if (lower === 0.5) return 0
  const size = findQuantile(t => upperTailOfSize(t, df), Math.min(lower, 1 - lower), false)
  return lower < 0.5 ? -size : size
}

function upperTailOfSize(size: number, df: number): number {
  const square = size * size
  if (square === Infinity) return 0
  const whole = df + square
  return incompleteBeta({ a: df / 2, b: 0.5 }, df / whole, square / whole).lower / 2
}
