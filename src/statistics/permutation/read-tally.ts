// SPDX-License-Identifier: MIT
import type { PermutationPlan } from './permutation-plan.ts'
import { permutationP } from './permutation-plan.ts'
import type { Tally } from './tally.ts'
import type { WalkTable } from './walk-table.ts'

export interface CountedP {
  extremeCount: number
  p: number
}

export interface SymbolCounts {
  /** Welch's t, or the mean difference where that was asked for; may be plus or minus infinity. */
  statistic: number
  raw: CountedP
  stepDown: CountedP
  singleStep: CountedP
}

export interface MaxTOfSymbol extends SymbolCounts {
  /** How the symbol's own films were dealt for its raw p. */
  plan: PermutationPlan
  /** The smallest raw p that these films can show for it, and the smallest corrected one. */
  smallestP: number
  smallestCorrectedP: number
}

/** Counts by rank → p per symbol as given; the step-down count never falls on the way down the list. */
export function readTally(table: WalkTable, tally: Tally, plan: PermutationPlan): SymbolCounts[] {
  const counted = (extremeCount: number) => ({ extremeCount, p: permutationP(plan, extremeCount) })
  const symbols: SymbolCounts[] = []
  let stepDown = 0
  let singleStep = 0
  table.order.forEach((symbol, rank) => {
    stepDown = Math.max(stepDown, tally.stepDown[rank]!)
    singleStep += tally.reach[rank]!
    symbols[symbol] = {
      statistic: table.observed[rank]!,
      raw: counted(tally.raw[rank]!),
      stepDown: counted(stepDown),
      singleStep: counted(singleStep),
    }
  })
  return symbols
}
