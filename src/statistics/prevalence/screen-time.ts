// SPDX-License-Identifier: MIT
import { refuseUnlessFinite } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** A stretch `[startMs, endMs)`, half open. */
export interface Stretch {
  startMs: number
  endMs: number
}

/**
 * Screen time: for how long is a code on screen, each moment counted once?
 *
 * Unit: the film. In: stretches in milliseconds, in any order, overlapping or not. Out: length of their union
 * in milliseconds; 0 without any. Refuses what is not a number and a stretch that ends before it starts.
 * Source: project definition (the union, never the sum). See docs/methods/screen-time.md.
 *
 * @example
 * ```ts
 * import { screenTime } from 'silverscreen-statistics'
 *
 * console.log(
 *   screenTime([
 *     { startMs: 0, endMs: 4000 },
 *     { startMs: 3000, endMs: 5000 },
 *   ]),
 * )
 * // → 5000
 * ```
 */
export function screenTime(stretches: readonly Stretch[]): Computed<number> {
  if (stretches.length === 0) return 0
  const refusal = refuseUnlessFinite(stretches.flatMap(({ startMs, endMs }) => [startMs, endMs]))
  if (refusal) return refusal
  if (stretches.some(({ startMs, endMs }) => endMs < startMs)) return notComputable('outside-range')
  let total = 0
  let reached = -Infinity
  for (const { startMs, endMs } of [...stretches].sort((left, right) => left.startMs - right.startMs)) {
    if (endMs <= reached) continue
    total += endMs - Math.max(startMs, reached)
    reached = endMs
  }
  return total
}
