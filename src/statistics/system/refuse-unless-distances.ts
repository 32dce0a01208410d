// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import type { NotComputable } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { valuesTie } from '../ties.ts'

/**
 * Null when a square table holds distances between films of two periods: none below zero, the same both ways but for
 * rounding, 0 from a film to itself; at least two films in a period.
 */
export function refuseUnlessDistances(
  distances: readonly (readonly number[])[],
  isSecond: readonly boolean[],
): NotComputable | null {
  const refusal = refuseUnlessTable(distances)
  if (refusal) return refusal
  if (distances.length !== distances[0]!.length || distances.length !== isSecond.length)
    return notComputable('lengths-differ')
  const fits = distances.every((row, film) =>
    row.every((away, other) =>
      film === other ? away === 0 : away >= 0 && valuesTie(away, distances[other]![film]!),
    ),
  )
  if (!fits) return notComputable('no-distances')
  const second = isSecond.filter(Boolean).length
  return second < 2 || isSecond.length - second < 2 ? notComputable('fewer-than-two-films-in-a-period') : null
}
