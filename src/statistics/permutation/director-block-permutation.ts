// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import { seededStream } from '../seeded-stream.ts'
import type { BlockAssignments } from './block-assignments.ts'
import { blockAssignments } from './block-assignments.ts'
import type { FilmPermutation } from './film-permutation-test.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import type { PermutationPlan } from './permutation-plan.ts'
import { defaultDraws, defaultExactUpTo } from './permutation-plan.ts'
import { readTally } from './read-tally.ts'
import { refuseUnlessGroups } from './refuse-unless-groups.ts'
import type { MaxTFamily, MaxTInput } from './step-down-max-t.ts'
import type { Tally } from './tally.ts'
import { emptyTally, tallyWelchWithMissing } from './tally.ts'
import { emptyGroup, sumMembers } from './walk-assignments.ts'
import type { WalkTable } from './walk-table.ts'
import { makeWalkTable } from './walk-table.ts'

export interface DirectorBlockInput extends MaxTInput {
  /** Per film the name of its block: its director, or whatever else keeps films together. */
  blocks: readonly string[]
}

/**
 * Director-block permutation: does a change outlast the fact that films of one director are alike?
 *
 * Unit: the director. Null: directors are exchangeable between the periods. A director whose films all stand
 * in one period moves whole, the number of directors per period fixed; where a director has films in both,
 * labels move only among that director's films. Statistic and family as in `stepDownMaxT`; the number of films
 * per period may vary between assignments. Refuses what `stepDownMaxT` refuses, and blocks that allow no other
 * assignment. Source: restricted permutation, after Anderson & ter Braak 2003; project rule.
 * See docs/methods/director-block-permutation.md.
 */
export function directorBlockPermutation(input: DirectorBlockInput): Computed<MaxTFamily> {
  if (input.valuesBySymbol.length === 0) return notComputable('no-values')
  if (input.blocks.length !== input.isSecond.length) return notComputable('lengths-differ')
  for (const values of input.valuesBySymbol) {
    const refusal = refuseUnlessGroups(values, input.isSecond)
    if (refusal) return refusal
  }
  const dealt = blockAssignments(input.isSecond, input.blocks)
  if (dealt.assignments < 2) return notComputable('no-possible-assignment-but-this')
  const table = makeWalkTable({ ...input, statistic: 'welch', sizesVary: true })
  const plan = planOf(dealt, input)
  return { plan, symbols: readTally(table, tallyBlocks(table, dealt, plan), plan) }
}

/**
 * Director means: the same question with one value per director, for directors who stand in one period each.
 *
 * In: one value per film. Out: the film permutation test on the means of directors. Refuses directors with
 * films in both periods, and what the test refuses. See docs/methods/director-block-permutation.md.
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

function planOf({ assignments }: BlockAssignments, input: DirectorBlockInput): PermutationPlan {
  return assignments <= (input.exactUpTo ?? defaultExactUpTo)
    ? { kind: 'exact', assignments, steps: assignments, mirrored: false }
    : { kind: 'drawn', assignments, steps: input.draws ?? defaultDraws, seed: input.seed ?? 1 }
}

function tallyBlocks(table: WalkTable, dealt: BlockAssignments, plan: PermutationPlan): Tally {
  const tally = emptyTally(table.symbolCount)
  const group = emptyGroup(table.symbolCount)
  for (let step = 0; step < plan.steps; step++) {
    const members =
      plan.kind === 'exact' ? dealt.membersAt(step) : dealt.membersDrawn(seededStream(plan.seed, step))
    sumMembers(table, members, group)
    tallyWelchWithMissing(table, group, tally)
  }
  return tally
}
