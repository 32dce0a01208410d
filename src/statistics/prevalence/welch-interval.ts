// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import { studentTQuantile, studentTTails } from '../distributions/student-t.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf, varianceOf } from './film-mean.ts'

export interface WelchInterval {
  difference: number
  standardError: number
  t: number
  df: number
  lower: number
  upper: number
  p: number
}

/**
 * Welch interval: how far apart are the film means of two periods, give or take?
 *
 * Unit: the film. Null: the two periods have the same mean; their spreads may differ. In: one value per film
 * and period, and the confidence wanted (.95). Out: second mean minus first, in the unit of the values, with
 * standard error, t, fractional df, bounds and two-sided p. Refuses fewer than two films in a period, what is
 * not a number, and two periods without any spread. Source: Welch 1947. See docs/methods/welch-interval.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, welchInterval } from 'silverscreen-statistics'
 *
 * const found = welchInterval([0.1, 0.2, 0.15], [0.3, 0.4, 0.33])
 * if (!isNotComputable(found)) console.log(found.difference, [found.lower, found.upper])
 * // → 0.1933 [0.07845,0.3082]
 * ```
 */
export function welchInterval(
  first: readonly number[],
  second: readonly number[],
  confidence = 0.95,
): Computed<WelchInterval> {
  const refusal = refuseUnlessNumbers(first) ?? refuseUnlessNumbers(second)
  if (refusal) return refusal
  if (first.length < 2 || second.length < 2) return notComputable('fewer-than-two-films-in-a-period')
  if (!(confidence > 0 && confidence < 1)) return notComputable('outside-range')
  const [errorFirst, errorSecond] = [varianceOf(first) / first.length, varianceOf(second) / second.length]
  const squaredError = errorFirst + errorSecond
  if (squaredError === 0) return notComputable('no-variance')
  const standardError = Math.sqrt(squaredError)
  const difference = meanOf(second) - meanOf(first)
  const df =
    squaredError ** 2 / (errorFirst ** 2 / (first.length - 1) + errorSecond ** 2 / (second.length - 1))
  const t = difference / standardError
  const quantile = studentTQuantile((1 + confidence) / 2, df)
  const tails = studentTTails(Math.abs(t), df)
  if (isNotComputable(quantile)) return quantile
  if (isNotComputable(tails)) return tails
  const reach = quantile * standardError
  return {
    difference,
    standardError,
    t,
    df,
    lower: difference - reach,
    upper: difference + reach,
    p: 2 * tails.upper,
  }
}
