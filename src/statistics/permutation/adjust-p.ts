// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Bonferroni: p values of a family, each as if it were the only one to be chosen after looking at all.
 *
 * In: raw p in any order. Out: corrected p in the same order. Refuses an empty family and what is not a p.
 * Source: Dunn 1961. See docs/methods/corrected-p.md.
 *
 * @example
 * ```ts
 * import { bonferroni } from 'silverscreen-statistics'
 *
 * console.log(bonferroni([0.01, 0.02, 0.2]))
 * // → [0.03,0.06,0.6]
 * ```
 */
export function bonferroni(p: readonly number[]): Computed<number[]> {
  return refuseUnlessP(p) ?? p.map(value => Math.min(1, value * p.length))
}

/**
 * Holm: as Bonferroni, step by step down the list, never less able. Source: Holm 1979. See docs/methods/corrected-p.md.
 *
 * @example
 * ```ts
 * import { holm } from 'silverscreen-statistics'
 *
 * console.log(holm([0.01, 0.02, 0.2]))
 * // → [0.03,0.04,0.2]
 * ```
 */
export function holm(p: readonly number[]): Computed<number[]> {
  return refuseUnlessP(p) ?? stepDownHolm(p)
}

/** Holm's correction of what is known to be p. */
export function stepDownHolm(p: readonly number[]): number[] {
  return stepDown(p, rank => p.length - rank)
}

/**
 * Benjamini-Hochberg: which share of the symbols called changed would be false? A view for screening.
 *
 * In: raw p in any order. Out: adjusted p in the same order. Refuses an empty family and what is not a p.
 * Source: Benjamini & Hochberg 1995. See docs/methods/corrected-p.md.
 *
 * @example
 * ```ts
 * import { benjaminiHochberg } from 'silverscreen-statistics'
 *
 * console.log(benjaminiHochberg([0.01, 0.02, 0.2]))
 * // → [0.03,0.03,0.2]
 * ```
 */
export function benjaminiHochberg(p: readonly number[]): Computed<number[]> {
  return refuseUnlessP(p) ?? stepUp(p, 1)
}

/**
 * Benjamini-Yekutieli: as Benjamini-Hochberg, under any dependence. Source: Benjamini & Yekutieli 2001.
 *
 * @example
 * ```ts
 * import { benjaminiYekutieli } from 'silverscreen-statistics'
 *
 * console.log(benjaminiYekutieli([0.01, 0.02, 0.2]))
 * // → [0.055,0.055,0.3667]
 * ```
 */
export function benjaminiYekutieli(p: readonly number[]): Computed<number[]> {
  return (
    refuseUnlessP(p) ??
    stepUp(
      p,
      p.map((_, index) => 1 / (index + 1)).reduce((a, b) => a + b, 0),
    )
  )
}

function refuseUnlessP(p: readonly number[]) {
  if (p.length === 0) return notComputable('no-values')
  if (!p.every(Number.isFinite)) return notComputable('not-a-number')
  return p.every(value => value >= 0 && value <= 1) ? null : notComputable('outside-range')
}

function rising(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((left, right) => p[left]! - p[right]!)
}

function stepDown(p: readonly number[], factorOfRank: (rank: number) => number): number[] {
  const adjusted = new Array<number>(p.length)
  let running = 0
  rising(p).forEach((index, rank) => {
    running = Math.max(running, p[index]! * factorOfRank(rank))
    adjusted[index] = Math.min(1, running)
  })
  return adjusted
}

function stepUp(p: readonly number[], penalty: number): number[] {
  const adjusted = new Array<number>(p.length)
  const order = rising(p)
  let running = 1
  for (let rank = order.length - 1; rank >= 0; rank--) {
    running = Math.min(running, (p[order[rank]!]! * p.length * penalty) / (rank + 1))
    adjusted[order[rank]!] = running
  }
  return adjusted
}
