// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** Log odds of one symbol, first pile over second; z ignores that shots stand in films. */
export interface WeighedLogOdds {
  delta: number
  variance: number
  zIfShotsWereIndependent: number
}

/**
 * Log odds with Dirichlet prior: which symbols set two piles of shots apart, rare ones held back?
 *
 * A ranking for display, not a test: it takes shots for independent. In: counts of every symbol in both piles
 * and a prior count above zero for each. Out: per symbol the log odds ratio, first over second, its
 * approximate variance and z. Refuses lists of unequal length, counts below zero, priors not above zero, what
 * is not a number. Source: Monroe, Colaresi & Quinn 2008. See docs/methods/log-odds-dirichlet.md.
 *
 * @example
 * ```ts
 * import { logOddsDirichlet } from 'silverscreen-statistics'
 *
 * console.log(logOddsDirichlet([30, 10], [10, 20], [1, 1]))
 * // → [{"delta":1.683,"variance":0.1232,"zIfShotsWereIndependent":4.795},{"delta":-1.683,"variance":0.1385,"zIfShotsWereIndependent":-4.521}]
 * ```
 */
export function logOddsDirichlet(
  first: readonly number[],
  second: readonly number[],
  prior: readonly number[],
): Computed<WeighedLogOdds[]> {
  if (first.length !== second.length || first.length !== prior.length) return notComputable('lengths-differ')
  const refusal = refuseUnlessNumbers(first) ?? refuseUnlessNumbers(second) ?? refuseUnlessNumbers(prior)
  if (refusal) return refusal
  if ([...first, ...second].some(count => count < 0)) return notComputable('impossible-count')
  if (prior.some(count => count <= 0)) return notComputable('outside-range')
  if (first.length < 2) return notComputable('fewer-than-two-codes')
  const [firstTotal, secondTotal, priorTotal] = [first, second, prior].map(sum) as [number, number, number]
  return first.map((_, symbol) => {
    const [a, b] = [first[symbol]! + prior[symbol]!, second[symbol]! + prior[symbol]!]
    const delta = Math.log(a / (firstTotal + priorTotal - a)) - Math.log(b / (secondTotal + priorTotal - b))
    const variance = 1 / a + 1 / b
    return { delta, variance, zIfShotsWereIndependent: delta / Math.sqrt(variance) }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
