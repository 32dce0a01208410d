// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'
import { seededStream } from '../seeded-stream.ts'
import { tieTolerance } from '../ties.ts'
import type { PermutationPlan, PermutationSettings } from './permutation-plan.ts'
import { permutationP } from './permutation-plan.ts'
import { planFlips } from './sign-flip-test.ts'

export interface SignFlipFamilyInput extends PermutationSettings {
  /** Per symbol one difference per film; null where the film tells none. */
  differencesBySymbol: readonly (readonly (number | null)[])[]
  /** Per film what it is flipped with: its director. Without them each film is flipped alone. */
  blocks?: readonly string[]
}

export interface SignFlipOfSymbol {
  /** Over films that tell a difference. */
  meanDifference: number
  films: number
  /** Films, or the directors that they are flipped with. */
  units: number
  extremeCount: number
  p: number
  /** Corrected for the family. */
  correctedCount: number
  correctedP: number
  /** What so many units can show at best; the smallest corrected p is the same. */
  smallestP: number
}

export interface SignFlipFamily {
  plan: PermutationPlan
  symbols: Computed<SignFlipOfSymbol>[]
}

/**
 * Sign flips of a family: which symbols shift within films, when all are looked at together?
 *
 * Unit: the film, its own control, or the director where `blocks` says so: a film's differences of all symbols are
 * flipped together. Null: in each film the differences could as well have the other sign. In: one difference per symbol
 * and film. Out: per symbol the mean, the count of sign patterns whose sum, over the root of the sum of squares, is as
 * large on either side, and that of the largest among the symbols not ranked above it (step-down), with p; never 0, no
 * corrected p below the raw one. Enumerates up to 3,000,000 patterns, else draws 9,999. A symbol with fewer than two
 * units, or whose differences are all nothing, is refused in its place; the whole is refused without symbols, with
 * lists of unequal lengths, or with what is not a number. Source: Fisher 1935; Westfall & Young 1993.
 * See docs/methods/sign-flip-test.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, signFlipFamily } from 'silverscreen-statistics'
 *
 * const found = signFlipFamily({
 *   differencesBySymbol: [
 *     [0.1, 0.2, 0.05, 0.15, 0.3, 0.2],
 *     [0.1, -0.2, 0.1, null, 0.1, -0.05],
 *   ],
 * })
 * if (!isNotComputable(found))
 *   console.log(found.symbols.map(symbol => !isNotComputable(symbol) && [symbol.p, symbol.correctedP]))
 * // → [[0.03125,0.03125],[1,1]]
 * ```
 */
export function signFlipFamily(input: SignFlipFamilyInput): Computed<SignFlipFamily> {
  const { differencesBySymbol } = input
  const films = differencesBySymbol[0]?.length ?? 0
  if (films === 0) return notComputable('no-values')
  const blocks = input.blocks ?? Array.from({ length: films }, (_, film) => String(film))
  if ([blocks, ...differencesBySymbol].some(list => list.length !== films))
    return notComputable('lengths-differ')
  const known = differencesBySymbol.flat().filter(value => value !== null)
  const refusal = known.length > 0 ? refuseUnlessNumbers(known) : notComputable('fewer-than-two-films')
  if (refusal) return refusal
  const told = blocks.filter((_, film) => differencesBySymbol.some(values => values[film] !== null))
  const units = [...new Set(told)]
  const symbols = differencesBySymbol.map(values => sumsOfUnits(values, blocks, units))
  const plan = planFlips(units.length, input)
  const ranked = symbols
    .flatMap((symbol, place) => (isNotComputable(symbol) ? [] : [{ ...symbol, place }]))
    .sort((left, right) => right.size - left.size)
  const tally = plan.kind === 'exact' ? walkPatterns(ranked, units.length) : drawPatterns(ranked, plan)
  const found: Computed<SignFlipOfSymbol>[] = symbols.map(symbol =>
    isNotComputable(symbol) ? symbol : notComputable('no-values'),
  )
  let above = 0
  ranked.forEach(({ place, meanDifference, films: own, units: ownUnits }, rank) => {
    const p = permutationP(plan, tally.raw[rank]!)
    above = Math.max(above, p, permutationP(plan, tally.stepDown[rank]!))
    found[place] = {
      ...{ meanDifference, films: own, units: ownUnits },
      ...{ extremeCount: tally.raw[rank]!, p },
      ...{ correctedCount: tally.stepDown[rank]!, correctedP: above },
      smallestP:
        plan.kind === 'exact' ? 2 / 2 ** ownUnits : Math.max(2 / 2 ** ownUnits, 1 / (plan.steps + 1)),
    }
  })
  return { plan, symbols: found }
}

interface Ranked {
  /** Of each unit the sum of its differences, brought to unit length over all. */
  sums: number[]
  /** The size of their sum: what is ranked and compared. */
  size: number
  meanDifference: number
  films: number
  units: number
}

function sumsOfUnits(
  values: readonly (number | null)[],
  blocks: readonly string[],
  units: readonly string[],
): Computed<Ranked> {
  const known = values.filter(value => value !== null)
  const placeOf = new Map(units.map((unit, place) => [unit, place]))
  const sums = units.map(() => 0)
  const tells = new Set<string>()
  values.forEach((value, film) => {
    if (value === null) return
    tells.add(blocks[film]!)
    sums[placeOf.get(blocks[film]!)!]! += value
  })
  if (tells.size < 2) return notComputable('fewer-than-two-films')
  const length = Math.sqrt(sums.reduce((total, sum) => total + sum * sum, 0))
  if (length === 0) return notComputable('no-variance')
  const scaled = sums.map(sum => sum / length)
  return {
    sums: scaled,
    size: Math.abs(scaled.reduce((total, sum) => total + sum, 0)),
    ...{ meanDifference: meanOf(known), films: known.length, units: tells.size },
  }
}

interface Tally {
  raw: Float64Array
  stepDown: Float64Array
}

/** Sums are made afresh every so many steps. */
const stepsPerBlock = 4096

/** Gray's walk over the signs of all units but the first, whose flip mirrors the rest. */
function walkPatterns(ranked: readonly Ranked[], units: number): Tally {
  const tally = { raw: new Float64Array(ranked.length), stepDown: new Float64Array(ranked.length) }
  const sums = new Float64Array(ranked.length)
  let signs = 0
  for (let step = 0; step < 2 ** (units - 1); step++) {
    if (step % stepsPerBlock === 0) {
      signs = step ^ (step >>> 1)
      const sign = (unit: number) => (unit > 0 && (signs >>> (unit - 1)) & 1 ? -1 : 1)
      ranked.forEach((symbol, rank) => {
        sums[rank] = symbol.sums.reduce((total, sum, unit) => total + sign(unit) * sum, 0)
      })
    } else {
      const unit = 31 - Math.clz32(step & -step)
      signs ^= 1 << unit
      const by = (signs >>> unit) & 1 ? -2 : 2
      for (let rank = 0; rank < ranked.length; rank++) sums[rank]! += by * ranked[rank]!.sums[unit + 1]!
    }
    count(ranked, sums, tally, 2)
  }
  return tally
}

function drawPatterns(ranked: readonly Ranked[], plan: PermutationPlan & { kind: 'drawn' }): Tally {
  const tally = { raw: new Float64Array(ranked.length), stepDown: new Float64Array(ranked.length) }
  const sums = new Float64Array(ranked.length)
  for (let draw = 0; draw < plan.steps; draw++) {
    const stream = seededStream(plan.seed, draw, 9)
    const signs = (ranked[0]?.sums ?? []).map(() => (stream.nextUint32() & 1 ? 1 : -1))
    ranked.forEach((symbol, rank) => {
      sums[rank] = symbol.sums.reduce((total, sum, unit) => total + signs[unit]! * sum, 0)
    })
    count(ranked, sums, tally, 1)
  }
  return tally
}

function count(ranked: readonly Ranked[], sums: Float64Array, { raw, stepDown }: Tally, by: number): void {
  let largest = 0
  for (let rank = ranked.length - 1; rank >= 0; rank--) {
    const size = Math.abs(sums[rank]!)
    const needed = ranked[rank]!.size - tieTolerance
    largest = Math.max(largest, size)
    if (largest < needed) continue
    stepDown[rank]! += by
    if (size >= needed) raw[rank]! += by
  }
}
