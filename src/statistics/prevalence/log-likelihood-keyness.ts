// SPDX-License-Identifier: MIT
import { refuseUnlessShare } from '../check-numbers.ts'
import { chiSquareTails } from '../distributions/chi-square.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable } from '../not-computable.ts'
import type { UnitCount } from './log2-ratio.ts'

/** A log-likelihood ratio, with the tail it would have if shots were independent, which they are not. */
export interface Keyness {
  g2: number
  pIfShotsWereIndependent: number
}

/**
 * G2 of four cells: which codes differ most between two piles of shots? A ranking, not a test.
 *
 * Unit: none is resampled; it takes shots for independent, which calls two in three unchanged codes changed.
 * In: pooled counts of both periods. Out: G2 over shots with and without the code. Refuses counts that
 * cannot be. Source: Dunning 1993. See docs/methods/log-likelihood-keyness.md.
 *
 * @example
 * ```ts
 * import { keynessOfFourCells } from 'silverscreen-statistics'
 *
 * console.log(
 *   keynessOfFourCells({ present: 30, lookedThrough: 1000 }, { present: 10, lookedThrough: 1200 }),
 * )
 * // → {"g2":14.7,"pIfShotsWereIndependent":0.0001258}
 * ```
 */
export function keynessOfFourCells(first: UnitCount, second: UnitCount): Computed<Keyness> {
  const refusal = refuseCounts(first, second)
  if (refusal) return refusal
  const whole = first.lookedThrough + second.lookedThrough
  const share = (first.present + second.present) / whole
  const rest = (first.lookedThrough - first.present + (second.lookedThrough - second.present)) / whole
  const cells = [first, second].flatMap(({ present, lookedThrough }) => [
    [present, lookedThrough * share] as const,
    [lookedThrough - present, lookedThrough * rest] as const,
  ])
  return withTail(cells)
}

/**
 * G2 of two cells: the older form of corpus linguistics, over the hits alone. A ranking, not a test.
 *
 * As `keynessOfFourCells`, but takes counts for Poisson. Source: Rayson & Garside 2000.
 * See docs/methods/log-likelihood-keyness.md.
 *
 * @example
 * ```ts
 * import { keynessOfTwoCells } from 'silverscreen-statistics'
 *
 * console.log(
 *   keynessOfTwoCells({ present: 30, lookedThrough: 1000 }, { present: 10, lookedThrough: 1200 }),
 * )
 * // → {"g2":14.44,"pIfShotsWereIndependent":0.0001444}
 * ```
 */
export function keynessOfTwoCells(first: UnitCount, second: UnitCount): Computed<Keyness> {
  const refusal = refuseCounts(first, second)
  if (refusal) return refusal
  const share = (first.present + second.present) / (first.lookedThrough + second.lookedThrough)
  return withTail([first, second].map(count => [count.present, count.lookedThrough * share] as const))
}

function refuseCounts(first: UnitCount, second: UnitCount) {
  return (
    refuseUnlessShare(first.present, first.lookedThrough) ??
    refuseUnlessShare(second.present, second.lookedThrough)
  )
}

function withTail(cells: readonly (readonly [number, number])[]): Computed<Keyness> {
  let half = 0
  for (const [observed, expected] of cells) if (observed > 0) half += observed * Math.log(observed / expected)
  const g2 = Math.max(0, 2 * half)
  const tails = chiSquareTails(g2, 1)
  return isNotComputable(tails) ? tails : { g2, pIfShotsWereIndependent: tails.upper }
}
