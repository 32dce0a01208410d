// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Transitions: which symbol follows which?
 *
 * Unit: the film; one table per film, never across films. In: the states of one film in their order, all states
 * in the order of rows and columns, and whether runs of one state count once. Out: rows from, columns to.
 * Refuses a state that is not listed, and no states. See docs/methods/transitions.md.
 *
 * @example
 * ```ts
 * import { countTransitions } from 'silverscreen-statistics'
 *
 * console.log(countTransitions(['ruin', 'ruin', 'train', 'ruin'], ['ruin', 'train']))
 * // → [[1,1],[1,0]]
 * ```
 */
export function countTransitions<State extends string | number>(
  sequence: readonly State[],
  states: readonly State[],
  runsCollapsed = false,
): Computed<number[][]> {
  if (states.length === 0) return notComputable('no-values')
  const placeOf = new Map(states.map((state, place) => [state, place]))
  if (sequence.some(state => !placeOf.has(state))) return notComputable('outside-range')
  const table = states.map(() => states.map(() => 0))
  for (let place = 1; place < sequence.length; place++) {
    const [from, to] = [placeOf.get(sequence[place - 1]!)!, placeOf.get(sequence[place]!)!]
    if (from !== to || !runsCollapsed) table[from]![to]!++
  }
  return table
}
