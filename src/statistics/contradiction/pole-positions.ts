// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import type { WelchInterval } from '../prevalence/welch-interval.ts'
import { welchInterval } from '../prevalence/welch-interval.ts'

/** Marks of one film on one contradiction: at the first pole, at the second, at both at once, at neither. */
export interface PoleCounts {
  first: number
  second: number
  both: number
  neither: number
}

export interface PolePosition {
  /** -1: all at the first pole; 1: all at the second; both and neither stand in the middle. */
  position: number
  /** 0: one pole only; 1: half and half, or all at both. */
  polarisation: number
  marks: number
}

/**
 * Pole position: where between two poles does a film stand, and is it torn?
 *
 * Unit: the film. In: marks at each of the four positions. Out: mean position, and polarisation: twice the smaller
 * share of the two poles, marks at both counting for each. Refuses a film without marks, counts that cannot be.
 * Source: project rule. See docs/methods/pole-positions.md.
 *
 * @example
 * ```ts
 * import { polePosition } from 'silverscreen-statistics'
 *
 * console.log(polePosition({ first: 2, second: 6, both: 1, neither: 1 }))
 * // → {"position":0.4,"polarisation":0.5455,"marks":10}
 * ```
 */
export function polePosition({ first, second, both, neither }: PoleCounts): Computed<PolePosition> {
  const counts = [first, second, both, neither]
  const refusal = refuseUnlessNumbers(counts)
  if (refusal) return refusal
  if (counts.some(count => count < 0)) return notComputable('impossible-count')
  const marks = first + second + both + neither
  if (marks === 0) return notComputable('no-values')
  return {
    position: (second - first) / marks,
    polarisation: Math.min(1, (2 * Math.min(first + both, second + both)) / (marks + both)),
    marks,
  }
}

export interface PoleChange {
  meanFirst: number
  meanSecond: number
  position: Computed<WelchInterval>
  polarisation: Computed<WelchInterval>
  filmsLeftOut: number[]
}

/**
 * Change of position: did films move between the poles, or become more torn, from one period to the next?
 *
 * Unit: the film. Null: the periods have the same mean. In: counts and period of each film; films without marks
 * are left out. Out: film means and Welch intervals. Refuses fewer than two films with marks in a period, unequal
 * lengths, counts that cannot be. Source: Welch 1947. See docs/methods/pole-positions.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, polePositionChange } from 'silverscreen-statistics'
 *
 * const film = (first: number, second: number) => ({ first, second, both: 0, neither: 0 })
 * const found = polePositionChange(
 *   [film(4, 1), film(3, 1), film(1, 4), film(1, 9)],
 *   [false, false, true, true],
 * )
 * if (!isNotComputable(found)) console.log(found.meanFirst, found.meanSecond)
 * // → -0.55 0.7
 * ```
 */
export function polePositionChange(
  films: readonly PoleCounts[],
  isSecond: readonly boolean[],
): Computed<PoleChange> {
  if (films.length !== isSecond.length) return notComputable('lengths-differ')
  if (films.length === 0) return notComputable('no-values')
  const found = films.map(polePosition)
  const fault = found.find(film => isNotComputable(film) && film.because !== 'no-values')
  if (isNotComputable(fault)) return fault
  const of = (side: boolean, read: (film: PolePosition) => number) =>
    found.flatMap((film, index) => (isNotComputable(film) || isSecond[index] !== side ? [] : [read(film)]))
  const positions = [false, true].map(side => of(side, film => film.position))
  if (positions.some(list => list.length < 2)) return notComputable('fewer-than-two-films-in-a-period')
  return {
    meanFirst: meanOf(positions[0]!),
    meanSecond: meanOf(positions[1]!),
    position: welchInterval(positions[0]!, positions[1]!),
    polarisation: welchInterval(
      of(false, film => film.polarisation),
      of(true, film => film.polarisation),
    ),
    filmsLeftOut: found.flatMap((film, index) => (isNotComputable(film) ? [index] : [])),
  }
}
