// SPDX-License-Identifier: MIT
import { stepDownHolm } from './adjust-p.ts'
import type { Dealing } from './deal-films.ts'
import { dealFilms, dealingOfColumn, smallestP } from './deal-films.ts'
import type { PermutationSettings } from './permutation-plan.ts'

/**
 * What a corrected p of a family rests on. `every-film`: every film was looked through for every column.
 * `same-pattern`: films change places with films looked through for the same columns only. `holm`: that leaves too
 * few ways to reach .05, and Holm's correction of each column's p on its own films stands in.
 */
export type FamilyBasis = 'every-film' | 'same-pattern' | 'holm'

/** The level at which "too few ways" is meant. */
const level = 0.05

interface Columns {
  valuesBySymbol: readonly (readonly (number | null)[])[]
  isSecond: readonly boolean[]
  blocks: readonly string[] | null
}

/** How a family is dealt, and on what it rests; both read from who looked through what, never from a value. */
export interface FamilyDealing {
  dealing: Dealing
  basis: FamilyBasis
  /** Per column the smallest p that its own films can show, and the smallest corrected one, all showing their best. */
  smallestOwnP: number[]
  smallestCorrectedP: number[]
}

export function dealFamily(columns: Columns, settings: PermutationSettings): FamilyDealing {
  const { valuesBySymbol, isSecond, blocks } = columns
  if (!valuesBySymbol.some(values => values.includes(null))) {
    const dealing = dealFilms(isSecond, { blocks })
    const smallest = valuesBySymbol.map(() => smallestP(dealing, settings))
    return { dealing, basis: 'every-film', smallestOwnP: smallest, smallestCorrectedP: smallest }
  }
  const lookedThrough = isSecond.map((_, film) => valuesBySymbol.map(values => values[film] !== null))
  const dealing = dealFilms(isSecond, { blocks, lookedThrough })
  const own = valuesBySymbol.map(values => smallestP(dealOwnFilms(values, columns), settings))
  const together = valuesBySymbol.map((values, symbol) =>
    Math.max(
      own[symbol]!,
      smallestP(
        dealingOfColumn(dealing, film => values[film] !== null),
        settings,
      ),
    ),
  )
  const holds = own.every((p, symbol) => p > level || together[symbol]! <= level)
  return {
    dealing,
    basis: holds ? 'same-pattern' : 'holm',
    smallestOwnP: own,
    smallestCorrectedP: holds ? together : stepDownHolm(own),
  }
}

function dealOwnFilms(values: readonly (number | null)[], { isSecond, blocks }: Columns): Dealing {
  const own = <Item>(list: readonly Item[]) => list.filter((_, film) => values[film] !== null)
  return dealFilms(own(isSecond), { blocks: blocks && own(blocks) })
}
