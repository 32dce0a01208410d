import { linkOptions, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useShownQueries } from '../../stage/finding/use-shown-queries.ts'
import type { SavedItem } from '../../stage/opening/screen.ts'

/** In the rail, the last saved first. */
export function useSavedInRail(): readonly SavedItem[] {
  const saved = useShownQueries()
  const open = useSearch({ strict: false, select: search => search.saved })
  return useMemo(
    () =>
      saved.toReversed().map(({ id, name }) => ({
        ...{ id, name, isOpen: id === open },
        way: linkOptions({ to: '/find', search: { by: 'query', saved: id } }),
      })),
    [saved, open],
  )
}
