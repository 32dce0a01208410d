import type { FilmCard } from '../../server/contracts/index.ts'
import type { Change } from '../../study/index.ts'
import { namesOfPerson, titleFor } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'
import { plainText } from './plain-text.ts'

export interface FilmsState {
  loaded: boolean
  cards: readonly FilmCard[]
}

export const noFilms: FilmsState = { loaded: false, cards: [] }

export type FilmOrder = 'added' | 'title' | 'release'

export function allFilms(_before: FilmsState, cards: readonly FilmCard[]): FilmsState {
  return { loaded: true, cards }
}

export function oneFilm(state: FilmsState, card: FilmCard): FilmsState {
  const known = state.cards.some(other => other.film.id === card.film.id)
  const cards = known
    ? state.cards.map(other => (other.film.id === card.film.id ? card : other))
    : [...state.cards, card]
  return { ...state, cards }
}

export function filmGone(state: FilmsState, filmId: string): FilmsState {
  return { ...state, cards: state.cards.filter(card => card.film.id !== filmId) }
}

/** What an act says of films: new descriptions and removals. A film that comes back is read from the server. */
export function filmsChanged(state: FilmsState, change: Change): FilmsState {
  return change.reduce((films, entry) => {
    if (entry.kind !== 'film') return films
    const { after } = entry
    if (!after) return filmGone(films, entry.id)
    const card = filmById(films, entry.id)
    return card ? oneFilm(films, { ...card, film: after }) : films
  }, state)
}

/** The films with what is still on its way to the program. */
export function shownFilms(kept: FilmsState, waiting: readonly WaitingAct[]): FilmsState {
  return waiting.reduce((films, { change }) => filmsChanged(films, change), kept)
}

export function filmById(state: FilmsState, filmId: string): FilmCard | undefined {
  return state.cards.find(card => card.film.id === filmId)
}

export function filmOfPart(state: FilmsState, partId: string): FilmCard | undefined {
  return state.cards.find(card => card.parts.some(part => part.id === partId))
}

export function runningMs(cards: readonly FilmCard[]): number {
  return cards.reduce((sum, card) => sum + (card.runningMs ?? 0), 0)
}

/**
 * Films that have the text in a title, a person or a date, whatever the case, width and tones. `simplify` brings hanzi
 * to one way of writing.
 */
export function searchFilms(
  cards: readonly FilmCard[],
  text: string,
  simplify: (text: string) => string = as => as,
): readonly FilmCard[] {
  const wanted = plainText(simplify(text.trim()))
  if (wanted === '') return cards
  return cards.filter(({ film, files }) =>
    [
      ...film.titles.map(title => title.text),
      ...film.people.flatMap(namesOfPerson),
      film.releaseDate ?? '',
      ...files.map(file => file.originalName),
    ].some(field => plainText(simplify(field)).includes(wanted)),
  )
}

export function orderFilms(
  cards: readonly FilmCard[],
  order: FilmOrder,
  language: string,
): readonly FilmCard[] {
  if (order === 'added') return cards
  const collator = new Intl.Collator(language, { numeric: true })
  const title = (card: FilmCard) => titleFor(card.film, language)
  const release = (card: FilmCard) => card.film.releaseDate ?? '\uffff'
  return [...cards].sort((a, b) =>
    order === 'title'
      ? collator.compare(title(a), title(b))
      : release(a).localeCompare(release(b), 'en') || collator.compare(title(a), title(b)),
  )
}
