import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { filmOfPart } from '../../state/films.ts'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useStore } from '../../use-app.ts'

/** Remembers which part is open, so that shots and coding stay with it. */
export function useStaysOpen(partId: string): void {
  const store = useStore()
  useEffect(
    () => store.change('preferences', before => preferred(before, { openPart: partId })),
    [store, partId],
  )
}

type ScreenOfPart = 'shots' | 'coding'

/** Where shots and coding lead to: the part that is open, or, on such a screen itself, the films to choose from. */
export function useWayToScreen(): (screen: ScreenOfPart) => { partId: string } | null {
  const path = useLocation({ select: location => location.pathname })
  const partId = useAppState(({ preferences: { openPart }, films }) =>
    openPart !== null && filmOfPart(films, openPart) ? openPart : null,
  )
  return screen => (partId === null || isOn(path, `/${screen}`) ? null : { partId })
}

function isOn(path: string, screen: string): boolean {
  return path === screen || path.startsWith(`${screen}/`)
}
