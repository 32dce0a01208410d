// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import { tieTolerance } from '../ties.ts'
import type { PermutationPlan, PermutationSettings } from './permutation-plan.ts'
import { defaultDraws, defaultExactUpTo, permutationP } from './permutation-plan.ts'

export interface SignFlip {
  meanDifference: number
  extremeCount: number
  p: number
  plan: PermutationPlan
}

/**
 * Sign-flip test: does a code shift within films, say from their first to their last third?
 *
 * Unit: the film, its own control. Null: in each film the difference could as well have the other sign. In: one
 * difference per film. Out: mean difference, the count of sign patterns whose mean is at least as large on either
 * side, p; never 0. Fourteen films can show .00012. Enumerates up to 3,000,000 patterns, else draws 9,999. Refuses
 * fewer than two films, differences that are all nothing, what is not a number. Source: Fisher 1935.
 * See docs/methods/sign-flip-test.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, signFlipTest } from 'silverscreen-statistics'
 *
 * const found = signFlipTest([0.1, 0.2, -0.05, 0.15, 0.3])
 * if (!isNotComputable(found)) console.log(found.meanDifference, found.p)
 * // → 0.14 0.125
 * ```
 */
export function signFlipTest(
  differences: readonly number[],
  settings: PermutationSettings = {},
): Computed<SignFlip> {
  const refusal = refuseUnlessNumbers(differences)
  if (refusal) return refusal
  if (differences.length < 2) return notComputable('fewer-than-two-films')
  if (differences.every(value => value === 0)) return notComputable('no-variance')
  const films = differences.length
  const sum = differences.reduce((total, value) => total + value, 0)
  const needed = Math.abs(sum) - tieTolerance * films * Math.max(...differences.map(Math.abs))
  const plan = planFlips(films, settings)
  const extremeCount =
    plan.kind === 'exact' ? countPatterns(differences, needed) : drawPatterns(differences, needed, plan)
  return { meanDifference: sum / films, extremeCount, p: permutationP(plan, extremeCount), plan }
}

export function planFlips(films: number, settings: PermutationSettings): PermutationPlan {
  const assignments = 2 ** films
  return assignments <= (settings.exactUpTo ?? defaultExactUpTo)
    ? { kind: 'exact', assignments, steps: assignments / 2, mirrored: true }
    : { kind: 'drawn', assignments, steps: settings.draws ?? defaultDraws, seed: settings.seed ?? 1 }
}

/** Gray's walk over the signs of all films but the first, whose flip mirrors the rest; sums renewed at times. */
function countPatterns(differences: readonly number[], needed: number): number {
  const others = differences.length - 1
  let extreme = 0
  let sum = 0
  let signs = 0
  for (let step = 0; step < 2 ** others; step++) {
    if (step % 4096 === 0) {
      signs = step ^ (step >>> 1)
      sum = differences.reduce(
        (total, value, film) => total + (film > 0 && (signs >>> (film - 1)) & 1 ? -value : value),
        0,
      )
    } else {
      const film = 31 - Math.clz32(step & -step)
      signs ^= 1 << film
      sum += ((signs >>> film) & 1 ? -2 : 2) * differences[film + 1]!
    }
    if (Math.abs(sum) >= needed) extreme += 2
  }
  return extreme
}

function drawPatterns(
  differences: readonly number[],
  needed: number,
  plan: PermutationPlan & { kind: 'drawn' },
): number {
  let extreme = 0
  for (let draw = 0; draw < plan.steps; draw++) {
    const stream = seededStream(plan.seed, draw, 9)
    const sum = differences.reduce((total, value) => total + (stream.nextUint32() & 1 ? value : -value), 0)
    if (Math.abs(sum) >= needed) extreme++
  }
  return extreme
}
