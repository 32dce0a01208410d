// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { NotComputable } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** Units with both codes, only the first, only the second, neither. */
export interface PairCounts {
  both: number
  onlyFirst: number
  onlySecond: number
  neither: number
}

export function unitsOf({ both, onlyFirst, onlySecond, neither }: PairCounts): number {
  return both + onlyFirst + onlySecond + neither
}

/** Null when the four counts can be, with at least one unit. */
export function refuseUnlessPair(pair: PairCounts): NotComputable | null {
  const counts = [pair.both, pair.onlyFirst, pair.onlySecond, pair.neither]
  const refusal = refuseUnlessNumbers(counts)
  if (refusal) return refusal
  if (counts.some(count => count < 0)) return notComputable('impossible-count')
  return unitsOf(pair) === 0 ? notComputable('no-values') : null
}
