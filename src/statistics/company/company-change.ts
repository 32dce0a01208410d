// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import type { PermutationSettings } from '../permutation/permutation-plan.ts'
import type { WelchInterval } from '../prevalence/welch-interval.ts'
import { welchInterval } from '../prevalence/welch-interval.ts'
import type { ExcessDivergence } from './excess-divergence.ts'
import { excessDivergence } from './excess-divergence.ts'

export interface CompanyChangeInput extends PermutationSettings {
  /** Per film the units that carry the symbol. */
  occurrences: readonly number[]
  /** Films by companions: units shared with each other symbol, itself left out. */
  companionCounts: readonly (readonly number[])[]
  isSecond: readonly boolean[]
  /** Films with fewer occurrences are left out; 3. */
  minimumOccurrences?: number
}

export interface Companion {
  shareFirst: number
  shareSecond: number
  difference: number
  /** 95 %, over films. */
  welch: Computed<WelchInterval>
}

export interface CompanyChange extends ExcessDivergence {
  filmsUsed: number[]
  filmsLeftOut: number[]
  /** One per companion, as given; not computable where it never occurs in the films used. */
  companions: Computed<Companion>[]
}

/**
 * Company change: does a symbol keep other company in the second period, and whom has it gained and lost?
 *
 * Unit: the film. Null: films are exchangeable between the two periods. In: per film the units with the symbol
 * and those shared with each companion. Films where it is rare, or alone, are left out before permuting. Out: the excess
 * Jensen-Shannon divergence of its company with p, and per companion the change of its share with a Welch
 * interval. Cosine and raw divergence rise when a symbol grows rarer: show occurrences beside it. Refuses
 * what `excessDivergence` refuses. Source: project rule; Lin 1991. See docs/methods/company-change.md.
 */
export function companyChange(input: CompanyChangeInput): Computed<CompanyChange> {
  const { occurrences, companionCounts, isSecond } = input
  const refusal = refuseUnlessNumbers(occurrences)
  if (refusal) return refusal
  if (occurrences.length !== companionCounts.length || occurrences.length !== isSecond.length)
    return notComputable('lengths-differ')
  const films = occurrences.map((_, film) => film)
  const usable = (film: number) =>
    occurrences[film]! >= (input.minimumOccurrences ?? 3) && companionCounts[film]!.some(count => count !== 0)
  const filmsUsed = films.filter(usable)
  const second = filmsUsed.filter(film => isSecond[film]).length
  if (second < 2 || filmsUsed.length - second < 2) return notComputable('too-few-films-with-companions')
  const change = excessDivergence({
    ...input,
    countsByFilm: filmsUsed.map(film => companionCounts[film]!),
    isSecond: filmsUsed.map(film => isSecond[film]!),
  })
  if (isNotComputable(change)) return change
  return {
    ...change,
    filmsUsed,
    filmsLeftOut: films.filter(film => !usable(film)),
    companions: companionCounts[0]!.map((_, companion) => {
      const shares = (side: boolean) =>
        filmsUsed
          .filter(film => isSecond[film] === side)
          .map(film => companionCounts[film]![companion]! / sum(companionCounts[film]!))
      return compareCompanion(shares(false), shares(true))
    }),
  }
}

function compareCompanion(first: readonly number[], second: readonly number[]): Computed<Companion> {
  if ([...first, ...second].every(share => share === 0)) return notComputable('absent-everywhere')
  const [shareFirst, shareSecond] = [sum(first) / first.length, sum(second) / second.length]
  return {
    shareFirst,
    shareSecond,
    difference: shareSecond - shareFirst,
    welch: welchInterval(first, second),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
