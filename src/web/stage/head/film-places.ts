import type { FilmCard } from '../../../server/contracts/index.ts'
import { searchFilms } from '../../state/films.ts'

/** A part of a film, as something to put on the desk. */
export interface FilmPlace {
  card: FilmCard
  part: FilmCard['parts'][number]
}

export function filmPlaces(cards: readonly FilmCard[]): FilmPlace[] {
  return cards.flatMap(card => card.parts.map(part => ({ card, part })))
}

interface WayToSearch {
  partName: (part: FilmPlace['part']) => string
  simplify: (text: string) => string
}

/** The places that have every word that was typed, in what is known of the film or in the name of the part. */
export function searchPlaces(
  places: readonly FilmPlace[],
  text: string,
  { partName, simplify }: WayToSearch,
): FilmPlace[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return places.filter(({ card, part }) => {
    const name = card.parts.length > 1 ? partName(part).toLowerCase() : ''
    const ofPart = { ...card, files: card.files.filter(({ partId }) => partId === part.id) }
    return words.every(word => name.includes(word) || searchFilms([ofPart], word, simplify).length > 0)
  })
}

/** The place so many after one, round the end; null where there is no other. */
export function placeBeside(places: readonly FilmPlace[], partId: string, steps: 1 | -1): FilmPlace | null {
  const at = places.findIndex(({ part }) => part.id === partId)
  if (at < 0) return places.at(steps > 0 ? 0 : -1) ?? null
  const beside = places.at((at + steps) % places.length)!
  return beside.part.id === partId ? null : beside
}
