// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

export interface Episodes {
  episodes: number
  perHour: number
}

/**
 * Episodes an hour: how often does a code come back, however long it stays?
 *
 * Unit: the film. In: per unit in running order whether the code is present, null where nobody looked, and the
 * time looked through in milliseconds. A run of present units is one episode; a gap not looked through ends it.
 * Out: episodes, and episodes per hour looked through. Refuses no units and no time.
 * See docs/methods/episodes.md.
 *
 * @example
 * ```ts
 * import { episodesPerHour } from 'silverscreen-statistics'
 *
 * console.log(episodesPerHour([true, true, false, true, null], 1_800_000))
 * // → {"episodes":2,"perHour":4}
 * ```
 */
export function episodesPerHour(
  presence: readonly (boolean | null)[],
  lookedThroughMs: number,
): Computed<Episodes> {
  if (presence.every(present => present === null)) return notComputable('no-values')
  const refusal = refuseUnlessNumbers([lookedThroughMs])
  if (refusal) return refusal
  if (lookedThroughMs <= 0) return notComputable('no-looked-through-time')
  const episodes = presence.filter((present, unit) => present === true && presence[unit - 1] !== true).length
  return { episodes, perHour: episodes / (lookedThroughMs / 3_600_000) }
}
