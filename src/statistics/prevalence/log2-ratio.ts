// SPDX-License-Identifier: MIT
import { refuseUnlessShare } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** Units that carry the code, of units looked through. */
export interface UnitCount {
  present: number
  lookedThrough: number
}

/**
 * Log2 ratio of pooled shares: how many doublings from the first period to the second?
 *
 * Half a unit is added above and one below, always, so that ranks do not jump at zero. In: pooled counts of
 * both periods. Out: doublings, second over first. Refuses counts that cannot be. Source: Hardie 2014, with
 * the project's half unit. See docs/methods/log2-ratio.md.
 *
 * @example
 * ```ts
 * import { log2RatioPooled } from 'silverscreen-statistics'
 *
 * console.log(log2RatioPooled({ present: 3, lookedThrough: 100 }, { present: 12, lookedThrough: 100 }))
 * // → 1.837
 * ```
 */
export function log2RatioPooled(first: UnitCount, second: UnitCount): Computed<number> {
  return (
    refuseUnlessShare(first.present, first.lookedThrough) ??
    refuseUnlessShare(second.present, second.lookedThrough) ??
    Math.log2(eased(second)) - Math.log2(eased(first))
  )
}

/**
 * Log2 ratio of film means: how many doublings between the typical films of two periods?
 *
 * Each film's share is eased by half a unit, then averaged over films. In: counts per film. Out: doublings.
 * Refuses a period without films and counts that cannot be. See docs/methods/log2-ratio.md.
 *
 * @example
 * ```ts
 * import { log2RatioOfFilmMeans } from 'silverscreen-statistics'
 *
 * console.log(
 *   log2RatioOfFilmMeans([{ present: 3, lookedThrough: 100 }], [{ present: 12, lookedThrough: 100 }]),
 * )
 * // → 1.837
 * ```
 */
export function log2RatioOfFilmMeans(
  first: readonly UnitCount[],
  second: readonly UnitCount[],
): Computed<number> {
  if (first.length === 0 || second.length === 0) return notComputable('no-values')
  for (const { present, lookedThrough } of [...first, ...second]) {
    const refusal = refuseUnlessShare(present, lookedThrough)
    if (refusal) return refusal
  }
  return Math.log2(meanEased(second)) - Math.log2(meanEased(first))
}

function eased({ present, lookedThrough }: UnitCount): number {
  return (present + 0.5) / (lookedThrough + 1)
}

function meanEased(films: readonly UnitCount[]): number {
  return films.reduce((sum, film) => sum + eased(film), 0) / films.length
}
