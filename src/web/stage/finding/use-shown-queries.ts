import { useMemo } from 'react'
import type { SavedQuery } from '../../../study/index.ts'
import { shownSavedQueries } from '../../state/finding/saved-queries.ts'
import { useAppState } from '../../use-app.ts'

/** The queries that are saved with the study, with what is still on its way to the program. */
export function useShownQueries(): readonly SavedQuery[] {
  const saved = useAppState(state => state.savedQueries)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownSavedQueries(saved, waiting), [saved, waiting])
}
