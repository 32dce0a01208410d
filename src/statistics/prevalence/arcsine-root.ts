// SPDX-License-Identifier: MIT
import { refuseUnlessShare } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Arcsine of the root of a share: the scale on which films are compared.
 *
 * Evens out the spread of shares near 0, so that a rare and a common code are tested alike. Unit: the film.
 * In: units present and looked through (or milliseconds). Out: radians from 0 to π/2. Refuses what
 * `shareOfFilm` refuses. Source: Bartlett 1947. See docs/methods/film-permutation-test.md.
 *
 * @example
 * ```ts
 * import { arcsineRoot } from 'silverscreen-statistics'
 *
 * console.log(arcsineRoot(30, 120))
 * // → 0.5236
 * ```
 */
export function arcsineRoot(present: number, lookedThrough: number): Computed<number> {
  return refuseUnlessShare(present, lookedThrough) ?? Math.asin(Math.sqrt(present / lookedThrough))
}

/**
 * The share whose arcsine root is `radians`. Refuses what lies outside 0 to π/2.
 *
 * @example
 * ```ts
 * import { shareOfArcsineRoot } from 'silverscreen-statistics'
 *
 * console.log(shareOfArcsineRoot(Math.PI / 6))
 * // → 0.25
 * ```
 */
export function shareOfArcsineRoot(radians: number): Computed<number> {
  if (!Number.isFinite(radians)) return notComputable('not-a-number')
  if (radians < 0 || radians > Math.PI / 2) return notComputable('outside-range')
  return Math.sin(radians) ** 2
}
