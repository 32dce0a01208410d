// SPDX-License-Identifier: MIT
import { normalTails } from '../distributions/standard-normal.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'

/**
 * Expanded probabilities: how far out must a bootstrap of few films be read, so as not to be too narrow?
 *
 * A plain percentile interval is to the t interval of the mean as √((n - 1)/n) times the normal quantile is to
 * that of t; reading it at these probabilities makes up for both. In: films (of the smaller period) and the
 * confidence. Out: the lower and the upper share. Refuses fewer than two films, and a confidence outside (0, 1).
 * Source: Hesterberg 2015, section 4.5. See docs/methods/film-bootstrap.md.
 *
 * @example
 * ```ts
 * import { expandedProbabilities } from 'silverscreen-statistics'
 *
 * console.log(expandedProbabilities(6))
 * // → {"lower":0.002432,"upper":0.9976}
 * ```
 */
export function expandedProbabilities(
  filmCount: number,
  confidence = 0.95,
): Computed<{ lower: number; upper: number }> {
  if (!Number.isInteger(filmCount)) return notComputable('not-a-number')
  if (filmCount < 2) return notComputable('fewer-than-two-films')
  if (!(confidence > 0 && confidence < 1)) return notComputable('outside-range')
  const quantile = studentTQuantile((1 - confidence) / 2, filmCount - 1)
  if (isNotComputable(quantile)) return quantile
  const tails = normalTails(quantile * Math.sqrt(filmCount / (filmCount - 1)))
  return isNotComputable(tails) ? tails : { lower: tails.lower, upper: tails.upper }
}
