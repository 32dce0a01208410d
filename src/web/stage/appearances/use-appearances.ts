import { useEffect, useMemo } from 'react'
import { appearanceKey, joinPlaces } from '../../state/appearances.ts'
import { useAppState, useServices } from '../../use-app.ts'

/**
 * Where a code is in a film by what is counted, asked for when it is first wanted; undefined until it is known. Under a
 * version of the codebook where its number is said.
 */
export function useAppearances(filmId: string, codeId: string, version: number | null = null) {
  const { questions } = useServices()
  const list = useAppState(state => state.appearances[appearanceKey(filmId, codeId, version)])
  useEffect(() => {
    if (!list) void questions.readAppearances(filmId, codeId, version)
  }, [questions, filmId, codeId, version, list])
  return useMemo(() => list?.filter(({ counted }) => counted !== 'example'), [list])
}

/** Where any of several codes is in a film, examples too; undefined until all of it is known. */
export function usePlacesOfCodes(filmId: string, codeIds: readonly string[]) {
  const { questions } = useServices()
  const known = useAppState(state => state.appearances)
  const byCode = useMemo(
    () => codeIds.map(codeId => ({ codeId, list: known[appearanceKey(filmId, codeId)] })),
    [known, filmId, codeIds],
  )
  useEffect(() => {
    for (const { codeId, list } of byCode) if (!list) void questions.readAppearances(filmId, codeId)
  }, [questions, filmId, byCode])
  return useMemo(() => {
    const there = byCode.flatMap(({ codeId, list }) => (list ? [{ codeId, list }] : []))
    return there.length === byCode.length ? joinPlaces(there) : undefined
  }, [byCode])
}
