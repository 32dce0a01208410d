import { useLocation } from '@tanstack/react-router'
import type { PlaceInRail } from '../screens.ts'
import { useModeCalled, wayInto } from '../stage/head/desk-modes.ts'
import { filmOfPart } from '../state/films.ts'
import { useAppState } from '../use-app.ts'

/** Where a place in the rail leads: back to the film or the question that was open there. */
export function useWayTo() {
  const toDesk = useWayToDesk()
  const searches = useAppState(state => state.places)
  return ({ path, staysWith }: PlaceInRail) => {
    if (staysWith === 'film') return toDesk()
    return staysWith === 'search' ? { to: path, search: searches[path] ?? {} } : { to: path }
  }
}

/**
 * To the film that is open, in one of the modes of the desk or in the last; in that mode already, or without a film, to
 * the films to choose from.
 */
export function useWayToDesk() {
  const here = useLocation({ select: location => location.pathname })
  const partId = useAppState(({ desk, films }) =>
    desk.partId !== null && filmOfPart(films, desk.partId) ? desk.partId : null,
  )
  const modeCalled = useModeCalled()
  return (name?: string) => {
    const mode = modeCalled(name)
    const isOpen = partId !== null && here === mode?.path.replace('$partId', partId)
    if (!mode || partId === null || isOpen) return { to: '/desk', search: { mode: name } }
    return wayInto(mode, partId)
  }
}
