// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import type { PairCounts } from './pair-counts.ts'
import { refuseUnlessPair, unitsOf } from './pair-counts.ts'

/**
 * Pointwise mutual information: how many times more often do two codes meet than if they were strangers?
 *
 * Unit of counting: the shot; nothing is tested, and rare pairs explode (ask for at least five shots in three
 * films). In: the four counts. Out: bits; minus infinity where they never meet. Refuses a code that is absent,
 * no units, counts that cannot be. Source: Church & Hanks 1990. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { pointwiseMutualInformation } from 'silverscreen-statistics'
 *
 * console.log(pointwiseMutualInformation({ both: 8, onlyFirst: 2, onlySecond: 5, neither: 85 }))
 * // → 2.621
 * ```
 */
export function pointwiseMutualInformation(pair: PairCounts): Computed<number> {
  const refusal = refuseUnlessPair(pair)
  if (refusal) return refusal
  const [first, second] = [pair.both + pair.onlyFirst, pair.both + pair.onlySecond]
  if (first === 0 || second === 0) return notComputable('absent-everywhere')
  return Math.log2((pair.both * unitsOf(pair)) / (first * second))
}

/**
 * PPMI: pointwise mutual information, 0 where two codes shun one another. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { positiveMutualInformation } from 'silverscreen-statistics'
 *
 * console.log(positiveMutualInformation({ both: 0, onlyFirst: 10, onlySecond: 13, neither: 77 }))
 * // → 0
 * ```
 */
export function positiveMutualInformation(pair: PairCounts): Computed<number> {
  const bits = pointwiseMutualInformation(pair)
  return isNotComputable(bits) ? bits : Math.max(0, bits)
}

/**
 * NPMI: pointwise mutual information over its largest value, -1 (never together) to 1 (always).
 *
 * Refuses, besides, two codes that stand in every unit. Source: Bouma 2009. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { normalizedMutualInformation } from 'silverscreen-statistics'
 *
 * console.log(normalizedMutualInformation({ both: 8, onlyFirst: 2, onlySecond: 5, neither: 85 }))
 * // → 0.7194
 * ```
 */
export function normalizedMutualInformation(pair: PairCounts): Computed<number> {
  const bits = pointwiseMutualInformation(pair)
  if (isNotComputable(bits)) return bits
  if (pair.both === 0) return -1
  if (unitsOf(pair) - pair.both <= 1e-12 * unitsOf(pair)) return notComputable('present-everywhere')
  return Math.min(1, Math.max(-1, bits / -Math.log2(pair.both / unitsOf(pair))))
}
