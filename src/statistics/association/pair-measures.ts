// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import type { PairCounts } from './pair-counts.ts'
import { refuseUnlessPair } from './pair-counts.ts'

/**
 * Jaccard: of the units with either code, which share has both? Refuses two absent codes. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { jaccard } from 'silverscreen-statistics'
 *
 * console.log(jaccard({ both: 8, onlyFirst: 2, onlySecond: 5, neither: 85 }))
 * // → 0.5333
 * ```
 */
export function jaccard(pair: PairCounts): Computed<number> {
  const refusal = refuseUnlessPair(pair)
  if (refusal) return refusal
  const either = pair.both + pair.onlyFirst + pair.onlySecond
  return either === 0 ? notComputable('absent-everywhere') : pair.both / either
}

/**
 * Phi: the correlation of two presences, -1 to 1. Refuses a code that is nowhere or everywhere. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { phiCoefficient } from 'silverscreen-statistics'
 *
 * console.log(phiCoefficient({ both: 8, onlyFirst: 2, onlySecond: 5, neither: 85 }))
 * // → 0.6641
 * ```
 */
export function phiCoefficient(pair: PairCounts): Computed<number> {
  const refusal = refuseUnlessPair(pair)
  if (refusal) return refusal
  const { both, onlyFirst, onlySecond, neither } = pair
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither)
  if (margins === 0) return refuseConstant(pair)
  return (both * neither - onlyFirst * onlySecond) / Math.sqrt(margins)
}

/**
 * Delta P: by how much is a code likelier where the other is than where it is not?
 *
 * In: the four counts. Out: share of the second given the first, less its share without the first; swap
 * `onlyFirst` and `onlySecond` for the other direction. Refuses a first code that is nowhere or everywhere.
 * Source: Allan 1980. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { deltaP } from 'silverscreen-statistics'
 *
 * console.log(deltaP({ both: 8, onlyFirst: 2, onlySecond: 5, neither: 85 }))
 * // → 0.7444
 * ```
 */
export function deltaP(pair: PairCounts): Computed<number> {
  const refusal = refuseUnlessPair(pair)
  if (refusal) return refusal
  const [first, rest] = [pair.both + pair.onlyFirst, pair.onlySecond + pair.neither]
  if (first === 0) return notComputable('absent-everywhere')
  if (rest === 0) return notComputable('present-everywhere')
  return pair.both / first - pair.onlySecond / rest
}

function refuseConstant(pair: PairCounts) {
  const absent = pair.both + pair.onlyFirst === 0 || pair.both + pair.onlySecond === 0
  return notComputable(absent ? 'absent-everywhere' : 'present-everywhere')
}
