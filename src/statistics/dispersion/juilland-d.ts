// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import { refuseUnlessParts } from './refuse-unless-parts.ts'

/**
 * Juilland's D: how evenly do the films of a period carry a code, on their rates?
 *
 * Unit: the film; nothing is tested. In: per film the units with the code and the units looked through.
 * Out: 1 - (population deviation of rates / mean rate) / √(films - 1); 1 where all rates are equal, 0 where
 * one film has all. Refuses fewer than two films, an absent code, what is not a number.
 * Source: Juilland & Chang-Rodríguez 1964; on rates after Gries 2008. See docs/methods/dispersion.md.
 *
 * @example
 * ```ts
 * import { juillandD } from 'silverscreen-statistics'
 *
 * console.log(juillandD([2, 8, 5], [100, 120, 90]))
 * // → 0.7031
 * ```
 */
export function juillandD(present: readonly number[], lookedThrough: readonly number[]): Computed<number> {
  const refusal = refuseUnlessParts(present, lookedThrough)
  if (refusal) return refusal
  if (present.length < 2) return notComputable('fewer-than-two-films')
  const rates = present.map((value, film) => value / lookedThrough[film]!)
  const mean = meanOf(rates)
  const deviation = Math.sqrt(meanOf(rates.map(rate => (rate - mean) ** 2)))
  return 1 - deviation / mean / Math.sqrt(rates.length - 1)
}
