import type { FilmDateKind } from '../../../findings/index.ts'
import { placesAround } from '../../../findings/index.ts'
import type { FilmCard } from '../../../server/contracts/index.ts'
import type { DatedEvent, Placing, Setting } from '../../../study/index.ts'
import { dateSpan } from '../../../study/index.ts'
import type { Atlas } from '../use-atlas.ts'

/** A film that is at a place: as a whole, and by its scenes as they run. */
export interface FilmHere {
  kind: 'film'
  card: FilmCard
  date: string | null
  placings: readonly Placing[]
  settings: readonly Setting[]
}

export interface EventHere {
  kind: 'event'
  event: DatedEvent
  date: string
}

/** One place through all its films in order of one of the dates, with what happened there between; undated films last. */
export function courseOf(
  {
    cards,
    events,
    places,
    placings,
    settings,
  }: Pick<Atlas, 'cards' | 'events' | 'places' | 'placings' | 'settings'>,
  placeId: string,
  by: FilmDateKind,
): (FilmHere | EventHere)[] {
  const around = placesAround(places)
  const here = new Set(places.filter(({ id }) => around(id).has(placeId)).map(({ id }) => id))
  const isHere = (ids: readonly string[]) => ids.some(id => here.has(id))
  const films = cards.flatMap((card): FilmHere[] => {
    const { id } = card.film
    const parts = card.parts.map(part => part.id)
    const own = {
      placings: placings.filter(one => one.filmId === id && here.has(one.placeId)),
      settings: settings
        .filter(one => one.filmId === id && isHere([...one.filmedIds, ...one.representedIds]))
        .sort((a, b) => parts.indexOf(a.partId) - parts.indexOf(b.partId) || a.startMs - b.startMs),
    }
    return own.placings.length + own.settings.length > 0
      ? [{ kind: 'film', card, date: card.film[`${by}Date`], ...own }]
      : []
  })
  const happened = events
    .filter(({ placeIds }) => isHere(placeIds))
    .map((event): EventHere => ({ kind: 'event', event, date: event.date }))
  const start = ({ date }: FilmHere | EventHere) => dateSpan(date)?.fullFrom ?? Infinity
  return [...films, ...happened].sort((one, other) => {
    const [from, to] = [start(one), start(other)]
    return from === to ? 0 : from - to
  })
}

/** Which of the two a scene is at a place, or at one in it. */
export function howHere(
  { filmedIds, representedIds }: Setting,
  places: Atlas['places'],
  placeId: string,
): 'both' | 'filmed' | 'represented' {
  const around = placesAround(places)
  const [filmed, represented] = [filmedIds, representedIds].map(ids =>
    ids.some(id => around(id).has(placeId)),
  )
  return filmed && represented ? 'both' : filmed ? 'filmed' : 'represented'
}
