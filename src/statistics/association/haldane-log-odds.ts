// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable } from '../not-computable.ts'
import type { PairCounts } from './pair-counts.ts'
import { refuseUnlessPair } from './pair-counts.ts'

/**
 * Haldane log odds: do two codes stand together, on a scale that zeros do not break?
 *
 * Half a unit is added to every cell, always. In: the four counts. Out: natural log of the odds ratio, and the
 * error it would have if shots were independent (for display; between films use `filmMeanAssociation`).
 * Refuses no units and counts that cannot be. Source: Haldane 1956. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { haldaneLogOdds } from 'silverscreen-statistics'
 *
 * console.log(haldaneLogOdds({ both: 8, onlyFirst: 2, onlySecond: 5, neither: 85 }))
 * // → {"logOdds":3.968,"errorIfShotsWereIndependent":0.8433}
 * ```
 */
export function haldaneLogOdds(
  pair: PairCounts,
): Computed<{ logOdds: number; errorIfShotsWereIndependent: number }> {
  const refusal = refuseUnlessPair(pair)
  if (refusal) return refusal
  const [both, onlyFirst, onlySecond, neither] = [
    pair.both + 0.5,
    pair.onlyFirst + 0.5,
    pair.onlySecond + 0.5,
    pair.neither + 0.5,
  ]
  return {
    logOdds: Math.log((both * neither) / (onlyFirst * onlySecond)),
    errorIfShotsWereIndependent: Math.sqrt(1 / both + 1 / onlyFirst + 1 / onlySecond + 1 / neither),
  }
}

/**
 * Yule's Q on the same eased cells: the odds ratio on a scale from -1 to 1. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { yuleQ } from 'silverscreen-statistics'
 *
 * console.log(yuleQ({ both: 8, onlyFirst: 2, onlySecond: 5, neither: 85 }))
 * // → 0.9629
 * ```
 */
export function yuleQ(pair: PairCounts): Computed<number> {
  const odds = haldaneLogOdds(pair)
  return isNotComputable(odds) ? odds : Math.tanh(odds.logOdds / 2)
}
