// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { refuseUnlessParts } from './refuse-unless-parts.ts'

export interface Dispersion {
  /** 0: spread as the films' sizes; towards 1: heaped in few films. */
  dp: number
  /** DP over its largest value for these films. Not computable for one film. */
  dpNorm: Computed<number>
}

/**
 * DP, deviation of proportions: is a code spread over the films of a period, or heaped in a few?
 *
 * Unit: the film; nothing is tested. In: per film the units with the code and the units looked through.
 * Out: half the sum of the distances between each film's share of the code and its share of all units.
 * Never compare periods of different numbers of films by it. Refuses a code that is absent, no films, what is
 * not a number. Source: Gries 2008; normalised after Lijffijt & Gries 2012. See docs/methods/dispersion.md.
 *
 * @example
 * ```ts
 * import { deviationOfProportions } from 'silverscreen-statistics'
 *
 * console.log(deviationOfProportions([2, 8, 5], [100, 120, 90]))
 * // → {"dp":0.1892,"dpNorm":0.2667}
 * ```
 */
export function deviationOfProportions(
  present: readonly number[],
  lookedThrough: readonly number[],
): Computed<Dispersion> {
  const refusal = refuseUnlessParts(present, lookedThrough)
  if (refusal) return refusal
  const whole = lookedThrough.reduce((sum, value) => sum + value, 0)
  const total = present.reduce((sum, value) => sum + value, 0)
  const sizes = lookedThrough.map(value => value / whole)
  const dp = sizes.reduce((sum, size, film) => sum + Math.abs(present[film]! / total - size), 0) / 2
  const room = 1 - Math.min(...sizes)
  return { dp, dpNorm: sizes.length < 2 ? notComputable('fewer-than-two-films') : dp / room }
}
