// SPDX-License-Identifier: MIT
import type { Computed, NotComputable } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { stepDownHolm } from './adjust-p.ts'
import type { FamilyBasis, FamilyDealing } from './family-basis.ts'
import { dealFamily } from './family-basis.ts'
import type { PermutationPlan, PermutationSettings, StepRange } from './permutation-plan.ts'
import type { CountedP, MaxTOfSymbol, SymbolCounts } from './read-tally.ts'
import { readTally } from './read-tally.ts'
import { refuseUnlessGroups } from './refuse-unless-groups.ts'
import type { Tally } from './tally.ts'
import { addTallies, emptyTally } from './tally.ts'
import { walkAssignments } from './walk-assignments.ts'
import { planDealing } from './walk-deals.ts'
import type { PermutationStatistic, WalkTable } from './walk-table.ts'
import { makeWalkTable } from './walk-table.ts'

export interface MaxTInput extends PermutationSettings {
  /** Per symbol one value per film, on the scale to be tested; null where a film was not looked through. */
  valuesBySymbol: readonly (readonly (number | null)[])[]
  /** Per film: does it stand in the second period? */
  isSecond: readonly boolean[]
  statistic?: PermutationStatistic
}

export interface MaxTFamily {
  /** How the family was walked together. */
  plan: PermutationPlan
  /** What the corrected p rest on. */
  basis: FamilyBasis
  /** Films that were looked through for no symbol of the family. */
  filmsLeftOut: number[]
  /** One per symbol, as given. */
  symbols: MaxTOfSymbol[]
}

/** A family made ready to be walked in any number of stretches of `plan.steps`. */
export interface PreparedMaxT {
  plan: PermutationPlan
  table: WalkTable
  family: FamilyDealing
  filmsLeftOut: number[]
  /** The family without the films left out. */
  input: FamilyInput
}

/** A family, with blocks or without. */
export interface FamilyInput extends MaxTInput {
  blocks: readonly string[] | null
}

export function prepareFamily(given: FamilyInput): PreparedMaxT | NotComputable {
  const refusal = refuseFamily(given)
  if (refusal) return refusal
  const films = given.isSecond.map((_, film) => film)
  const isLooked = (film: number) => given.valuesBySymbol.some(values => values[film] !== null)
  const looked = films.filter(isLooked)
  const input = pickFilms(given, looked)
  const family = dealFamily(input, given)
  if (family.dealing.assignments < 2 && family.basis === 'every-film')
    return notComputable('no-possible-assignment-but-this')
  const table = makeWalkTable({
    ...input,
    statistic: given.statistic ?? 'welch',
    sizesVary: given.blocks !== null,
  })
  return {
    plan: planDealing(family.dealing, given),
    table,
    family,
    filmsLeftOut: films.filter(film => !isLooked(film)),
    input,
  }
}

function refuseFamily({ valuesBySymbol, isSecond, blocks }: FamilyInput): NotComputable | null {
  if (valuesBySymbol.length === 0) return notComputable('no-values')
  if (blocks && blocks.length !== isSecond.length) return notComputable('lengths-differ')
  for (const values of valuesBySymbol) {
    const refusal = refuseUnlessGroups(values, isSecond)
    if (refusal) return refusal
  }
  return null
}

function pickFilms(input: FamilyInput, films: readonly number[]): FamilyInput {
  return {
    ...input,
    valuesBySymbol: input.valuesBySymbol.map(values => films.map(film => values[film]!)),
    isSecond: films.map(film => input.isSecond[film]!),
    blocks: input.blocks && films.map(film => input.blocks![film]!),
  }
}

export function walkFamily({ table, plan, family }: PreparedMaxT, range: StepRange): Tally {
  if (family.basis === 'holm') return emptyTally(table.symbolCount)
  return walkAssignments(table, { dealing: family.dealing, plan }, range)
}

export function finishFamily(prepared: PreparedMaxT, tallies: readonly Tally[]): Computed<MaxTFamily> {
  const { plan, table, family, filmsLeftOut, input } = prepared
  const together = readTally(table, addTallies(tallies, table.symbolCount), plan)
  const own = family.basis === 'every-film' ? together.map(({ raw }) => ({ raw, plan })) : testAlone(input)
  if (isNotComputable(own)) return own
  const corrected = family.basis === 'holm' ? correctByHolm(own) : together
  return {
    plan,
    basis: family.basis,
    filmsLeftOut,
    symbols: together.map(({ statistic }, symbol) => {
      const { raw } = own[symbol]!
      return {
        statistic,
        ...own[symbol]!,
        stepDown: neverBelow(raw, corrected[symbol]!.stepDown),
        singleStep: neverBelow(raw, corrected[symbol]!.singleStep),
        smallestP: family.smallestOwnP[symbol]!,
        smallestCorrectedP: family.smallestCorrectedP[symbol]!,
      }
    }),
  }
}

type OwnTest = Pick<MaxTOfSymbol, 'raw' | 'plan'>

/** Every symbol on its own films; those with the same films are walked together. */
function testAlone(input: FamilyInput): Computed<OwnTest[]> {
  const tests: OwnTest[] = []
  for (const { films, symbols } of symbolsByFilms(input.valuesBySymbol)) {
    const prepared = prepareFamily(
      pickFilms({ ...input, valuesBySymbol: symbols.map(symbol => input.valuesBySymbol[symbol]!) }, films),
    )
    if (isNotComputable(prepared)) return prepared
    const { plan, table } = prepared
    const read = readTally(table, walkFamily(prepared, { from: 0, to: plan.steps }), plan)
    symbols.forEach((symbol, place) => {
      tests[symbol] = { raw: read[place]!.raw, plan }
    })
  }
  return tests
}

function symbolsByFilms(valuesBySymbol: FamilyInput['valuesBySymbol']) {
  const groups = new Map<string, { films: number[]; symbols: number[] }>()
  valuesBySymbol.forEach((values, symbol) => {
    const films = values.flatMap((value, film) => (value === null ? [] : [film]))
    const group = groups.get(films.join()) ?? { films, symbols: [] }
    group.symbols.push(symbol)
    groups.set(films.join(), group)
  })
  return groups.values()
}

function correctByHolm(own: readonly OwnTest[]): Pick<SymbolCounts, 'stepDown' | 'singleStep'>[] {
  const corrected = stepDownHolm(own.map(({ raw }) => raw.p))
  return own.map(({ raw }, symbol) => ({
    stepDown: { ...raw, p: corrected[symbol]! },
    singleStep: { ...raw, p: Math.min(1, raw.p * own.length) },
  }))
}

function neverBelow(raw: CountedP, corrected: CountedP): CountedP {
  return corrected.p >= raw.p ? corrected : raw
}
