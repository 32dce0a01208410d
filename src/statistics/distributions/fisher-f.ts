// SPDX-License-Identifier: MIT
import { refuseUnlessFinite, refuseUnlessNumbers, refuseUnlessOnAxis } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { findQuantile } from './find-quantile.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import type { TwoTails } from './incomplete-gamma.ts'

interface Freedom {
  numerator: number
  denominator: number
}

/**
 * F distribution: how much of it lies below and above `f`?
 *
 * In: `f >= 0`, degrees of freedom of numerator and denominator above zero. Out: `lower` and `upper`, each
 * true far into its own tail. Refuses what is not a number. Source: incomplete beta function.
 * See docs/methods/distributions.md.
 *
 * @example
 * ```ts
 * import { fisherFTails } from 'silverscreen-statistics'
 *
 * console.log(fisherFTails(3.49, { numerator: 3, denominator: 12 }))
 * // → {"lower":0.95,"upper":0.05001}
 * ```
 */
export function fisherFTails(f: number, df: Freedom): Computed<TwoTails> {
  const refusal = refuseUnlessOnAxis(f) ?? refuseUnlessNumbers([df.numerator, df.denominator])
  if (refusal) return refusal
  return df.numerator > 0 && df.denominator > 0 ? tails(f, df) : notComputable('outside-range')
}

/**
 * F quantile: below which value does the share `lower` lie? Refuses a share outside (0, 1).
 *
 * @example
 * ```ts
 * import { fisherFQuantile } from 'silverscreen-statistics'
 *
 * console.log(fisherFQuantile(0.95, { numerator: 3, denominator: 12 }))
 * // → 3.49
 * ```
 */
export function fisherFQuantile(lower: number, df: Freedom): Computed<number> {
  const refusal = refuseUnlessFinite([lower]) ?? refuseUnlessNumbers([df.numerator, df.denominator])
  if (refusal) return refusal
  if (lower <= 0 || lower >= 1 || df.numerator <= 0 || df.denominator <= 0)
    return notComputable('outside-range')
  return lower <= 0.5
    ? findQuantile(f => tails(f, df).lower, lower, true)
    : findQuantile(f => tails(f, df).upper, 1 - lower, false)
}

function tails(f: number, df: Freedom): TwoTails {
  if (f === Infinity) return { lower: 1, upper: 0 }
  const scaled = Math.max(0, df.numerator * f)
  const whole = scaled + df.denominator
  if (whole === Infinity) return { lower: 1, upper: 0 }
  const shapes = { a: df.numerator / 2, b: df.denominator / 2 }
  return incompleteBeta(shapes, scaled / whole, df.denominator / whole)
}
