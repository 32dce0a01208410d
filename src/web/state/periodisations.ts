import type { FilmCard, PeriodisationsAnswer } from '../../server/contracts/index.ts'
import type { Change, FilmPlace, FocalSymbol, Periodisation } from '../../study/index.ts'
import { applyToList, placeFilm } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'

export interface PeriodisationsState {
  loaded: boolean
  list: readonly Periodisation[]
  /** Codes that were declared to be what the study is about. */
  focalSymbols: readonly FocalSymbol[]
}

export const noPeriodisations: PeriodisationsState = { loaded: false, list: [], focalSymbols: [] }

export function periodisationsRead(
  _before: PeriodisationsState,
  { periodisations: list, focalSymbols }: PeriodisationsAnswer,
): PeriodisationsState {
  return { loaded: true, list, focalSymbols }
}

export function periodisationsChanged(state: PeriodisationsState, change: Change): PeriodisationsState {
  if (!change.some(({ kind }) => kind === 'periodisation' || kind === 'focalSymbol')) return state
  return {
    ...state,
    list: applyToList('periodisation', state.list, change),
    focalSymbols: applyToList('focalSymbol', state.focalSymbols, change),
  }
}

export function shownPeriodisations(
  list: readonly Periodisation[],
  waiting: readonly WaitingAct[],
): readonly Periodisation[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'periodisation'))
  return change.length === 0 ? list : applyToList('periodisation', list, change)
}

export function shownFocalSymbols(
  list: readonly FocalSymbol[],
  waiting: readonly WaitingAct[],
): readonly FocalSymbol[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'focalSymbol'))
  return change.length === 0 ? list : applyToList('focalSymbol', list, change)
}

export interface DividedFilms {
  /** The films of each period, in the order of the periods; `byDate`: those whose date alone put them there. */
  inPeriods: readonly { name: string; cards: readonly FilmCard[]; byDate: readonly FilmCard[] }[]
  /** Dated, but in none of the periods. */
  outside: readonly FilmCard[]
  withoutDate: readonly FilmCard[]
  /** Their date does not lie within one period. */
  acrossPeriods: readonly FilmCard[]
  /** Put into none by name. */
  inNone: readonly FilmCard[]
}

/** Which films fall where, before anything is asked of them. */
export function divideFilms(cards: readonly FilmCard[], periodisation: Periodisation): DividedFilms {
  const placed = cards.map(card => ({ card, place: placeFilm(periodisation, card.film) }))
  const cardsWhere = (holds: (place: FilmPlace) => boolean) =>
    placed.filter(({ place }) => holds(place)).map(({ card }) => card)
  return {
    inPeriods: periodisation.periods.map(({ name }) => ({
      name,
      cards: cardsWhere(place => place.kind === 'in-period' && place.period === name),
      byDate: cardsWhere(place => place.kind === 'in-period' && place.period === name && place.by === 'date'),
    })),
    outside: cardsWhere(({ kind }) => kind === 'outside'),
    withoutDate: cardsWhere(({ kind }) => kind === 'without-date'),
    acrossPeriods: cardsWhere(({ kind }) => kind === 'across-periods'),
    inNone: cardsWhere(({ kind }) => kind === 'in-none'),
  }
}

/** The same periods with one film put into one of them by name, or into none. */
export function withFilmIn(
  periodisation: Periodisation,
  filmId: string,
  period: string | null,
): Periodisation {
  const others = periodisation.assignments.filter(assigned => assigned.filmId !== filmId)
  return { ...periodisation, assignments: [...others, { filmId, period }] }
}
