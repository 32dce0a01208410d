import { useMemo } from 'react'
import type { BesideOfPart } from '../../stage/timeline/tracks/code-lanes.ts'
import { useAppState } from '../../use-app.ts'
import type { Desk } from '../use-desk.ts'

/** What another coder has marked in the part that is open, where it is shown. */
export function useBeside({
  filmId,
  partId,
  codes,
}: Pick<Desk, 'filmId' | 'partId' | 'codes'>): BesideOfPart | null {
  const beside = useAppState(state => state.beside)
  return useMemo(
    () => (beside?.filmId === filmId ? { name: beside.name, marks: beside.marks, codes, partId } : null),
    [beside, filmId, codes, partId],
  )
}
