// SPDX-License-Identifier: MIT
import { binomial } from './count-assignments.ts'
import type { PermutationSettings } from './permutation-plan.ts'
import { defaultDraws, defaultExactUpTo } from './permutation-plan.ts'

/** Of these parts so many stand in the second period; a part is one film, or all films of a block that moves whole. */
export interface Deal {
  parts: readonly (readonly number[])[]
  chosen: number
}

/** The ways in which periods can be dealt to films under rules. */
export interface Dealing {
  assignments: number
  /** Deals that allow more than one way, the one with most ways first. */
  deals: readonly Deal[]
  /** Deals that allow one way only: all their films stay in their period. */
  standing: readonly Deal[]
}

export interface DealRules {
  /** Per film its block, such as its director; films of a block stand together. */
  blocks?: readonly string[] | null
  /** Per film, per column: was it looked through? Only films, or blocks, with the same columns change places. */
  lookedThrough?: readonly (readonly boolean[])[] | null
}

/**
 * Deals periods over films. A block whose films all stand in one period moves whole, against the other such
 * blocks, their number per period fixed; in a block with films in both periods, labels move only within it.
 * Where films were looked through for different columns, only films (or whole blocks) of one pattern change
 * places, so that a label never moves onto a film without a value.
 */
export function dealFilms(isSecond: readonly boolean[], rules: DealRules = {}): Dealing {
  const all = [...dealsByKey(isSecond, rules).values()]
  return dealingOf(all)
}

function dealingOf(all: readonly Deal[]): Dealing {
  const open = all.filter(deal => deal.chosen > 0 && deal.chosen < deal.parts.length)
  const ways = new Map(open.map(deal => [deal, waysOf(deal)]))
  return {
    assignments: open.reduce((product, deal) => product * ways.get(deal)!, 1),
    deals: open.sort((left, right) => ways.get(right)! - ways.get(left)!),
    standing: all.filter(deal => !ways.has(deal)),
  }
}

/** Films that stand in the second period in every way. */
export function fixedMembers({ standing }: Dealing): number[] {
  return standing.filter(deal => deal.chosen > 0).flatMap(deal => deal.parts.flat())
}

/** Are the films as they stand, periods swapped, one of the ways? */
export function mirrorIsDealt({ deals, standing }: Dealing): boolean {
  return [...deals, ...standing].every(deal => deal.chosen * 2 === deal.parts.length)
}

export function waysOf(deal: Deal): number {
  return binomial(deal.parts.length, deal.chosen)
}

function dealsByKey(isSecond: readonly boolean[], { blocks, lookedThrough }: DealRules) {
  const deals = new Map<string, { parts: number[][]; chosen: number }>()
  const put = (key: string, part: number[]) => {
    const deal = deals.get(key) ?? { parts: [], chosen: 0 }
    deal.parts.push(part)
    if (isSecond[part[0]!]) deal.chosen++
    deals.set(key, deal)
  }
  filmsByBlock(isSecond.length, blocks ?? null).forEach((films, block) => {
    if (films.every(film => isSecond[film] === isSecond[films[0]!]))
      put(`whole ${patternOf(films, lookedThrough)}`, films)
    else for (const film of films) put(`within ${block} ${patternOf([film], lookedThrough)}`, [film])
  })
  return deals
}

function filmsByBlock(filmCount: number, blocks: readonly string[] | null): number[][] {
  const films = Array.from({ length: filmCount }, (_, film) => film)
  if (!blocks) return films.map(film => [film])
  const byBlock = new Map<string, number[]>()
  for (const film of films) byBlock.set(blocks[film]!, [...(byBlock.get(blocks[film]!) ?? []), film])
  return [...byBlock.values()]
}

/** The columns for which any film of a part was looked through, as text. */
function patternOf(films: readonly number[], lookedThrough: DealRules['lookedThrough']): string {
  if (!lookedThrough) return ''
  return lookedThrough[films[0]!]!.map((_, column) =>
    films.some(film => lookedThrough[film]![column]) ? 'x' : '-',
  ).join('')
}

/** A dealing as one column sees it: only the deals with a part that was looked through for it. */
export function dealingOfColumn(dealing: Dealing, isKnown: (film: number) => boolean): Dealing {
  return dealingOf(
    [...dealing.deals, ...dealing.standing].filter(deal => deal.parts.some(part => part.some(isKnown))),
  )
}

/** The smallest p on two sides that a dealing can show, whether walked or drawn. */
export function smallestP(dealing: Dealing, settings: PermutationSettings = {}): number {
  if (dealing.assignments > (settings.exactUpTo ?? defaultExactUpTo))
    return 1 / ((settings.draws ?? defaultDraws) + 1)
  return Math.min(1, (mirrorIsDealt(dealing) ? 2 : 1) / dealing.assignments)
}
