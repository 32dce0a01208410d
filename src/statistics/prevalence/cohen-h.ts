// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Cohen's h: how large is the change between two shares, on a scale that treats rare and common alike?
 *
 * In: the share in the first and in the second period. Out: 2 asin √second - 2 asin √first, from -π to π.
 * Refuses what is not a share. Source: Cohen 1988. See docs/methods/cohen-h.md.
 *
 * @example
 * ```ts
 * import { cohenH } from 'silverscreen-statistics'
 *
 * console.log(cohenH(0.05, 0.1))
 * // → 0.1925
 * ```
 */
export function cohenH(firstShare: number, secondShare: number): Computed<number> {
  if (!Number.isFinite(firstShare) || !Number.isFinite(secondShare)) return notComputable('not-a-number')
  if (Math.min(firstShare, secondShare) < 0 || Math.max(firstShare, secondShare) > 1)
    return notComputable('outside-range')
  return 2 * Math.asin(Math.sqrt(secondShare)) - 2 * Math.asin(Math.sqrt(firstShare))
}
