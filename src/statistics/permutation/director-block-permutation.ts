// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import type { FilmPermutation } from './film-permutation-test.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import type { MaxTFamily, MaxTInput } from './max-t-family.ts'
import { finishFamily, prepareFamily, walkFamily } from './max-t-family.ts'

export interface DirectorBlockInput extends MaxTInput {
  /** Per film the name of its block: its director, or whatever else keeps films together. */
  blocks: readonly string[]
}

/**
 * Director-block permutation: does a change outlast the fact that films of one director are alike?
 *
 * Unit: the director. Null: directors are exchangeable between the periods. A director whose films all stand
 * in one period moves whole, the number of directors per period fixed; where a director has films in both,
 * labels move only among that director's films. Statistic, family and films not looked through as in
 * `stepDownMaxT`, the directors in the place of films; the number of films per period may vary. Refuses what `stepDownMaxT` refuses, and blocks that allow no other
 * assignment. Source: restricted permutation, after Anderson & ter Braak 2003; project rule.
 * See docs/methods/director-block-permutation.md.
 *
 * @example
 * ```ts
 * import { directorBlockPermutation, isNotComputable } from 'silverscreen-statistics'
 *
 * const isSecond = [false, false, false, false, true, true, true, true]
 * const found = directorBlockPermutation({
 *   valuesBySymbol: [[0.1, 0.12, 0.2, 0.22, 0.3, 0.33, 0.4, 0.38]],
 *   isSecond,
 *   blocks: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'],
 * })
 * if (!isNotComputable(found)) console.log(found.symbols[0]?.raw, found.symbols[0]?.smallestP)
 * // → {"extremeCount":2,"p":0.3333} 0.3333
 * ```
 */
export function directorBlockPermutation(input: DirectorBlockInput): Computed<MaxTFamily> {
  const prepared = prepareFamily(input)
  if (isNotComputable(prepared)) return prepared
  return finishFamily(prepared, [walkFamily(prepared, { from: 0, to: prepared.plan.steps })])
}

/**
 * Director means: the same question with one value per director, for directors who stand in one period each.
 *
 * In: one value per film. Out: the film permutation test on the means of directors. Refuses directors with
 * films in both periods, and what the test refuses. See docs/methods/director-block-permutation.md.
 *
 * @example
 * ```ts
 * import { directorMeanPermutation, isNotComputable } from 'silverscreen-statistics'
 *
 * const isSecond = [false, false, false, false, true, true, true, true]
 * const found = directorMeanPermutation({
 *   values: [0.1, 0.12, 0.2, 0.22, 0.3, 0.33, 0.4, 0.38],
 *   isSecond,
 *   blocks: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'],
 * })
 * if (!isNotComputable(found)) console.log(found.p)
 * // → 0.3333
 * ```
 */
export function directorMeanPermutation(
  input: Omit<DirectorBlockInput, 'valuesBySymbol'> & { values: readonly number[] },
): Computed<FilmPermutation> {
  const films = new Map<string, number[]>()
  input.blocks.forEach((block, film) => {
    films.set(block, [...(films.get(block) ?? []), film])
  })
  const groups = [...films.values()]
  if (groups.some(group => group.some(film => input.isSecond[film] !== input.isSecond[group[0]!])))
    return notComputable('fewer-than-two-directors-in-a-period')
  const test = filmPermutationTest({
    ...input,
    values: groups.map(group => meanOf(group.map(film => input.values[film]!))),
    isSecond: groups.map(group => input.isSecond[group[0]!]!),
  })
  if ('kind' in test && test.because === 'fewer-than-two-films-in-a-period')
    return notComputable('fewer-than-two-directors-in-a-period')
  return test
}
