import { useEffect, useMemo } from 'react'
import { appearanceKey } from '../../state/appearances.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** Where a code is in a film by what is counted, asked for when it is first wanted; undefined until it is known. */
export function useAppearances(filmId: string, codeId: string) {
  const list = useMarkedPlaces(filmId, codeId)
  return useMemo(() => list?.filter(({ counted }) => counted !== 'example'), [list])
}

/** The same with the examples of the coder at home. */
export function useMarkedPlaces(filmId: string, codeId: string) {
  const { questions } = useServices()
  const list = useAppState(state => state.appearances[appearanceKey(filmId, codeId)])
  useEffect(() => {
    if (!list) void questions.readAppearances(filmId, codeId)
  }, [questions, filmId, codeId, list])
  return list
}
