// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'

export interface LeaveOneOut<Key> {
  /** The result without each, in the order in which they first stand. */
  without: { left: Key; result: Computed<number> }[]
  min: number
  max: number
  /** Does leaving any one out turn a rise into a fall, or to nothing? */
  signFlips: boolean
}

/**
 * Leave one out: does a result hang on one film, one director or one coder?
 *
 * Unit: whatever `keys` name, one key per row. In: the key of each row and a function from the rows that stay
 * to the result. Out: the result without each, their range, and whether the sign of the whole turns. Results
 * that cannot be computed are kept with their reason and stand outside the range. Refuses fewer than two
 * keys, and results of which none can be computed. See docs/methods/leave-one-out.md.
 *
 * @example
 * ```ts
 * import { filmMean, isNotComputable, leaveOneOut } from 'silverscreen-statistics'
 *
 * const values = [0.1, 0.2, 0.6]
 * const found = leaveOneOut(['The Weir', 'The Kiln', 'Harbour'], stays =>
 *   filmMean(values.filter((_, film) => stays(film))),
 * )
 * if (!isNotComputable(found)) console.log(found.min, found.max, found.signFlips)
 * // → 0.15 0.4 false
 * ```
 */
export function leaveOneOut<Key>(
  keys: readonly Key[],
  compute: (stays: (index: number) => boolean) => Computed<number>,
): Computed<LeaveOneOut<Key>> {
  const distinct = [...new Set(keys)]
  if (distinct.length < 2) return notComputable('fewer-than-two-films')
  const whole = compute(() => true)
  if (isNotComputable(whole)) return whole
  const without = distinct.map(left => ({ left, result: compute(index => keys[index] !== left) }))
  const numbers = without.flatMap(({ result }) => (isNotComputable(result) ? [] : [result]))
  if (numbers.length === 0) return notComputable('fewer-than-two-films-in-a-period')
  const sign = Math.sign(whole)
  return {
    without,
    min: Math.min(...numbers),
    max: Math.max(...numbers),
    signFlips: numbers.some(result => Math.sign(result) !== sign),
  }
}
