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
  /** Per film the units that carry the symbol; null where nobody looked for it. */
  occurrences: readonly (number | null)[]
  /** Films by companions: units shared with each other symbol, itself left out; null where nobody looked for it. */
  companionCounts: readonly (readonly (number | null)[])[]
  isSecond: readonly boolean[]
  /** Per film its director, where directors are to be moved whole. */
  blocks?: readonly string[]
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
  /** One per companion, as given; not computable where it never occurs in the films used, or not all were looked
   * through for it. */
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
 *
 * @example
 * ```ts
 * import { companyChange, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = companyChange({
 *   occurrences: [20, 18, 25, 30],
 *   companionCounts: [
 *     [9, 1],
 *     [8, 2],
 *     [2, 8],
 *     [1, 7],
 *   ],
 *   isSecond: [false, false, true, true],
 * })
 * if (!isNotComputable(found)) console.log(found.excess, found.p)
 * // → 0.248 0.3333
 * ```
 */
export function companyChange(input: CompanyChangeInput): Computed<CompanyChange> {
  const { occurrences, companionCounts, isSecond } = input
  const refusal = refuseUnlessNumbers(occurrences.map(count => count ?? 0))
  if (refusal) return refusal
  if (occurrences.length !== companionCounts.length || occurrences.length !== isSecond.length)
    return notComputable('lengths-differ')
  const films = occurrences.map((_, film) => film)
  const usable = (film: number) =>
    (occurrences[film] ?? 0) >= (input.minimumOccurrences ?? 3) && companionCounts[film]!.some(Boolean)
  const filmsUsed = films.filter(usable)
  const second = filmsUsed.filter(film => isSecond[film]).length
  if (second < 2 || filmsUsed.length - second < 2) return notComputable('too-few-films-with-companions')
  const change = excessDivergence({
    ...input,
    countsByFilm: filmsUsed.map(film => companionCounts[film]!),
    isSecond: filmsUsed.map(film => isSecond[film]!),
    ...(input.blocks ? { blocks: filmsUsed.map(film => input.blocks![film]!) } : {}),
  })
  if (isNotComputable(change)) return change
  const leftOut = new Set(change.thingsLeftOut)
  const used = filmsUsed.map(film => {
    const counts = companionCounts[film]!.map((count, companion) => (leftOut.has(companion) ? 0 : count!))
    return { second: isSecond[film]!, counts, total: sum(counts) }
  })
  const sides = [used.filter(film => !film.second), used.filter(film => film.second)] as const
  return {
    ...change,
    filmsUsed,
    filmsLeftOut: films.filter(film => !usable(film)),
    companions: companionCounts[0]!.map((_, companion) => {
      if (leftOut.has(companion)) return notComputable('not-looked-through')
      const [first, later] = sides.map(side => side.map(({ counts, total }) => counts[companion]! / total))
      return compareCompanion(first!, later!)
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
