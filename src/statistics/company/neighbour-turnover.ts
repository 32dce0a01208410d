// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Neighbour turnover: which part of a symbol's nearest companions was exchanged?
 *
 * Descriptive: it rises when a symbol grows rarer, so show occurrences beside it, and hold it against films dealt
 * by lot. In: the tie of the symbol to every companion in both periods (PPMI, NPMI or log odds), and how many
 * companions are near (5). Only ties above zero count. Out: 1 - Jaccard of the two sets, 0 (all kept) to 1.
 * Refuses lists of unequal length, a period without any tie above zero, what is not a number.
 * Source: Gonen et al. 2020. See docs/methods/neighbour-turnover.md.
 *
 * @example
 * ```ts
 * import { neighbourTurnover } from 'silverscreen-statistics'
 *
 * console.log(neighbourTurnover([3, 2, 1, 0], [3, 0, 2, 1], 2))
 * // → 0.6667
 * ```
 */
export function neighbourTurnover(
  first: readonly number[],
  second: readonly number[],
  near = 5,
): Computed<number> {
  const refusal = refuseTies(first, second)
  if (refusal) return refusal
  const [before, after] = [nearest(first, near), nearest(second, near)]
  if (before.length === 0 || after.length === 0) return notComputable('no-companions')
  const kept = before.filter(companion => after.includes(companion)).length
  return 1 - kept / (before.length + after.length - kept)
}

/**
 * Cosine distance of company: how far did a symbol's whole row of ties turn?
 *
 * In and refusals as `neighbourTurnover`, all ties counted. Out: 0 (the same direction) to 1 for ties not below
 * zero. Source: Salton & McGill 1983. See docs/methods/neighbour-turnover.md.
 *
 * @example
 * ```ts
 * import { cosineDistance } from 'silverscreen-statistics'
 *
 * console.log(cosineDistance([3, 2, 1], [3, 0, 2]))
 * // → 0.1846
 * ```
 */
export function cosineDistance(first: readonly number[], second: readonly number[]): Computed<number> {
  const refusal = refuseTies(first, second)
  if (refusal) return refusal
  const product = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, value, companion) => sum + value * right[companion]!, 0)
  const length = Math.sqrt(product(first, first) * product(second, second))
  return length === 0
    ? notComputable('no-companions')
    : Math.min(2, Math.max(0, 1 - product(first, second) / length))
}

/**
 * Local neighbourhood change: did a symbol's likeness to the symbols around it change?
 *
 * In: the symbol's likeness (cosine) to every other in both periods. Out: cosine distance of the two lists over
 * the nearest of either period. Refusals as above. Source: Hamilton, Leskovec & Jurafsky 2016.
 * See docs/methods/neighbour-turnover.md.
 *
 * @example
 * ```ts
 * import { localNeighbourhoodChange } from 'silverscreen-statistics'
 *
 * console.log(localNeighbourhoodChange([0.9, 0.1, 0.4], [0.2, 0.8, 0.4], 2))
 * // → 0.5371
 * ```
 */
export function localNeighbourhoodChange(
  first: readonly number[],
  second: readonly number[],
  near = 5,
): Computed<number> {
  const refusal = refuseTies(first, second)
  if (refusal) return refusal
  const around = [...new Set([...nearest(first, near), ...nearest(second, near)])]
  if (around.length === 0) return notComputable('no-companions')
  return cosineDistance(
    around.map(symbol => first[symbol]!),
    around.map(symbol => second[symbol]!),
  )
}

function refuseTies(first: readonly number[], second: readonly number[]) {
  if (first.length !== second.length) return notComputable('lengths-differ')
  return refuseUnlessNumbers(first) ?? refuseUnlessNumbers(second)
}

function nearest(ties: readonly number[], near: number): number[] {
  return ties
    .map((tie, companion) => ({ tie, companion }))
    .filter(({ tie }) => tie > 0)
    .sort((left, right) => right.tie - left.tie || left.companion - right.companion)
    .slice(0, near)
    .map(({ companion }) => companion)
}
