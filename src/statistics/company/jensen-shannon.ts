// SPDX-License-Identifier: MIT
import { refuseUnlessFinite } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Jensen-Shannon divergence: how different are two mixes, in bits?
 *
 * The divergence, not its square root. In: two lists of shares or counts over the same things; each is brought
 * to sum 1. Out: 0 (the same) to 1 (nothing shared). Without its value under chance it says nothing about
 * change: see `excessDivergence`. Refuses lists of unequal length, empty or all zero, values below zero, what is
 * not a number. Source: Lin 1991. See docs/methods/company-change.md.
 *
 * @example
 * ```ts
 * import { jensenShannonDivergence } from 'silverscreen-statistics'
 *
 * console.log(jensenShannonDivergence([0.1, 0.2, 0.7], [0.25, 0.25, 0.5]))
 * // → 0.03804
 * ```
 */
export function jensenShannonDivergence(
  first: readonly number[],
  second: readonly number[],
): Computed<number> {
  if (first.length !== second.length) return notComputable('lengths-differ')
  const refusal = refuseUnlessFinite(first) ?? refuseUnlessFinite(second)
  if (refusal) return refusal
  if ([...first, ...second].some(value => value < 0)) return notComputable('impossible-count')
  const [firstTotal, secondTotal] = [first, second].map(list => list.reduce((sum, value) => sum + value, 0))
  if (firstTotal === 0 || secondTotal === 0) return notComputable('absent-in-one-period')
  return divergenceOf(
    first.map(value => value / firstTotal!),
    second.map(value => value / secondTotal!),
  )
}

/** The divergence of two lists of shares that each sum to 1. */
export function divergenceOf(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let bits = 0
  for (let place = 0; place < first.length; place++) {
    const [p, q] = [first[place]!, second[place]!]
    if (p > 0) bits += p * Math.log2((2 * p) / (p + q))
    if (q > 0) bits += q * Math.log2((2 * q) / (p + q))
  }
  return Math.min(1, Math.max(0, bits / 2))
}
