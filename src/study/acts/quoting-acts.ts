import { refused } from '../result.ts'
import type { KnownQuotings, NewQuoting } from '../sources/edit-quotings.ts'
import { makeQuoting, removeQuoting, sayOfQuoting } from '../sources/edit-quotings.ts'
import type { ActFamily } from './act-family.ts'
import type { KnownPlaces } from './place-at-desk.ts'
import { whereItLies } from './place-at-desk.ts'

export interface KnownQuotes extends KnownQuotings, KnownPlaces {
  isFilmThere: boolean
}

/** `filmId`: the film at whose desk it is done, and taken back. */
type AtDesk<Kind extends string, Values> = { kind: Kind; filmId: string } & Values

export type QuotingAct =
  | AtDesk<'make-quoting', { quoting: NewQuoting }>
  /** `upon`: what was said of it when the hand began. */
  | AtDesk<'say-of-quoting', { quotingId: string; says: string; upon: string }>
  | AtDesk<'remove-quoting', { quotingId: string }>

/** Taken back at the desk of the film, among its marks; with the sources, too, where both stand on one page. */
export const quotingActs: ActFamily<QuotingAct, KnownQuotes> = {
  area: 'coding',
  ground: 'film',
  place: {
    'make-quoting': (known, { filmId, quoting }) => {
      if (!known.isFilmThere) return refused({ kind: 'no-such-film', filmId })
      const placed = whereItLies(known, quoting)
      return placed.ok ? makeQuoting(known, placed.value) : placed
    },
    'say-of-quoting': (known, act) => sayOfQuoting(known, act),
    'remove-quoting': (known, { quotingId }) => removeQuoting(known, quotingId),
  },
}
