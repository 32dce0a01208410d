// SPDX-License-Identifier: MIT
import { quantileOfSorted } from '../bootstrap/quantile-type-7.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import { blockOrders } from './block-orders.ts'
import type { ChangePointInput } from './change-point-scan.ts'
import { scanPeak } from './change-point-scan.ts'

export interface ChangeYearInterval {
  fromYear: number
  toYear: number
  resamples: number
  /** Resamples without an admissible split or without variance, left out. */
  resamplesLeftOut: number
}

/**
 * Interval of the change year: between which years may the change lie?
 *
 * Unit: the film, or with `blocks` the block with all its films, drawn with replacement together with their years. In: as for `changePointScan`. Out: the years
 * between which 95 % of the peaks of resampled films fall: lower bound of the last year before, upper bound of
 * the first year after. Refuses what the scan refuses, and films of which no resample can be scanned.
 * Source: Efron 1979; project rule. See docs/methods/change-point.md.
 *
 * @example
 * ```ts
 * import { changeYearInterval } from 'silverscreen-statistics'
 *
 * console.log(
 *   changeYearInterval({
 *     years: [1950, 1951, 1953, 1956, 1960, 1961, 1965, 1970],
 *     values: [0.1, 0.12, 0.11, 0.1, 0.3, 0.33, 0.31, 0.35],
 *     draws: 199,
 *   }),
 * )
 * // → {"fromYear":1951,"toYear":1965,"resamples":199,"resamplesLeftOut":2}
 * ```
 */
export function changeYearInterval(input: ChangePointInput): Computed<ChangeYearInterval> {
  const whole = scanPeak(input)
  if (isNotComputable(whole)) return whole
  const { years, values, blocks, draws = 1_999, seed = 1 } = input
  const units = blocks ? blockOrders(blocks).blocks : years.map((_, film) => [film])
  const peaks: { lastYearBefore: number; firstYearAfter: number }[] = []
  for (let draw = 0; draw < draws; draw++) {
    const stream = seededStream(seed, draw, 4)
    const films = units.flatMap(() => units[stream.nextBelow(units.length)]!)
    const { blocks: _, ...unblocked } = input
    const peak = scanPeak({
      ...unblocked,
      years: films.map(film => years[film]!),
      values: films.map(film => values[film]!),
    })
    if (!isNotComputable(peak)) peaks.push(peak)
  }
  if (peaks.length === 0) return notComputable('no-admissible-split')
  const rising = (read: (peak: (typeof peaks)[number]) => number) => Float64Array.from(peaks, read).sort()
  return {
    fromYear: Math.floor(
      quantileOfSorted(
        rising(peak => peak.lastYearBefore),
        0.025,
      ),
    ),
    toYear: Math.ceil(
      quantileOfSorted(
        rising(peak => peak.firstYearAfter),
        0.975,
      ),
    ),
    resamples: draws,
    resamplesLeftOut: draws - peaks.length,
  }
}
