// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
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
 */
export function rarefiedRichness(counts: readonly number[], units: number, drawn: number): Computed<number> {
  const refusal = refuseUnlessNumbers(counts) ?? refuseUnlessNumbers([units, drawn])
  if (refusal) return refusal
  if (![...counts, units, drawn].every(Number.isInteger)) return notComputable('not-a-number')
  if (counts.some(count => count < 0 || count > units)) return notComputable('impossible-count')
  if (drawn < 0 || drawn > units) return notComputable('outside-range')
  return counts.reduce((sum, count) => sum + 1 - chanceOfMissing(count, units, drawn), 0)
}

/** C(units - count, drawn) / C(units, drawn), as a product of shares. */
function chanceOfMissing(count: number, units: number, drawn: number): number {
  let chance = 1
  for (let taken = 0; taken < count; taken++) {
    chance *= Math.max(0, units - drawn - taken) / (units - taken)
    if (chance === 0) break
  }
  return chance
}
