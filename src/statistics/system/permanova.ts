// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed, NotComputable } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { blockAssignments } from '../permutation/block-assignments.ts'
import type { PermutationPlan, PermutationSettings, StepRange } from '../permutation/permutation-plan.ts'
import {
  defaultDraws,
  defaultExactUpTo,
  permutationP,
  planPermutation,
} from '../permutation/permutation-plan.ts'
import { walkMembers } from '../permutation/walk-members.ts'
import { seededStream } from '../seeded-stream.ts'
import { centreDistances } from './centre-distances.ts'

export interface PermanovaInput extends PermutationSettings {
  /** Square table of distances between films. */
  distances: readonly (readonly number[])[]
  isSecond: readonly boolean[]
  /** Per film its director, where directors are to be moved whole. */
  blocks?: readonly string[]
}

export interface Permanova {
  pseudoF: number
  rSquared: number
  withinSumOfSquares: number
  totalSumOfSquares: number
  extremeCount: number
  p: number
  plan: PermutationPlan
}

/** A test made ready to be walked in any number of stretches of `plan.steps`. */
export interface PreparedPermanova {
  plan: PermutationPlan
  centred: Float64Array
  filmCount: number
  isSecond: readonly boolean[]
  blocks: readonly string[] | null
}

/**
 * PERMANOVA: did the system of symbols as a whole change between two periods?
 *
 * Unit: the film (or the director, with blocks). Null: films are exchangeable between the periods, in place and
 * in spread: always read it beside `spreadDifference`. In: distances between films, the period of each. Out:
 * pseudo-F, share of the variation between periods, count of assignments at least as extreme (ties within 1e-9),
 * p; never 0. Refuses fewer than two films in a period, a table that is not square, films that are all alike,
 * blocks that allow no other assignment. Source: Anderson 2001. See docs/methods/permanova.md.
 */
export function permanova(input: PermanovaInput): Computed<Permanova> {
  const prepared = preparePermanova(input)
  if (isNotComputable(prepared)) return prepared
  return finishPermanova(prepared, [walkPermanova(prepared, { from: 0, to: prepared.plan.steps })])
}

/** First part of `permanova`, for work in chunks. */
export function preparePermanova(input: PermanovaInput): PreparedPermanova | NotComputable {
  const { distances, isSecond, blocks = null } = input
  const refusal = refuseUnlessTable(distances)
  if (refusal) return refusal
  if (distances.length !== distances[0]!.length || distances.length !== isSecond.length)
    return notComputable('lengths-differ')
  const second = isSecond.filter(Boolean).length
  const first = isSecond.length - second
  if (first < 2 || second < 2) return notComputable('fewer-than-two-films-in-a-period')
  const centred = centreDistances(distances)
  if (traceOf(centred, isSecond.length) <= 0) return notComputable('no-variance')
  const plan = blocks ? planBlocks(isSecond, blocks, input) : planPermutation(first, second, input)
  if (isNotComputable(plan)) return plan
  return { plan, centred, filmCount: isSecond.length, isSecond, blocks }
}

/** Middle part: how many assignments of a stretch are at least as extreme. */
export function walkPermanova(prepared: PreparedPermanova, range: StepRange): number {
  return prepared.blocks ? walkBlocks(prepared, prepared.blocks, range) : walkFilms(prepared, range)
}

/** Last part: the answer, the same for any number of stretches. */
export function finishPermanova(prepared: PreparedPermanova, counts: readonly number[]): Permanova {
  const { between, total, pseudoF } = observe(prepared)
  const extremeCount = counts.reduce((sum, count) => sum + count, 0)
  return {
    pseudoF,
    rSquared: between / total,
    withinSumOfSquares: total - between,
    totalSumOfSquares: total,
    extremeCount,
    p: permutationP(prepared.plan, extremeCount),
    plan: prepared.plan,
  }
}

/**
 * Between periods, for a centred table G and the films B of the second: 1'G1 over B times (1/nA + 1/nB), since
 * the rows of G sum to nothing. F rises with it, so a walk with fixed sizes need keep nothing else.
 */
function observe({ centred, filmCount, isSecond }: PreparedPermanova) {
  const members = isSecond.flatMap((second, film) => (second ? [film] : []))
  const between = sumWithin(centred, filmCount, members) * sizeFactor(filmCount, members.length)
  const total = traceOf(centred, filmCount)
  return { between, total, pseudoF: pseudoFOf(between, total, filmCount) }
}

function pseudoFOf(between: number, total: number, filmCount: number): number {
  return (between * (filmCount - 2)) / (total - between)
}

function sizeFactor(filmCount: number, secondCount: number): number {
  return 1 / secondCount + 1 / (filmCount - secondCount)
}

function walkFilms(prepared: PreparedPermanova, range: StepRange): number {
  const { plan, centred, filmCount, isSecond } = prepared
  const secondCount = isSecond.filter(Boolean).length
  const { total, pseudoF } = observe(prepared)
  const needed = pseudoF === Infinity ? 1e12 : pseudoF - 1e-9
  const threshold = (needed * total) / (filmCount - 2 + needed) / sizeFactor(filmCount, secondCount)
  const towards = new Float64Array(filmCount)
  const inside = new Uint8Array(filmCount)
  const exact = plan.kind === 'exact'
  let [within, extreme] = [0, 0]
  walkMembers(plan, { filmCount, secondCount }, range, {
    renew: members => {
      within = sumWithin(centred, filmCount, members)
      if (!exact) return
      inside.fill(0)
      for (const film of members) inside[film] = 1
      for (let film = 0; film < filmCount; film++) {
        let sum = 0
        for (const member of members) sum += centred[film * filmCount + member]!
        towards[film] = sum
      }
    },
    exchange: (wentOut, cameIn) => {
      const [out, into] = [wentOut * filmCount, cameIn * filmCount]
      within +=
        centred[into + cameIn]! +
        centred[out + wentOut]! -
        2 * centred[into + wentOut]! +
        2 * (towards[cameIn]! - towards[wentOut]!)
      for (let film = 0; film < filmCount; film++)
        towards[film]! += centred[into + film]! - centred[out + film]!
    },
    visit: weight => {
      if (within >= threshold) extreme += weight
    },
  })
  return extreme
}

function walkBlocks(prepared: PreparedPermanova, blocks: readonly string[], range: StepRange): number {
  const { plan, centred, filmCount, isSecond } = prepared
  const { total, pseudoF } = observe(prepared)
  const dealt = blockAssignments(isSecond, blocks)
  let extreme = 0
  for (let step = range.from; step < range.to; step++) {
    const members =
      plan.kind === 'exact' ? dealt.membersAt(step) : dealt.membersDrawn(seededStream(plan.seed, step))
    const between = sumWithin(centred, filmCount, members) * sizeFactor(filmCount, members.length)
    if (pseudoFOf(between, total, filmCount) >= pseudoF - 1e-9) extreme++
  }
  return extreme
}

function planBlocks(
  isSecond: readonly boolean[],
  blocks: readonly string[],
  settings: PermutationSettings,
): PermutationPlan | NotComputable {
  if (blocks.length !== isSecond.length) return notComputable('lengths-differ')
  const { assignments } = blockAssignments(isSecond, blocks)
  if (assignments < 2) return notComputable('no-possible-assignment-but-this')
  return assignments <= (settings.exactUpTo ?? defaultExactUpTo)
    ? { kind: 'exact', assignments, steps: assignments, mirrored: false }
    : { kind: 'drawn', assignments, steps: settings.draws ?? defaultDraws, seed: settings.seed ?? 1 }
}

function sumWithin(centred: Float64Array, filmCount: number, members: ArrayLike<number>): number {
  let [diagonal, above] = [0, 0]
  for (let place = 0; place < members.length; place++) {
    const row = members[place]! * filmCount
    diagonal += centred[row + members[place]!]!
    for (let other = 0; other < place; other++) above += centred[row + members[other]!]!
  }
  return diagonal + 2 * above
}

function traceOf(centred: Float64Array, filmCount: number): number {
  let trace = 0
  for (let film = 0; film < filmCount; film++) trace += centred[film * (filmCount + 1)]!
  return trace
}
