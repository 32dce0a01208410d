// SPDX-License-Identifier: MIT
import { refuseUnlessFinite } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import { expandedProbabilities } from './expanded-probabilities.ts'
import { quantileOfSorted } from './quantile-type-7.ts'

/** Which films a resample holds, per period: places in the list of that period, some more than once. */
export type Resample = readonly Int32Array[]

export interface FilmBootstrapInput {
  /** Films in each period; one number for a single period. */
  filmCounts: readonly number[]
  /** What is estimated, from the films of a resample. */
  statistic: (resample: Resample) => Computed<number>
  /** Drawn where resamples are too many to enumerate; 9,999. */
  draws?: number
  /** All resamples are made where there are no more than this; 100,000. */
  enumerateUpTo?: number
  seed?: number
  confidence?: number
}

export interface FilmBootstrap {
  estimate: number
  enumerated: boolean
  resamples: number
  /** Resamples of which the statistic could not be computed, left out. */
  resamplesLeftOut: number
  /** The interval to be shown. */
  expanded: { lower: number; upper: number }
  /** For comparison only: too narrow below twenty films a period. */
  plainPercentile: { lower: number; upper: number }
  mean: number
  deviation: number
}

/**
 * Film bootstrap: how sure is a number that has no formula for its interval?
 *
 * Unit: the film, drawn with replacement within its period. In: films per period and a function from the films
 * of a resample to the number. Out: the number itself and its expanded percentile interval; every resample is
 * made where they are few, else seeded draws, draw by draw the same however the work is cut. Refuses fewer than
 * two films in a period, and a number that cannot be computed as the films stand.
 * Source: Efron 1979; Hesterberg 2015. See docs/methods/film-bootstrap.md.
 *
 * @example
 * ```ts
 * import { filmBootstrap, filmMean, isNotComputable } from 'silverscreen-statistics'
 *
 * const values = [0.1, 0.2, 0.15, 0.12, 0.3]
 * const found = filmBootstrap({
 *   filmCounts: [values.length],
 *   statistic: ([resample]) => filmMean(Array.from(resample ?? [], film => values[film] ?? 0)),
 * })
 * if (!isNotComputable(found)) console.log(found.estimate, found.expanded)
 * // → 0.174 {"lower":0.104,"upper":0.28}
 * ```
 */
export function filmBootstrap(input: FilmBootstrapInput): Computed<FilmBootstrap> {
  const { filmCounts, confidence = 0.95 } = input
  if (filmCounts.length === 0) return notComputable('no-values')
  if (filmCounts.some(count => !Number.isInteger(count))) return notComputable('not-a-number')
  const fewest = Math.min(...filmCounts)
  if (fewest < 2)
    return notComputable(
      filmCounts.length === 1 ? 'fewer-than-two-films' : 'fewer-than-two-films-in-a-period',
    )
  const estimate = input.statistic(filmCounts.map(count => Int32Array.from({ length: count }, (_, i) => i)))
  if (isNotComputable(estimate)) return estimate
  const refusal = refuseUnlessFinite([estimate])
  if (refusal) return refusal
  const shares = expandedProbabilities(fewest, confidence)
  if (isNotComputable(shares)) return shares
  const all = filmCounts.reduce((product, count) => product * count ** count, 1)
  const enumerated = all <= (input.enumerateUpTo ?? 100_000)
  const resamples = enumerated ? all : (input.draws ?? 9_999)
  const found = resampleRange(input, { from: 0, to: resamples, enumerated })
  if (found.length === 0) return notComputable('no-values')
  const rising = Float64Array.from(found).sort()
  const outside = (1 - confidence) / 2
  return {
    estimate,
    enumerated,
    resamples,
    resamplesLeftOut: resamples - found.length,
    expanded: read(rising, shares.lower, shares.upper),
    plainPercentile: read(rising, outside, 1 - outside),
    ...moments(rising),
  }
}

/**
 * The statistic of a stretch of resamples; stretches put one after another give the whole.
 *
 * @example
 * ```ts
 * import { filmMean, resampleRange, type Resample } from 'silverscreen-statistics'
 *
 * const values = [1, 2]
 * const mean = ([films]: Resample) => filmMean(Array.from(films ?? [], film => values[film] ?? 0))
 * console.log(resampleRange({ filmCounts: [2], statistic: mean }, { from: 0, to: 4, enumerated: true }))
 * // → [1,1.5,1.5,2]
 * ```
 */
export function resampleRange(
  input: FilmBootstrapInput,
  range: { from: number; to: number; enumerated: boolean },
): number[] {
  const resample = input.filmCounts.map(count => new Int32Array(count))
  const found: number[] = []
  for (let step = range.from; step < range.to; step++) {
    if (range.enumerated) setResampleOfRank(resample, step)
    else drawResample(resample, input.seed ?? 1, step)
    const value = input.statistic(resample)
    if (!isNotComputable(value) && !refuseUnlessFinite([value])) found.push(value)
  }
  return found
}

function setResampleOfRank(resample: readonly Int32Array[], rank: number): void {
  let rest = rank
  for (const films of resample)
    for (let place = 0; place < films.length; place++) {
      films[place] = rest % films.length
      rest = Math.floor(rest / films.length)
    }
}

function drawResample(resample: readonly Int32Array[], seed: number, draw: number): void {
  const stream = seededStream(seed, draw, 1)
  for (const films of resample)
    for (let place = 0; place < films.length; place++) films[place] = stream.nextBelow(films.length)
}

function read(rising: Float64Array, lower: number, upper: number) {
  return { lower: quantileOfSorted(rising, lower), upper: quantileOfSorted(rising, upper) }
}

function moments(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / values.length) }
}
