// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { blockAssignments } from './block-assignments.ts'
import type { PermutationSettings } from './permutation-plan.ts'
import { defaultDraws, defaultExactUpTo } from './permutation-plan.ts'

/**
 * Smallest attainable p with directors as blocks: what can so few directors show at best?
 *
 * In: per film whether it stands in the second period, and its block. Out: assignments and the smallest
 * two-sided p: two of them where the mirror of the films as they stand can be dealt too, else one. Refuses no
 * films, unequal lengths, and blocks that allow no other assignment. See docs/methods/resolution.md.
 */
export function blockResolution(
  isSecond: readonly boolean[],
  blocks: readonly string[],
  settings: PermutationSettings = {},
): Computed<{ assignments: number; minTwoSidedP: number }> {
  if (isSecond.length === 0) return notComputable('no-values')
  if (isSecond.length !== blocks.length) return notComputable('lengths-differ')
  const { assignments } = blockAssignments(isSecond, blocks)
  if (assignments < 2) return notComputable('no-possible-assignment-but-this')
  if (assignments > (settings.exactUpTo ?? defaultExactUpTo))
    return { assignments, minTwoSidedP: 1 / ((settings.draws ?? defaultDraws) + 1) }
  return { assignments, minTwoSidedP: (mirrorCanBeDealt(isSecond, blocks) ? 2 : 1) / assignments }
}

function mirrorCanBeDealt(isSecond: readonly boolean[], blocks: readonly string[]): boolean {
  let wholeSurplus = 0
  for (const block of new Set(blocks)) {
    const films = isSecond.filter((_, film) => blocks[film] === block)
    const second = films.filter(Boolean).length
    if (second === 0) wholeSurplus--
    else if (second === films.length) wholeSurplus++
    else if (second * 2 !== films.length) return false
  }
  return wholeSurplus === 0
}
