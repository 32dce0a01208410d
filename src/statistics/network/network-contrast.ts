// SPDX-License-Identifier: MIT
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { smallestP } from '../permutation/deal-films.ts'
import { directorBlockPermutation } from '../permutation/director-block-permutation.ts'
import type { FamilyBasis } from '../permutation/family-basis.ts'
import { dealFamily } from '../permutation/family-basis.ts'
import type { MaxTFamily } from '../permutation/max-t-family.ts'
import type { PermutationPlan, PermutationSettings } from '../permutation/permutation-plan.ts'
import { permutationP } from '../permutation/permutation-plan.ts'
import type { MaxTOfSymbol } from '../permutation/read-tally.ts'
import { stepDownMaxT } from '../permutation/step-down-max-t.ts'
import { planDealing, walkDeals } from '../permutation/walk-deals.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import { reaches } from '../ties.ts'

export interface NetworkContrastInput extends PermutationSettings {
  /** Per edge one weight per film, such as the Haldane log odds of the pair; null where nobody looked for both. */
  weightsByEdge: readonly (readonly (number | null)[])[]
  isSecond: readonly boolean[]
  /** Per film its director, where directors are to be moved whole. */
  blocks?: readonly string[]
}

export interface NetworkContrast {
  /** Sum over edges of the size of the change of their mean weight. */
  statistic: number
  extremeCount: number
  p: number
  plan: PermutationPlan
  smallestP: number
  /** What the p of the whole and the corrected p of edges rest on; with `holm` the whole has the smallest of them. */
  basis: FamilyBasis
  /** Films that were looked through for no edge. */
  filmsLeftOut: number[]
  /** Per edge: change of mean weight, second minus first, and its test within the family of all edges. */
  edges: (MaxTOfSymbol & { difference: number })[]
}

/**
 * Network contrast: did the ties between symbols change as a whole, and which of them?
 *
 * Unit: the film (or the director, with blocks). Null: films are exchangeable between the two periods. In: per edge a
 * weight per film. Out: the sum of absolute changes with its p, and per edge the change with step-down max-T over all
 * edges, so that having looked at every edge is paid for. Films not looked through are treated as in `stepDownMaxT`.
 * Refuses fewer than two films in a period, no edges, an uneven table, what is not a number.
 * Source: van Borkulo et al. 2022, with films in the place of persons; Westfall & Young 1993.
 * See docs/methods/network-contrast.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, networkContrast } from 'silverscreen-statistics'
 *
 * const found = networkContrast({
 *   weightsByEdge: [
 *     [0.1, 0.2, 0.3, 2.1, 2.4, 2.2],
 *     [1, 2, 1.5, 1.2, 1.9, 1.5],
 *   ],
 *   isSecond: [false, false, false, true, true, true],
 * })
 * if (!isNotComputable(found)) console.log(found.statistic, found.p, found.basis)
 * // → 2.067 0.1 "every-film"
 * ```
 */
export function networkContrast(input: NetworkContrastInput): Computed<NetworkContrast> {
  const { weightsByEdge, blocks } = input
  if (weightsByEdge.length === 0) return notComputable('no-edges')
  const family = blocks
    ? directorBlockPermutation({ ...input, valuesBySymbol: weightsByEdge, blocks })
    : stepDownMaxT({ ...input, valuesBySymbol: weightsByEdge })
  if (isNotComputable(family)) return family
  const films = input.isSecond.flatMap((_, film) => (family.filmsLeftOut.includes(film) ? [] : [film]))
  const sums = edgeSums(weightsByEdge.map(weights => films.map(film => weights[film]!)))
  sums.renew(films.flatMap((film, place) => (input.isSecond[film] ? [place] : [])))
  const statistic = sums.contrast()
  const differences = weightsByEdge.map((_, edge) => sums.difference(edge))
  return {
    statistic,
    ...testWhole(input, { films, sums, statistic, family }),
    basis: family.basis,
    filmsLeftOut: family.filmsLeftOut,
    edges: family.symbols.map((symbol, edge) => ({ ...symbol, difference: differences[edge]! })),
  }
}

interface WholeWork {
  films: readonly number[]
  sums: ReturnType<typeof edgeSums>
  statistic: number
  family: MaxTFamily
}

function testWhole(input: NetworkContrastInput, { films, sums, statistic, family }: WholeWork) {
  const least = [...family.symbols].sort((left, right) => left.stepDown.p - right.stepDown.p)[0]!
  if (family.basis === 'holm')
    return { ...least.stepDown, plan: least.plan, smallestP: least.smallestCorrectedP }
  const { dealing } = dealFamily(
    {
      valuesBySymbol: input.weightsByEdge.map(weights => films.map(film => weights[film]!)),
      isSecond: films.map(film => input.isSecond[film]!),
      blocks: input.blocks ? films.map(film => input.blocks![film]!) : null,
    },
    input,
  )
  const plan = planDealing(dealing, input)
  let extremeCount = 0
  walkDeals(
    dealing,
    plan,
    { from: 0, to: plan.steps },
    {
      ...sums,
      visit: weight => {
        if (reaches(sums.contrast(), statistic, sums.scale)) extremeCount += weight
      },
    },
  )
  return { extremeCount, p: permutationP(plan, extremeCount), plan, smallestP: smallestP(dealing, input) }
}

/** Sums of centred weights over the films of the second period, kept up to date along a walk. */
function edgeSums(weightsByEdge: readonly (readonly (number | null)[])[]) {
  const edgeCount = weightsByEdge.length
  const filmCount = weightsByEdge[0]!.length
  const rows = new Float64Array(filmCount * edgeCount)
  const looked = new Uint8Array(filmCount * edgeCount)
  const filmsOfEdge = weightsByEdge.map(weights => weights.filter(weight => weight !== null).length)
  weightsByEdge.forEach((weights, edge) => {
    const known = weights.filter(weight => weight !== null)
    const mean = known.every(weight => weight === known[0]) ? known[0]! : meanOf(known)
    weights.forEach((weight, film) => {
      if (weight === null) return
      rows[film * edgeCount + edge] = weight - mean
      looked[film * edgeCount + edge] = 1
    })
  })
  const [sums, inSecond] = [new Float64Array(edgeCount), new Float64Array(edgeCount)]
  const move = (film: number, direction: 1 | -1) => {
    for (let edge = 0; edge < edgeCount; edge++) {
      sums[edge]! += direction * rows[film * edgeCount + edge]!
      inSecond[edge]! += direction * looked[film * edgeCount + edge]!
    }
  }
  /** Centred weights sum to nothing, so the change of means is the sum of the second times this. */
  const difference = (edge: number) => {
    const [second, first] = [inSecond[edge]!, filmsOfEdge[edge]! - inSecond[edge]!]
    return first > 0 && second > 0 ? sums[edge]! * (1 / second + 1 / first) : 0
  }
  return {
    renew: (members: readonly number[]) => {
      sums.fill(0)
      inSecond.fill(0)
      for (const film of members) move(film, 1)
    },
    move,
    difference,
    contrast: () => {
      let total = 0
      for (let edge = 0; edge < edgeCount; edge++) total += Math.abs(difference(edge))
      return total
    },
    /** What rounding is measured by. */
    scale: weightsByEdge.reduce(
      (sum, weights) => sum + Math.max(...weights.map(weight => Math.abs(weight ?? 0))),
      0,
    ),
  }
}
