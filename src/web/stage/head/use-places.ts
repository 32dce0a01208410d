import { useMemo } from 'react'
import { titleFor } from '../../../study/index.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import type { FilmPlace } from './film-places.ts'
import { filmPlaces } from './film-places.ts'

/** Every part of every film, in the order of the corpus. */
export function usePlaces(): FilmPlace[] {
  const cards = useFilms().cards
  return useMemo(() => filmPlaces(cards), [cards])
}

/** What a film is called, and its part where it has several. */
export function useNamesOfPlace(): (place: FilmPlace) => { title: string; part: string } {
  const { corpus } = useWords()
  const language = useAppState(state => state.preferences.language)
  return ({ card, part }) => ({
    title: titleFor(card.film, language) || corpus.untitled,
    part: card.parts.length > 1 ? corpus.partName(part) : '',
  })
}
