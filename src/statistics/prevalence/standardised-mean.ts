// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf } from './film-mean.ts'

export interface StandardisedDifference {
  first: number
  second: number
  difference: number
  /** What of the plain difference is left to the changed mix of kinds. */
  differenceOfMix: number
}

/**
 * Standardised difference: did films change within their kind, or is there only another mix of kinds?
 *
 * Unit: the film; test it by `directorBlockPermutation` with kinds as blocks. In: value, period and kind (genre,
 * place) of each film. Out: means of both periods, each kind weighed by its share of all films, their difference,
 * and what is left of the plain difference. Refuses a kind that one period lacks, no films, unequal lengths, what
 * is not a number. Source: direct standardisation, after Kitagawa 1955. See docs/methods/standardised-difference.md.
 *
 * @example
 * ```ts
 * import { standardisedDifference } from 'silverscreen-statistics'
 *
 * console.log(
 *   standardisedDifference(
 *     [0.1, 0.1, 0.3, 0.1, 0.3, 0.3],
 *     [false, false, false, true, true, true],
 *     ['factory', 'factory', 'home', 'factory', 'home', 'home'],
 *   ),
 * )
 * // → {"first":0.2,"second":0.2,"difference":0,"differenceOfMix":0.06667}
 * ```
 */
export function standardisedDifference(
  values: readonly number[],
  isSecond: readonly boolean[],
  kinds: readonly string[],
): Computed<StandardisedDifference> {
  const refusal = refuseUnlessNumbers(values)
  if (refusal) return refusal
  if (values.length !== isSecond.length || values.length !== kinds.length)
    return notComputable('lengths-differ')
  const [first, second] = [false, true].map(side =>
    weighedMean(values, kinds, film => isSecond[film] === side),
  )
  if (isNotComputable(first)) return first
  if (isNotComputable(second)) return second
  const plain = (side: boolean) => meanOf(values.filter((_, film) => isSecond[film] === side))
  const difference = second! - first!
  return {
    first: first!,
    second: second!,
    difference,
    differenceOfMix: plain(true) - plain(false) - difference,
  }
}

function weighedMean(
  values: readonly number[],
  kinds: readonly string[],
  inPeriod: (film: number) => boolean,
): Computed<number> {
  let mean = 0
  for (const kind of new Set(kinds)) {
    const own = values.filter((_, film) => kinds[film] === kind && inPeriod(film))
    if (own.length === 0) return notComputable('kind-missing-in-one-period')
    mean += (meanOf(own) * kinds.filter(other => other === kind).length) / kinds.length
  }
  return mean
}
