// SPDX-License-Identifier: MIT
import { binomial } from './count-assignments.ts'

/** How a two-group permutation is carried out, and in how many steps it can be cut. */
export type PermutationPlan =
  | {
      kind: 'exact'
      assignments: number
      /** Places of the walk: all assignments, or half of them where the mirror of each is known. */
      steps: number
      mirrored: boolean
    }
  | { kind: 'drawn'; assignments: number; steps: number; seed: number }

export interface PermutationSettings {
  /** Enumerate up to this many assignments; beyond it, draw. */
  exactUpTo?: number
  /** Assignments drawn at random beyond `exactUpTo`. */
  draws?: number
  seed?: number
}

/** A stretch `[from, to)` of the steps of a plan. */
export interface StepRange {
  from: number
  to: number
}

export const defaultExactUpTo = 3_000_000
export const defaultDraws = 9_999

/**
 * Permutation plan: can every assignment of films to periods be walked, or must some be drawn?
 *
 * In: films in each period and the settings. Out: `exact` up to `exactUpTo` (3,000,000) assignments, else
 * `drawn` with `draws` (9,999) seeded ones. Periods of equal size are walked half, since the mirror of an
 * assignment has the same size of difference. See docs/methods/film-permutation-test.md.
 *
 * @example
 * ```ts
 * import { planPermutation } from 'silverscreen-statistics'
 *
 * console.log(planPermutation(6, 6))
 * // → {"kind":"exact","assignments":924,"steps":462,"mirrored":true}
 * ```
 */
export function planPermutation(
  firstCount: number,
  secondCount: number,
  settings: PermutationSettings = {},
): PermutationPlan {
  const assignments = binomial(firstCount + secondCount, firstCount)
  if (assignments > (settings.exactUpTo ?? defaultExactUpTo))
    return { kind: 'drawn', assignments, steps: settings.draws ?? defaultDraws, seed: settings.seed ?? 1 }
  const mirrored = firstCount === secondCount
  return { kind: 'exact', assignments, steps: mirrored ? assignments / 2 : assignments, mirrored }
}

/** Sums are made afresh every so many steps, so that drift stays far below the tolerance of ties. */
export const stepsPerBlock = 4096

/**
 * Cuts the steps of a plan into at most `count` stretches of whole blocks that follow one another.
 *
 * @example
 * ```ts
 * import { cutSteps, planPermutation } from 'silverscreen-statistics'
 *
 * console.log(cutSteps(planPermutation(10, 10), 2))
 * // → [{"from":0,"to":45056},{"from":45056,"to":92378}]
 * ```
 */
export function cutSteps(plan: PermutationPlan, count: number): StepRange[] {
  const blocks = Math.ceil(plan.steps / stepsPerBlock)
  const edge = (index: number) => Math.min(plan.steps, Math.floor((blocks * index) / count) * stepsPerBlock)
  return Array.from({ length: count }, (_, index) => ({ from: edge(index), to: edge(index + 1) }))
}

/**
 * The p of a count: count over all assignments, or (b + 1)/(m + 1) of those drawn. Never 0.
 *
 * @example
 * ```ts
 * import { permutationP, planPermutation } from 'silverscreen-statistics'
 *
 * console.log(permutationP(planPermutation(6, 6), 22))
 * // → 0.02381
 * ```
 */
export function permutationP(plan: PermutationPlan, extremeCount: number): number {
  return plan.kind === 'exact' ? extremeCount / plan.assignments : (extremeCount + 1) / (plan.steps + 1)
}
