// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { refuseUnlessParts } from './refuse-unless-parts.ts'

/**
 * Kullback-Leibler dispersion: how many bits away is a code from being spread as the films' sizes?
 *
 * Unit: the film; nothing is tested. In: per film the units with the code and the units looked through.
 * Out: bits, 0 where it is spread as the sizes. Refuses an absent code, no films, what is not a number.
 * Source: Gries 2021, after Kullback & Leibler 1951. See docs/methods/dispersion.md.
 *
 * @example
 * ```ts
 * import { kullbackLeiblerDispersion } from 'silverscreen-statistics'
 *
 * console.log(kullbackLeiblerDispersion([2, 8, 5], [100, 120, 90]))
 * // → 0.1431
 * ```
 */
export function kullbackLeiblerDispersion(
  present: readonly number[],
  lookedThrough: readonly number[],
): Computed<number> {
  const refusal = refuseUnlessParts(present, lookedThrough)
  if (refusal) return refusal
  const total = present.reduce((sum, value) => sum + value, 0)
  const whole = lookedThrough.reduce((sum, value) => sum + value, 0)
  const found = present.reduce((bits, value, film) => {
    const share = value / total
    return value === 0 ? bits : bits + share * Math.log2(share / (lookedThrough[film]! / whole))
  }, 0)
  return Math.max(0, found)
}
