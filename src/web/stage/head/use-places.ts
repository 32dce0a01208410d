import { useMemo } from 'react'
import { useFilms, useWords } from '../../use-app.ts'
import type { FilmPlace } from './film-places.ts'
import { filmPlaces } from './film-places.ts'
import { useTitleOf } from './use-title-of.ts'

/** Every part of every film, in the order of the corpus. */
export function usePlaces(): FilmPlace[] {
  const cards = useFilms().cards
  return useMemo(() => filmPlaces(cards), [cards])
}

/** What a film is called, and its part where it has several. */
export function useNamesOfPlace(): (place: FilmPlace) => { title: string; part: string } {
  const { corpus } = useWords()
  const titleOf = useTitleOf()
  return ({ card, part }) => ({
    title: titleOf(card.film),
    part: card.parts.length > 1 ? corpus.partName(part) : '',
  })
}
