import { linkOptions, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SavedItem } from '../stage/opening/screen.ts'
import { useAppState } from '../use-app.ts'

/** The periodisations of the study, each with what it is asked. */
export function useSavedQuestions(): readonly SavedItem[] {
  const list = useAppState(state => state.periodisations.list)
  const open = useSearch({ strict: false, select: ({ periodisation }) => periodisation })
  const asked = useSearch({ strict: false, select: ({ question }) => question })
  return useMemo(
    () =>
      list.map(({ id, name }) => ({
        id,
        name,
        way: linkOptions({ to: '/analysis', search: { question: asked, periodisation: id } }),
        isOpen: id === open,
      })),
    [list, open, asked],
  )
}
