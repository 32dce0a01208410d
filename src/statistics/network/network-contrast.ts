// SPDX-License-Identifier: MIT
import { refuseUnlessTable } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import type { PermutationPlan, PermutationSettings } from '../permutation/permutation-plan.ts'
import { permutationP, planPermutation } from '../permutation/permutation-plan.ts'
import type { MaxTOfSymbol } from '../permutation/read-tally.ts'
import { stepDownMaxT } from '../permutation/step-down-max-t.ts'
import { walkMembers } from '../permutation/walk-members.ts'
import { meanOf } from '../prevalence/film-mean.ts'

export interface NetworkContrastInput extends PermutationSettings {
  /** Per edge one weight per film, such as the Haldane log odds of the pair. */
  weightsByEdge: readonly (readonly number[])[]
  isSecond: readonly boolean[]
}

export interface NetworkContrast {
  /** Sum over edges of the size of the change of their mean weight. */
  statistic: number
  extremeCount: number
  p: number
  plan: PermutationPlan
  /** Per edge: change of mean weight, second minus first, and its test within the family of all edges. */
  edges: (MaxTOfSymbol & { difference: number })[]
}

/**
 * Network contrast: did the ties between symbols change as a whole, and which of them?
 *
 * Unit: the film. Null: films are exchangeable between the two periods. In: per edge a weight per film. Out: the
 * sum of absolute changes with its p, and per edge the change with step-down max-T over all edges, so that
 * having looked at every edge is paid for. Refuses fewer than two films in a period, no edges, an uneven table,
 * what is not a number. Source: van Borkulo et al. 2022, with films in the place of persons; Westfall & Young 1993.
 * See docs/methods/network-contrast.md.
 */
export function networkContrast(input: NetworkContrastInput): Computed<NetworkContrast> {
  const { weightsByEdge, isSecond } = input
  if (weightsByEdge.length === 0) return notComputable('no-edges')
  const refusal = refuseUnlessTable(weightsByEdge)
  if (refusal) return refusal
  const family = stepDownMaxT({ ...input, valuesBySymbol: weightsByEdge })
  if (isNotComputable(family)) return family
  const members = Int32Array.from(isSecond.flatMap((second, film) => (second ? [film] : [])))
  const sizes = { filmCount: isSecond.length, secondCount: members.length }
  const sums = edgeSums(weightsByEdge, sizes)
  sums.renew(members)
  const statistic = sums.contrast()
  const plan = planPermutation(sizes.filmCount - sizes.secondCount, sizes.secondCount, input)
  let extremeCount = 0
  walkMembers(
    plan,
    sizes,
    { from: 0, to: plan.steps },
    {
      ...sums,
      visit: weight => {
        if (sums.contrast() >= statistic - 1e-9) extremeCount += weight
      },
    },
  )
  sums.renew(members)
  return {
    statistic,
    extremeCount,
    p: permutationP(plan, extremeCount),
    plan,
    edges: family.symbols.map((symbol, edge) => ({ ...symbol, difference: sums.difference(edge) })),
  }
}

function edgeSums(
  weightsByEdge: readonly (readonly number[])[],
  { filmCount, secondCount }: { filmCount: number; secondCount: number },
) {
  const edgeCount = weightsByEdge.length
  const rows = new Float64Array(filmCount * edgeCount)
  weightsByEdge.forEach((weights, edge) => {
    const alike = weights.every(weight => weight === weights[0])
    const mean = alike ? weights[0]! : meanOf(weights)
    weights.forEach((weight, film) => {
      rows[film * edgeCount + edge] = weight - mean
    })
  })
  const sums = new Float64Array(edgeCount)
  /** Centred weights sum to nothing, so the change of means is the sum of the second times this. */
  const scale = 1 / secondCount + 1 / (filmCount - secondCount)
  const add = (film: number, sign: number) => {
    for (let edge = 0; edge < edgeCount; edge++) sums[edge]! += sign * rows[film * edgeCount + edge]!
  }
  return {
    renew: (members: Int32Array) => {
      sums.fill(0)
      for (const film of members) add(film, 1)
    },
    exchange: (wentOut: number, cameIn: number) => {
      add(cameIn, 1)
      add(wentOut, -1)
    },
    contrast: () => scale * sums.reduce((total, sum) => total + Math.abs(sum), 0),
    difference: (edge: number) => scale * sums[edge]!,
  }
}
