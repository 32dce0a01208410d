// SPDX-License-Identifier: MIT
import { refuseUnlessShare } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'

/**
 * Prevalence in one film: how much of it is a code present in?
 *
 * Unit: the film. In: units present and units looked through (shots, slices or scenes), or milliseconds on
 * screen and milliseconds looked through. Out: a share from 0 to 1. Refuses a film that nobody looked through
 * (missing is not zero) and counts that cannot be. Source: project definition.
 * See docs/methods/prevalence.md.
 *
 * @example
 * ```ts
 * import { shareOfFilm } from 'silverscreen-statistics'
 *
 * console.log(shareOfFilm(30, 120))
 * // → 0.25
 * ```
 */
export function shareOfFilm(present: number, lookedThrough: number): Computed<number> {
  return refuseUnlessShare(present, lookedThrough) ?? present / lookedThrough
}
