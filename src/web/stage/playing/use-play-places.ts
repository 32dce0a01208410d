import { useCallback } from 'react'
import { appearanceKey, hasFrame, joinPlaces } from '../../state/appearances.ts'
import { useFilms, useServices, useStore } from '../../use-app.ts'
import { useBeginPlayThrough } from './use-play-through.ts'

/**
 * Plays every place of some codes one after another at the desk, film by film, those of films not shown yet too. Answers
 * whether there is any.
 */
export function usePlayPlaces(): (name: string, codeIds: readonly string[]) => Promise<boolean> {
  const { questions } = useServices()
  const { cards } = useFilms()
  const store = useStore()
  const begin = useBeginPlayThrough()
  return useCallback(
    async (name, codeIds) => {
      const asked = cards.flatMap(({ film }) => codeIds.map(codeId => [film.id, codeId] as const))
      await Promise.all(asked.map(([filmId, codeId]) => questions.readAppearances(filmId, codeId)))
      const known = store.state.appearances
      const places = cards.flatMap(({ film }) =>
        joinPlaces(codeIds.map(codeId => ({ codeId, list: known[appearanceKey(film.id, codeId)] ?? [] }))),
      )
      const spans = places.filter(hasFrame).map(({ partId, startMs, endMs }) => ({ partId, startMs, endMs }))
      begin(name, spans)
      return spans.length > 0
    },
    [questions, cards, store, begin],
  )
}
