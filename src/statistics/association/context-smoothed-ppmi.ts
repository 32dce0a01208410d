// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers, refuseUnlessTable } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Context-smoothed PPMI: who stands with whom, with rare companions held back?
 *
 * The share of each companion is taken from counts raised to `exponent` (.75), which shrinks the pairs of rare
 * codes. In: a square table of shared units; the diagonal is not read, since a code is not its own companion.
 * Out: PPMI per row and column, not symmetric. Refuses an exponent outside 0 to 1, a table that is not square, counts below zero, one
 * without any pair. Source: Levy, Goldberg & Dagan 2015. See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { contextSmoothedPpmi } from 'silverscreen-statistics'
 *
 * console.log(
 *   contextSmoothedPpmi([
 *     [0, 8, 1],
 *     [8, 0, 2],
 *     [1, 2, 0],
 *   ]),
 * )
 * // → [[0,1.05,0],[1.012,0,0.2007],[0,0.635,0]]
 * ```
 */
export function contextSmoothedPpmi(
  together: readonly (readonly number[])[],
  exponent = 0.75,
): Computed<number[][]> {
  const refusal = refuseUnlessTable(together) ?? refuseUnlessNumbers([exponent])
  if (refusal) return refusal
  if (exponent < 0 || exponent > 1) return notComputable('outside-range')
  if (together.length !== together[0]!.length) return notComputable('lengths-differ')
  if (together.some(row => row.some(count => count < 0))) return notComputable('impossible-count')
  const counts = together.map((row, code) => row.map((count, other) => (code === other ? 0 : count)))
  const rowSums = counts.map(row => row.reduce((sum, count) => sum + count, 0))
  const total = rowSums.reduce((sum, count) => sum + count, 0)
  if (total === 0) return notComputable('no-edges')
  const smoothed = counts[0]!.map((_, other) => counts.reduce((sum, row) => sum + row[other]!, 0) ** exponent)
  const smoothedTotal = smoothed.reduce((sum, count) => sum + count, 0)
  return counts.map((row, code) =>
    row.map((count, other) =>
      count === 0 ? 0 : Math.max(0, Math.log2((count * smoothedTotal) / (rowSums[code]! * smoothed[other]!))),
    ),
  )
}
