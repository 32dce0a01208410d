// SPDX-License-Identifier: MIT
import { refuseUnlessOnAxis } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { findQuantile } from './find-quantile.ts'
import type { TwoTails } from './incomplete-gamma.ts'
import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * Standard normal distribution: how much of it lies below and above `z`?
 *
 * In: any `z`. Out: `lower` and `upper`, each true far into its own tail. Refuses what is not a number.
 * Source: incomplete gamma function of z squared over two. See docs/methods/distributions.md.
 *
 * @example
 * ```ts
 * import { normalTails } from 'silverscreen-statistics'
 *
 * console.log(normalTails(1.96))
 * // → {"lower":0.975,"upper":0.025}
 * ```
 */
export function normalTails(z: number): Computed<TwoTails> {
  const refusal = refuseUnlessOnAxis(z)
  if (refusal) return refusal
  const beyond = upperTailOfSize(Math.abs(z))
  return z >= 0 ? { lower: 1 - beyond, upper: beyond } : { lower: beyond, upper: 1 - beyond }
}

/**
 * Normal quantile: below which value does the share `lower` lie? Refuses a share outside (0, 1).
 *
 * @example
 * ```ts
 * import { normalQuantile } from 'silverscreen-statistics'
 *
 * console.log(normalQuantile(0.975))
 * // → 1.96
 * ```
 */
export function normalQuantile(lower: number): Computed<number> {
  if (!Number.isFinite(lower)) return notComputable('not-a-number')
  if (lower <= 0 || lower >= 1) return notComputable('outside-range')
  if (lower === 0.5) return 0
  const size = findQuantile(upperTailOfSize, Math.min(lower, 1 - lower), false)
  return lower < 0.5 ? -size : size
}

function upperTailOfSize(size: number): number {
  return incompleteGamma(0.5, (size * size) / 2).upper / 2
}
