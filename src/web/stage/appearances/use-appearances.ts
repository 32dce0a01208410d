import { useEffect, useMemo } from 'react'
import type { Beside } from '../../state/appearances.ts'
import { appearanceKey, joinPlaces } from '../../state/appearances.ts'
import { useAppState, useServices } from '../../use-app.ts'

/**
 * Where a code is in a film by what is counted, asked for when it is first wanted; undefined until it is known. Under a
 * version of the codebook where its number is said; only where another code stands with it where one is said.
 */
export function useAppearances(
  filmId: string,
  codeId: string,
  version: number | null = null,
  beside: Beside | null = null,
) {
  const { questions } = useServices()
  const list = useAppState(state => state.appearances[appearanceKey(filmId, codeId, version, beside)])
  const [besideId, unit] = [beside?.codeId, beside?.unit]
  useEffect(() => {
    const other = besideId && unit ? { codeId: besideId, unit } : null
    if (!list) void questions.readAppearances(filmId, codeId, version, other)
  }, [questions, filmId, codeId, version, besideId, unit, list])
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
