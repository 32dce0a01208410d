// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Range: in how many of the films is a code present at all?
 *
 * Unit: the film. In: per film the units with the code. Out: films with it, and films in all. Refuses no
 * films, counts below zero, what is not a number. See docs/methods/dispersion.md.
 *
 * @example
 * ```ts
 * import { filmRange } from 'silverscreen-statistics'
 *
 * console.log(filmRange([0, 3, 1, 0]))
 * // → {"films":2,"of":4}
 * ```
 */
export function filmRange(present: readonly number[]): Computed<{ films: number; of: number }> {
  const refusal = refuseUnlessNumbers(present)
  if (refusal) return refusal
  if (present.some(value => value < 0)) return notComputable('impossible-count')
  return { films: present.filter(value => value > 0).length, of: present.length }
}
