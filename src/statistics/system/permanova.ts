// SPDX-License-Identifier: MIT
import type { Computed, NotComputable } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import type { Dealing } from '../permutation/deal-films.ts'
import { dealFilms, smallestP } from '../permutation/deal-films.ts'
import type { PermutationPlan, PermutationSettings, StepRange } from '../permutation/permutation-plan.ts'
import { permutationP } from '../permutation/permutation-plan.ts'
import { planDealing, walkDeals } from '../permutation/walk-deals.ts'
import { tieTolerance } from '../ties.ts'
import { centreDistances } from './centre-distances.ts'
import { refuseUnlessDistances } from './refuse-unless-distances.ts'

export interface PermanovaInput extends PermutationSettings {
  /** Square table of distances between films: none below zero, the same both ways, 0 from a film to itself. */
  distances: readonly (readonly number[])[]
  isSecond: readonly boolean[]
  /** Per film its director, where directors are to be moved whole. */
  blocks?: readonly string[]
  /** Per film, per column: was it looked through? Only films (or directors) of one pattern change places. */
  lookedThrough?: readonly (readonly boolean[])[]
}

export interface Permanova {
  pseudoF: number
  rSquared: number
  withinSumOfSquares: number
  totalSumOfSquares: number
  extremeCount: number
  p: number
  plan: PermutationPlan
  /** The smallest p that these films could have shown. */
  smallestP: number
}

/** A test made ready to be walked in any number of stretches of `plan.steps`. */
export interface PreparedPermanova {
  plan: PermutationPlan
  dealing: Dealing
  smallestP: number
  centred: Float64Array
  filmCount: number
  isSecond: readonly boolean[]
}

/**
 * PERMANOVA: did the system of symbols as a whole change between two periods?
 *
 * Unit: the film (or the director, with blocks). Null: films are exchangeable between the periods, in place and
 * in spread: always read it beside `spreadDifference`. In: distances between films, the period of each; where films
 * were looked through for different columns, which. Out: pseudo-F, share of the variation between periods, count of
 * assignments at least as extreme, p; never 0. Refuses fewer than two films in a period, a table that is not one of
 * distances, films that are all alike, blocks or patterns that allow no other assignment.
 * Source: Anderson 2001. See docs/methods/permanova.md.
 *
 * @example
 * ```ts
 * import { hellingerDistances, isNotComputable, permanova } from 'silverscreen-statistics'
 *
 * const distances = hellingerDistances([
 *   [9, 1, 4],
 *   [8, 2, 4],
 *   [2, 8, 5],
 *   [1, 7, 4],
 * ])
 * if (!isNotComputable(distances)) {
 *   const found = permanova({ distances, isSecond: [false, false, true, true] })
 *   if (!isNotComputable(found)) console.log(found.pseudoF, found.rSquared, found.p)
 * }
 * // → 72.44 0.9731 0.3333
 * ```
 */
export function permanova(input: PermanovaInput): Computed<Permanova> {
  const prepared = preparePermanova(input)
  if (isNotComputable(prepared)) return prepared
  return finishPermanova(prepared, [walkPermanova(prepared, { from: 0, to: prepared.plan.steps })])
}

/**
 * First part of `permanova`, for work in chunks.
 *
 * @example
 * ```ts
 * import {
 *   cutSteps,
 *   finishPermanova,
 *   hellingerDistances,
 *   isNotComputable,
 *   preparePermanova,
 *   walkPermanova,
 * } from 'silverscreen-statistics'
 *
 * const distances = hellingerDistances([
 *   [9, 1, 4],
 *   [8, 2, 4],
 *   [2, 8, 5],
 *   [1, 7, 4],
 * ])
 * const prepared = isNotComputable(distances)
 *   ? distances
 *   : preparePermanova({ distances, isSecond: [false, false, true, true] })
 * if (!isNotComputable(prepared)) {
 *   const counts = cutSteps(prepared.plan, 2).map(range => walkPermanova(prepared, range))
 *   console.log(finishPermanova(prepared, counts).p)
 * }
 * // → 0.3333
 * ```
 */
export function preparePermanova(input: PermanovaInput): PreparedPermanova | NotComputable {
  const { distances, isSecond } = input
  const refusal = refuseUnlessDistances(distances, isSecond) ?? refuseRules(input)
  if (refusal) return refusal
  const centred = centreDistances(distances)
  if (traceOf(centred, isSecond.length) <= 0) return notComputable('no-variance')
  const dealing = dealFilms(isSecond, input)
  if (dealing.assignments < 2) return notComputable('no-possible-assignment-but-this')
  return {
    plan: planDealing(dealing, input),
    dealing,
    smallestP: smallestP(dealing, input),
    centred,
    filmCount: isSecond.length,
    isSecond,
  }
}

function refuseRules({ isSecond, blocks, lookedThrough }: PermanovaInput): NotComputable | null {
  if (blocks && blocks.length !== isSecond.length) return notComputable('lengths-differ')
  if (!lookedThrough) return null
  const columns = lookedThrough[0]?.length
  if (lookedThrough.length !== isSecond.length || lookedThrough.some(row => row.length !== columns))
    return notComputable('lengths-differ')
  return lookedThrough.every(row => row.some(Boolean)) ? null : notComputable('not-looked-through')
}

/**
 * Middle part: how many assignments of a stretch are at least as extreme.
 *
 * @example
 * ```ts
 * import {
 *   cutSteps,
 *   finishPermanova,
 *   hellingerDistances,
 *   isNotComputable,
 *   preparePermanova,
 *   walkPermanova,
 * } from 'silverscreen-statistics'
 *
 * const distances = hellingerDistances([
 *   [9, 1, 4],
 *   [8, 2, 4],
 *   [2, 8, 5],
 *   [1, 7, 4],
 * ])
 * const prepared = isNotComputable(distances)
 *   ? distances
 *   : preparePermanova({ distances, isSecond: [false, false, true, true] })
 * if (!isNotComputable(prepared)) {
 *   const counts = cutSteps(prepared.plan, 2).map(range => walkPermanova(prepared, range))
 *   console.log(finishPermanova(prepared, counts).p)
 * }
 * // → 0.3333
 * ```
 */
export function walkPermanova(prepared: PreparedPermanova, range: StepRange): number {
  const { plan, dealing, centred, filmCount } = prepared
  const needed = betweenNeeded(prepared)
  const towards = new Float64Array(filmCount)
  let [within, inSecond, extreme] = [0, 0, 0]
  walkDeals(dealing, plan, range, {
    renew: members => {
      inSecond = members.length
      within = sumWithin(centred, filmCount, members)
      if (plan.kind === 'drawn') return
      for (let film = 0; film < filmCount; film++) {
        let sum = 0
        for (const member of members) sum += centred[film * filmCount + member]!
        towards[film] = sum
      }
    },
    move: (film, direction) => {
      const row = film * filmCount
      within += direction * 2 * towards[film]! + centred[row + film]!
      for (let other = 0; other < filmCount; other++) towards[other]! += direction * centred[row + other]!
      inSecond += direction
    },
    visit: weight => {
      if (within * sizeFactor(filmCount, inSecond) >= needed) extreme += weight
    },
  })
  return extreme
}

/** F is at least as large, within the tie tolerance, when between periods there is at least this much. */
function betweenNeeded(prepared: PreparedPermanova): number {
  const { total, pseudoF } = observe(prepared)
  const needed = Math.min(pseudoF, endlessF) - tieTolerance
  return total * (needed / (prepared.filmCount - 2 + needed) - 1e-13)
}

/** An F past this is one of films that are all alike within their periods, up to rounding. */
const endlessF = 1e12

/**
 * Last part: the answer, the same for any number of stretches.
 *
 * @example
 * ```ts
 * import {
 *   cutSteps,
 *   finishPermanova,
 *   hellingerDistances,
 *   isNotComputable,
 *   preparePermanova,
 *   walkPermanova,
 * } from 'silverscreen-statistics'
 *
 * const distances = hellingerDistances([
 *   [9, 1, 4],
 *   [8, 2, 4],
 *   [2, 8, 5],
 *   [1, 7, 4],
 * ])
 * const prepared = isNotComputable(distances)
 *   ? distances
 *   : preparePermanova({ distances, isSecond: [false, false, true, true] })
 * if (!isNotComputable(prepared)) {
 *   const counts = cutSteps(prepared.plan, 2).map(range => walkPermanova(prepared, range))
 *   console.log(finishPermanova(prepared, counts).p)
 * }
 * // → 0.3333
 * ```
 */
export function finishPermanova(prepared: PreparedPermanova, counts: readonly number[]): Permanova {
  const { between, total, pseudoF } = observe(prepared)
  const extremeCount = counts.reduce((sum, count) => sum + count, 0)
  return {
    pseudoF,
    rSquared: Math.min(1, between / total),
    withinSumOfSquares: Math.max(0, total - between),
    totalSumOfSquares: total,
    extremeCount,
    p: permutationP(prepared.plan, extremeCount),
    plan: prepared.plan,
    smallestP: prepared.smallestP,
  }
}

/**
 * Between periods, for a centred table G and the films B of the second: 1'G1 over B times (1/nA + 1/nB), since
 * the rows of G sum to nothing. F rises with it.
 */
function observe({ centred, filmCount, isSecond }: PreparedPermanova) {
  const members = isSecond.flatMap((second, film) => (second ? [film] : []))
  const between = Math.max(0, sumWithin(centred, filmCount, members) * sizeFactor(filmCount, members.length))
  const total = traceOf(centred, filmCount)
  const within = total - between
  const pseudoF = within <= total * 1e-14 ? Infinity : (between * (filmCount - 2)) / within
  return { between, total, pseudoF }
}

function sizeFactor(filmCount: number, secondCount: number): number {
  return 1 / secondCount + 1 / (filmCount - secondCount)
}

function sumWithin(centred: Float64Array, filmCount: number, members: ArrayLike<number>): number {
  let diagonal = 0
  let above = 0
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
