import { Link } from '@tanstack/react-router'
import { nameIn } from '../../../study/index.ts'
import { useAppState } from '../../use-app.ts'
import { useWorld } from './use-world.ts'

/** Where on the page of the atlas the time line stands. */
export const timeLinePlace = 'time-line'

/** A place by its name, which leads to its page. */
export function PlaceLink({ placeId }: { placeId: string }) {
  const language = useAppState(state => state.preferences.language)
  const place = useWorld().places.find(({ id }) => id === placeId)
  if (!place) return '—'
  return (
    <Link to="/atlas/places/$placeId" params={{ placeId }} search={{}}>
      {nameIn(place.names, language)}
    </Link>
  )
}

/** An event by its name, which leads to where it stands on the time line. */
export function EventLink({ eventId }: { eventId: string }) {
  const language = useAppState(state => state.preferences.language)
  const event = useWorld().events.find(({ id }) => id === eventId)
  if (!event) return '—'
  return (
    <Link to="/atlas" search={{ event: eventId }} hash={timeLinePlace}>
      {nameIn(event.names, language)}
    </Link>
  )
}
