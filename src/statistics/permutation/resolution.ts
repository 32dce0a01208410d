// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { countAssignments } from './count-assignments.ts'
import type { PermutationSettings } from './permutation-plan.ts'
import { defaultDraws, defaultExactUpTo } from './permutation-plan.ts'

export interface Resolution {
  assignments: number
  minTwoSidedP: number
  minOneSidedP: number
  /** How large a family may be so that a single symbol can still pass Bonferroni at `alpha`. */
  maxSymbolsUnderBonferroni: number
}

/**
 * Smallest attainable p: what can these films show at best, before anyone looks?
 *
 * Unit: the film. In: films in each period, the level (.05), and the settings of the permutation, since 9,999
 * draws cannot go below 1/10,000. Out: the smallest p on two sides and on one, and the largest family in
 * which one symbol alone can pass Bonferroni. With unequal periods the two-sided smallest is that of one
 * assignment. Refuses an empty period. Source: Phipson & Smyth 2010. See docs/methods/resolution.md.
 *
 * @example
 * ```ts
 * import { minimumAttainableP } from 'silverscreen-statistics'
 *
 * console.log(minimumAttainableP({ first: 6, second: 6 }))
 * // → {"assignments":924,"minTwoSidedP":0.002165,"minOneSidedP":0.001082,"maxSymbolsUnderBonferroni":23}
 * ```
 */
export function minimumAttainableP(
  counts: { first: number; second: number },
  alpha = 0.05,
  settings: PermutationSettings = {},
): Computed<Resolution> {
  if (!(alpha > 0 && alpha < 1))
    return notComputable(Number.isNaN(Number(alpha)) ? 'not-a-number' : 'outside-range')
  const assignments = countAssignments(counts.first, counts.second)
  if (isNotComputable(assignments)) return assignments
  if (counts.first < 2 || counts.second < 2) return notComputable('fewer-than-two-films-in-a-period')
  const exact = assignments <= (settings.exactUpTo ?? defaultExactUpTo)
  const floor = 1 / ((settings.draws ?? defaultDraws) + 1)
  const mirror = counts.first === counts.second ? 2 : 1
  const minTwoSidedP = exact ? mirror / assignments : floor
  const minOneSidedP = exact ? 1 / assignments : floor
  return {
    assignments,
    minTwoSidedP,
    minOneSidedP,
    maxSymbolsUnderBonferroni: Math.floor(alpha / minTwoSidedP + 1e-9),
  }
}
