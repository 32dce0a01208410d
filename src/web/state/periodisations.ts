import type { FilmCard } from '../../server/contracts/index.ts'
import type { Change, Periodisation } from '../../study/index.ts'
import { applyToList, periodOf } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'

export interface PeriodisationsState {
  loaded: boolean
  list: readonly Periodisation[]
}

export const noPeriodisations: PeriodisationsState = { loaded: false, list: [] }

export function periodisationsRead(
  _before: PeriodisationsState,
  list: readonly Periodisation[],
): PeriodisationsState {
  return { loaded: true, list }
}

export function periodisationsChanged(state: PeriodisationsState, change: Change): PeriodisationsState {
  if (!change.some(entry => entry.kind === 'periodisation')) return state
  return { ...state, list: applyToList('periodisation', state.list, change) }
}

export function shownPeriodisations(
  list: readonly Periodisation[],
  waiting: readonly WaitingAct[],
): readonly Periodisation[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'periodisation'))
  return change.length === 0 ? list : applyToList('periodisation', list, change)
}

export interface DividedFilms {
  /** The films of each period, in the order of the periods. */
  inPeriods: readonly { name: string; cards: readonly FilmCard[] }[]
  /** Dated, but in none of the periods. */
  outside: readonly FilmCard[]
  withoutDate: readonly FilmCard[]
}

/** Which films fall where, before anything is asked of them. */
export function divideFilms(cards: readonly FilmCard[], periodisation: Periodisation): DividedFilms {
  const placed = cards.map(card => ({ card, period: periodOf(periodisation, card.film) }))
  const rest = placed.filter(({ period }) => period === null).map(({ card }) => card)
  const dateOf = ({ film }: FilmCard) =>
    ({ release: film.releaseDate, story: film.storyDate, shooting: film.shootingDate })[
      periodisation.dateKind
    ]
  return {
    inPeriods: periodisation.periods.map(({ name }) => ({
      name,
      cards: placed.filter(({ period }) => period === name).map(({ card }) => card),
    })),
    outside: rest.filter(card => dateOf(card)),
    withoutDate: rest.filter(card => !dateOf(card)),
  }
}
