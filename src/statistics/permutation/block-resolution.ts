// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { dealFilms, smallestP } from './deal-films.ts'
import type { PermutationSettings } from './permutation-plan.ts'

/**
 * Smallest attainable p with directors as blocks: what can so few directors show at best?
 *
 * In: per film whether it stands in the second period, and its block. Out: assignments and the smallest
 * two-sided p: two of them where the mirror of the films as they stand can be dealt too, else one; where they are
 * drawn, never less than drawing can reach. Refuses no
 * films, unequal lengths, and blocks that allow no other assignment. See docs/methods/resolution.md.
 *
 * @example
 * ```ts
 * import { blockResolution } from 'silverscreen-statistics'
 *
 * const isSecond = [false, false, false, false, true, true, true, true]
 * console.log(blockResolution(isSecond, ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']))
 * // → {"assignments":6,"minTwoSidedP":0.3333}
 * ```
 */
export function blockResolution(
  isSecond: readonly boolean[],
  blocks: readonly string[],
  settings: PermutationSettings = {},
): Computed<{ assignments: number; minTwoSidedP: number }> {
  if (isSecond.length === 0) return notComputable('no-values')
  if (isSecond.length !== blocks.length) return notComputable('lengths-differ')
  const dealing = dealFilms(isSecond, { blocks })
  if (dealing.assignments < 2) return notComputable('no-possible-assignment-but-this')
  return { assignments: dealing.assignments, minTwoSidedP: smallestP(dealing, settings) }
}
