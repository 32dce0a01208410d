import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'

/** Shots and Coding are two ways of looking at one part: where each leads from the other. */
export interface OtherMode {
  screen: 'shots' | 'coding'
  to: '/shots/$partId' | '/coding/$partId'
  partId: string
}

/** The other way of looking at the part that stands in the address; null where none stands there. */
export function useOtherMode(): OtherMode | null {
  const path = useLocation({ select: location => location.pathname })
  return useMemo(() => {
    const [, screen, partId] = path.match(/^\/(shots|coding)\/([^/]+)/) ?? []
    if (!partId) return null
    return screen === 'shots'
      ? { screen: 'coding', to: '/coding/$partId', partId }
      : { screen: 'shots', to: '/shots/$partId', partId }
  }, [path])
}

export function toPart({ to, partId }: OtherMode): { to: OtherMode['to']; params: { partId: string } } {
  return { to, params: { partId } }
}
