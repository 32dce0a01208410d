import { useLocation } from '@tanstack/react-router'
import type { PlaceInRail } from '../screens.ts'
import { filmOfPart } from '../state/films.ts'
import { useAppState } from '../use-app.ts'

/**
 * Where a place in the rail leads: to the part that is open where the screen stays with it, or, on such a screen
 * itself, to the films to choose from.
 */
export function useWayTo() {
  const here = useLocation({ select: location => location.pathname })
  const partId = useAppState(({ preferences: { openPart }, films }) =>
    openPart !== null && filmOfPart(films, openPart) ? openPart : null,
  )
  return ({ path, ofPart }: PlaceInRail) =>
    ofPart === null || partId === null || isOn(here, path) ? { to: path } : { to: ofPart, params: { partId } }
}

function isOn(here: string, path: string): boolean {
  return here === path || here.startsWith(`${path}/`)
}
