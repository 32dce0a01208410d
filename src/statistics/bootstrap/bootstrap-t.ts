// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { meanOf, varianceOf } from '../prevalence/film-mean.ts'
import { seededStream } from '../seeded-stream.ts'
import { quantileOfSorted } from './quantile-type-7.ts'

export interface BootstrapT {
  difference: number
  lower: number
  upper: number
  resamples: number
  /** Resamples without any spread, which have no t and are left out. */
  resamplesLeftOut: number
}

/**
 * Bootstrap-t interval: how far apart are two film means, with the skew of the films taken into account?
 *
 * Unit: the film, drawn with replacement within its period. In: one value per film of both periods. Out: second
 * mean minus first, with bounds from the bootstrap distribution of its own t. Refuses fewer than two films in a
 * period, periods without any spread, what is not a number. Source: Efron & Tibshirani 1993, chapter 12.
 * See docs/methods/film-bootstrap.md.
 *
 * @example
 * ```ts
 * import { bootstrapTInterval, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = bootstrapTInterval([0.1, 0.2, 0.15], [0.3, 0.4, 0.33], { draws: 999 })
 * if (!isNotComputable(found)) console.log(found.difference, found.resamples)
 * // → 0.1933 999
 * ```
 */
export function bootstrapTInterval(
  first: readonly number[],
  second: readonly number[],
  settings: { draws?: number; seed?: number; confidence?: number } = {},
): Computed<BootstrapT> {
  const refusal = refuseUnlessNumbers(first) ?? refuseUnlessNumbers(second)
  if (refusal) return refusal
  if (first.length < 2 || second.length < 2) return notComputable('fewer-than-two-films-in-a-period')
  const { draws = 9_999, seed = 1, confidence = 0.95 } = settings
  const difference = meanOf(second) - meanOf(first)
  const error = errorOf(first, second)
  if (error === 0) return notComputable('no-variance')
  const statistics: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const stream = seededStream(seed, draw, 2)
    const again = [first, second].map(films => films.map(() => films[stream.nextBelow(films.length)]!))
    const spread = errorOf(again[0]!, again[1]!)
    if (spread > 0) statistics.push((meanOf(again[1]!) - meanOf(again[0]!) - difference) / spread)
  }
  if (statistics.length === 0) return notComputable('no-variance')
  const rising = Float64Array.from(statistics).sort()
  const outside = (1 - confidence) / 2
  return {
    difference,
    lower: difference - quantileOfSorted(rising, 1 - outside) * error,
    upper: difference - quantileOfSorted(rising, outside) * error,
    resamples: draws,
    resamplesLeftOut: draws - statistics.length,
  }
}

function errorOf(first: readonly number[], second: readonly number[]): number {
  return Math.sqrt(varianceOf(first) / first.length + varianceOf(second) / second.length)
}
