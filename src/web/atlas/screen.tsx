import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName, askedNumber } from '../state/address.ts'
import { AtlasScreen } from './AtlasScreen.tsx'
import type { AtlasAsked } from './asked.ts'
import { EventsPage } from './events/EventsPage.tsx'
import { PlacePage } from './places/PlacePage.tsx'

const mapAndTime = createRoute({
  getParentRoute: () => root,
  path: '/atlas',
  validateSearch: (raw: RawSearch): AtlasAsked => ({
    size: askedName(raw['size']),
    how: askedName(raw['how']),
    view: askedName(raw['view']),
    by: askedName(raw['by']),
    first: askedNumber(raw['first']),
    last: askedNumber(raw['last']),
    periods: askedName(raw['periods']),
    map: askedName(raw['map']),
    time: askedName(raw['time']),
    event: askedName(raw['event']),
  }),
  component: MapAndTime,
})

function MapAndTime() {
  return <AtlasScreen asked={mapAndTime.useSearch()} />
}

const place = createRoute({
  getParentRoute: () => root,
  path: '/atlas/places/$placeId',
  validateSearch: (raw: RawSearch): { by?: string | undefined } => ({ by: askedName(raw['by']) }),
  component: OnePlace,
})

function OnePlace() {
  return <PlacePage placeId={place.useParams().placeId} by={place.useSearch().by} />
}

const events = createRoute({
  getParentRoute: () => root,
  path: '/atlas/events',
  component: EventsPage,
})

export const atlas = {
  theme: 'reading',
  routes: [mapAndTime, place, events],
  keys: [
    ...within('atlas', turning),
    ...within('drawings', [
      { act: 'zoom-in', chords: ['+', '='] },
      { act: 'zoom-out', chords: ['-'] },
      { act: 'zoom-whole', chords: ['0'] },
    ]),
  ],
  rail: { name: 'atlas', group: 'argue', icon: 'atlas', chord: 'Alt+a', path: '/atlas', staysWith: 'search' },
} as const satisfies Screen
