// SPDX-License-Identifier: MIT
import type { SeededStream } from '../seeded-stream.ts'
import { binomial } from './count-assignments.ts'
import { filmsOfRank } from './revolving-door.ts'
import { shuffleFirst } from './shuffle.ts'

/** The ways in which periods can be dealt when blocks of films must be respected. */
export interface BlockAssignments {
  assignments: number
  /** Films of the second period under assignment `index`. */
  membersAt(index: number): Int32Array
  /** Films of the second period under a fair draw. */
  membersDrawn(stream: SeededStream): Int32Array
}

/** Choose `chosen` of `parts`; a part is one film, or all films of a block that moves whole. */
interface Deal {
  parts: number[][]
  chosen: number
}

/**
 * Deals periods over blocks: a block whose films all stand in one period moves whole, against the other such
 * blocks, their number per period fixed; in a block with films in both periods, labels move only within it.
 */
export function blockAssignments(isSecond: readonly boolean[], blocks: readonly string[]): BlockAssignments {
  const deals = dealsOf(isSecond, blocks)
  const counts = deals.map(deal => binomial(deal.parts.length, deal.chosen))
  return {
    assignments: counts.reduce((product, count) => product * count, 1),
    membersAt: index => {
      let rest = index
      const picks = deals.map((deal, place) => {
        const rank = rest % counts[place]!
        rest = Math.floor(rest / counts[place]!)
        return filmsOfRank({ total: deal.parts.length, chosen: deal.chosen, rank })
      })
      return membersOf(deals, picks)
    },
    membersDrawn: stream =>
      membersOf(
        deals,
        deals.map(deal => {
          const deck = Int32Array.from(deal.parts, (_, part) => part)
          shuffleFirst(deck, deal.chosen, stream)
          return deck.subarray(0, deal.chosen)
        }),
      ),
  }
}

function dealsOf(isSecond: readonly boolean[], blocks: readonly string[]): Deal[] {
  const filmsByBlock = new Map<string, number[]>()
  blocks.forEach((block, film) => {
    filmsByBlock.set(block, [...(filmsByBlock.get(block) ?? []), film])
  })
  const whole: Deal = { parts: [], chosen: 0 }
  const deals = [whole]
  for (const films of filmsByBlock.values()) {
    const chosen = films.filter(film => isSecond[film]).length
    if (chosen > 0 && chosen < films.length) deals.push({ parts: films.map(film => [film]), chosen })
    else {
      whole.parts.push(films)
      if (chosen > 0) whole.chosen++
    }
  }
  return deals
}

function membersOf(deals: readonly Deal[], picks: readonly Int32Array[]): Int32Array {
  return Int32Array.from(
    deals.flatMap((deal, place) => [...picks[place]!].flatMap(part => deal.parts[part]!)),
  )
}
