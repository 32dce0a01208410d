// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'

export interface BoundarySimilarity {
  similarity: number
  /** Boundaries that only one coder has. */
  additions: number
  /** Near misses, as pairs of positions, left first. */
  transpositions: [number, number][]
  matches: number
}

/**
 * Boundary similarity B: do two coders cut a film at the same places, near misses counted in part?
 *
 * Unit: the film. In: two segmentations as lengths of segments, in shots or frames (a tolerance in seconds must
 * be turned into positions), of the same total; near misses are boundaries less than `near` positions apart.
 * Out: 1 - cost over boundaries, 1 where neither has any. Refuses no segments, lengths not whole or not above
 * zero, unequal totals. Source: Fournier 2013. See docs/methods/boundary-similarity.md.
 *
 * @example
 * ```ts
 * import { boundarySimilarity } from 'silverscreen-statistics'
 *
 * console.log(boundarySimilarity([2, 3, 6], [2, 2, 7]))
 * // → {"similarity":0.75,"additions":0,"transpositions":[[4,5]],"matches":1}
 * ```
 */
export function boundarySimilarity(
  first: readonly number[],
  second: readonly number[],
  near = 2,
): Computed<BoundarySimilarity> {
  const refusal = refuseUnlessNumbers(first) ?? refuseUnlessNumbers(second)
  if (refusal) return refusal
  if ([...first, ...second].some(length => !Number.isInteger(length) || length <= 0))
    return notComputable('outside-range')
  const [left, right] = [boundariesOf(first), boundariesOf(second)]
  if (left.pop() !== right.pop()) return notComputable('lengths-differ')
  const [onlyLeft, onlyRight] = [
    left.filter(at => !right.includes(at)),
    right.filter(at => !left.includes(at)),
  ]
  const transpositions = pairNearMisses(onlyLeft, onlyRight, near)
  const matches = left.length - onlyLeft.length
  const additions = onlyLeft.length + onlyRight.length - 2 * transpositions.length
  const cost = transpositions.reduce((sum, [from, to]) => sum + (to - from) / near, additions)
  const whole = additions + transpositions.length + matches
  return { similarity: whole === 0 ? 1 : 1 - cost / whole, additions, transpositions, matches }
}

export interface SegmentationAgreement {
  pairwise: { first: number; second: number; similarity: number }[]
  meanPairwise: number
  pooledAgreement: number
  expectedAgreement: number
  fleissPi: Computed<number>
}

/**
 * Agreement of several segmentations: do coders cut alike more than chance would have them?
 *
 * In: per coder the lengths of segments. Out: B of every pair, its mean, and Fleiss' pi with B as agreement,
 * pooled over pairs, chance being the squared share of positions cut. Refuses fewer than two coders and what B
 * refuses. Source: Fournier 2013, section 4. See docs/methods/boundary-similarity.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, segmentationAgreement } from 'silverscreen-statistics'
 *
 * const found = segmentationAgreement([
 *   [2, 3, 6],
 *   [2, 2, 7],
 * ])
 * if (!isNotComputable(found)) console.log(found.meanPairwise, found.fleissPi)
 * // → 0.75 0.7396
 * ```
 */
export function segmentationAgreement(
  coders: readonly (readonly number[])[],
  near = 2,
): Computed<SegmentationAgreement> {
  if (coders.length < 2) return notComputable('fewer-than-two-coders')
  const pairwise: SegmentationAgreement['pairwise'] = []
  let [gained, possible] = [0, 0]
  for (let first = 0; first < coders.length; first++)
    for (let second = first + 1; second < coders.length; second++) {
      const found = boundarySimilarity(coders[first]!, coders[second]!, near)
      if (isNotComputable(found)) return found
      const whole = found.additions + found.transpositions.length + found.matches
      possible += whole
      gained += whole * found.similarity
      pairwise.push({ first, second, similarity: found.similarity })
    }
  const positions = coders[0]!.reduce((sum, length) => sum + length, 0) - 1
  const cuts = coders.reduce((sum, lengths) => sum + lengths.length - 1, 0)
  const expectedAgreement = positions === 0 ? 0 : (cuts / (coders.length * positions)) ** 2
  const pooledAgreement = possible === 0 ? 1 : gained / possible
  return {
    pairwise,
    meanPairwise: pairwise.reduce((sum, pair) => sum + pair.similarity, 0) / pairwise.length,
    pooledAgreement,
    expectedAgreement,
    fleissPi:
      cuts === 0 || expectedAgreement === 1
        ? notComputable('chance-leaves-no-room')
        : (pooledAgreement - expectedAgreement) / (1 - expectedAgreement),
  }
}

function boundariesOf(lengths: readonly number[]): number[] {
  let at = 0
  return lengths.map(length => {
    at += length
    return at
  })
}

/** Shortest first, leftmost among equals; each boundary in at most one pair. */
function pairNearMisses(left: readonly number[], right: readonly number[], near: number): [number, number][] {
  const candidates = left
    .flatMap(a => right.map((b): [number, number, number, number] => [Math.abs(a - b), Math.min(a, b), a, b]))
    .filter(([distance]) => distance < near)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
  const used = new Set<number>()
  const pairs: [number, number][] = []
  for (const [, , a, b] of candidates) {
    if (used.has(a) || used.has(b)) continue
    used.add(a).add(b)
    pairs.push([Math.min(a, b), Math.max(a, b)])
  }
  return pairs.sort((one, other) => one[0] - other[0])
}
