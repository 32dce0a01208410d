// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import { logGamma } from '../distributions/log-gamma.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/**
 * Rarefied richness: how many symbols would be expected in so many units, drawn from all of them?
 *
 * Makes repertoires of unequal length comparable. Unit: the film (or a period); nothing is tested. In: per
 * symbol the units that carry it, units in all, units to be drawn. With shots, units are the shots looked
 * through; with occurrences, `units` is their sum. Out: expected number of symbols. Refuses sizes beyond the
 * units there are, counts that cannot be, no symbols, what is not a number.
 * Source: Hurlbert 1971. See docs/methods/repertoire.md.
 *
 * @example
 * ```ts
 * import { rarefiedRichness } from 'silverscreen-statistics'
 *
 * console.log(rarefiedRichness([10, 5, 1], 100, 20))
 * // → 1.786
 * ```
 */
export function rarefiedRichness(counts: readonly number[], units: number, drawn: number): Computed<number> {
  const refusal = refuseUnlessNumbers(counts) ?? refuseUnlessNumbers([units, drawn])
  if (refusal) return refusal
  if (![...counts, units, drawn].every(Number.isInteger)) return notComputable('not-a-number')
  if (counts.some(count => count < 0 || count > units)) return notComputable('impossible-count')
  if (drawn < 0 || drawn > units || units > Number.MAX_SAFE_INTEGER) return notComputable('outside-range')
  return counts.reduce((sum, count) => sum + 1 - chanceOfMissing(count, units, drawn), 0)
}

/** C(units - count, drawn) / C(units, drawn), as a product of shares; count and drawn may change places. */
function chanceOfMissing(count: number, units: number, drawn: number): number {
  const [fewer, more] = [Math.min(count, drawn), Math.max(count, drawn)]
  if (fewer > units - more) return 0
  if (fewer > mostShares) return byGamma(fewer, more, units)
  let chance = 1
  for (let taken = 0; taken < fewer && chance > 0; taken++) chance *= (units - more - taken) / (units - taken)
  return chance
}

/** Beyond so many shares the product is taken from its logarithm. */
const mostShares = 10_000

function byGamma(fewer: number, more: number, units: number): number {
  const logFactorial = (count: number) => logGamma(count + 1)
  return Math.min(
    1,
    Math.exp(
      logFactorial(units - fewer) +
        logFactorial(units - more) -
        logFactorial(units - fewer - more) -
        logFactorial(units),
    ),
  )
}
