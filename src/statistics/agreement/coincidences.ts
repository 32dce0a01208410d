// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** How often (or for how long) each value met each other value in the hands of two coders. */
export interface Coincidences {
  /** Distinct values, rising. */
  values: number[]
  /** Square and symmetric; its sum is the number (or the time) of pairable values. */
  together: number[][]
}

/**
 * Alpha of a coincidence table: 1 - observed over expected disagreement.
 *
 * `freedom`: what stands before the sum of coincidences: pairable values less one, or their whole measure on a
 * timeline. Refuses a table without values, and one with a single value, where chance leaves no room.
 * Source: Krippendorff 2011, "Computing Krippendorff's alpha-reliability".
 */
export function alphaOfCoincidences(
  { values, together }: Coincidences,
  level: MeasurementLevel,
  freedom: number,
): Computed<number> {
  const marginals = together.map(row => row.reduce((sum, count) => sum + count, 0))
  if (marginals.every(count => count === 0)) return notComputable('coders-never-overlap')
  let [observed, expected] = [0, 0]
  for (let first = 0; first < values.length; first++)
    for (let second = first + 1; second < values.length; second++) {
      const distance = squaredDistance({ values, marginals, first, second }, level)
      observed += together[first]![second]! * distance
      expected += marginals[first]! * marginals[second]! * distance
    }
  if (expected === 0) return notComputable('chance-leaves-no-room')
  return 1 - (freedom * observed) / expected
}

/** Of all pairs of coders at all units (or moments), the share that agrees; not computable where no two met. */
export function shareInAgreement(pairs: { agreeing: number; all: number }): Computed<number> {
  return pairs.all === 0 ? notComputable('coders-never-overlap') : pairs.agreeing / pairs.all
}

interface TwoValues {
  values: readonly number[]
  marginals: readonly number[]
  first: number
  second: number
}

function squaredDistance({ values, marginals, first, second }: TwoValues, level: MeasurementLevel): number {
  const [low, high] = [values[first]!, values[second]!]
  if (level === 'nominal') return 1
  if (level === 'interval') return (high - low) ** 2
  if (level === 'ratio') return high + low === 0 ? 0 : ((high - low) / (high + low)) ** 2
  let between = 0
  for (let value = first; value <= second; value++) between += marginals[value]!
  return (between - (marginals[first]! + marginals[second]!) / 2) ** 2
}
