// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'

export interface FleissKappa {
  kappa: Computed<number>
  meanObservedAgreement: number
  expectedAgreement: number
  categoryShare: number[]
  kappaPerCategory: Computed<number>[]
}

/**
 * Fleiss' kappa: do several coders, the same number for every unit, agree more than chance would have them?
 *
 * Unit: the shot; an interval for it resamples films. In: units by categories, how many coders chose each.
 * Out: kappa over all and per category. Refuses a table that is not full, units with unequal numbers of coders,
 * fewer than two coders; a kappa is refused where chance leaves no room. Source: Fleiss 1971.
 * See docs/methods/fleiss-kappa.md.
 *
 * @example
 * ```ts
 * import { fleissKappa, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = fleissKappa([
 *   [3, 0],
 *   [2, 1],
 *   [0, 3],
 * ])
 * if (!isNotComputable(found)) console.log(found.kappa)
 * // → 0.55
 * ```
 */
export function fleissKappa(counts: readonly (readonly number[])[]): Computed<FleissKappa> {
  const refusal = refuseUnlessTable(counts)
  if (refusal) return refusal
  if (counts.some(row => row.some(count => count < 0))) return notComputable('impossible-count')
  const coders = sum(counts[0]!)
  if (counts.some(row => sum(row) !== coders)) return notComputable('lengths-differ')
  if (coders < 2) return notComputable('fewer-than-two-coders')
  const categoryShare = counts[0]!.map((_, category) => meanOf(counts.map(row => row[category]! / coders)))
  const pairs = coders * (coders - 1)
  const observed = meanOf(counts.map(row => row.reduce((all, count) => all + count * (count - 1), 0) / pairs))
  const expected = categoryShare.reduce((all, share) => all + share * share, 0)
  return {
    kappa: expected === 1 ? notComputable('chance-leaves-no-room') : (observed - expected) / (1 - expected),
    meanObservedAgreement: observed,
    expectedAgreement: expected,
    categoryShare,
    kappaPerCategory: categoryShare.map((share, category) => {
      const room = share * (1 - share)
      if (room === 0) return notComputable('chance-leaves-no-room')
      const apart = meanOf(counts.map(row => row[category]! * (coders - row[category]!))) / pairs
      return 1 - apart / room
    }),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
