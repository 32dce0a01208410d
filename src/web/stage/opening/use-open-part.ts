import { useEffect } from 'react'
import { preferred } from '../../state/preferences.ts'
import { useStore } from '../../use-app.ts'

/** Remembers which part is open, so that shots and coding stay with it. */
export function useStaysOpen(partId: string): void {
  const store = useStore()
  useEffect(
    () => store.change('preferences', before => preferred(before, { openPart: partId })),
    [store, partId],
  )
}
