import { useMemo } from 'react'
import type { PlacesSummed } from '../../findings/index.ts'
import { sumPlaces } from '../../findings/index.ts'
import type { Film, Setting } from '../../study/index.ts'
import { dateSpan, nameIn } from '../../study/index.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useWorld } from '../stage/world/use-world.ts'
import { shownPeriodisations } from '../state/periodisations.ts'
import type { WorldPart } from '../state/world/world.ts'
import { useAppState, useFilms } from '../use-app.ts'
import type { AtlasAsked } from './asked.ts'
import { placesAsked, yearsAsked } from './asked.ts'

/** Where a setting lies: on a scene, where the scene does for as long as there is one. */
export function settingsNow(
  settings: readonly Setting[],
  parts: Readonly<Record<string, WorldPart>>,
): readonly Setting[] {
  return settings.map(setting => {
    const scene = parts[setting.partId]?.scenes.find(({ id }) => id === setting.attachedTo)
    return scene ? { ...setting, startMs: scene.startMs, endMs: scene.endMs } : setting
  })
}

/** All that map and time line are drawn from, as the study has it. */
export function useAtlas() {
  const { places, events, placings, settings } = useWorld()
  const parts = useAppState(state => state.world.parts)
  const isLoaded = useAppState(state => state.world.loaded && state.films.loaded)
  const language = useAppState(state => state.preferences.language)
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const kept = useAppState(state => state.periodisations.list)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => {
    const films = cards.map(({ film }) => film)
    const now = settingsNow(settings, parts)
    const filmOf = new Map(films.map(film => [film.id, film]))
    const placeOf = new Map(places.map(place => [place.id, place]))
    return {
      ...{ isLoaded, films, places, events, placings, settings: now, parts, cards },
      periodisations: shownPeriodisations(kept, waiting),
      all: yearsOfAll(films, events, now),
      nameOfFilm: (filmId: string) => titleOf(filmOf.get(filmId)),
      nameOfPlace: (placeId: string) => {
        const place = placeOf.get(placeId)
        return place ? nameIn(place.names, language) : ''
      },
    }
  }, [isLoaded, cards, places, events, placings, settings, parts, kept, waiting, titleOf, language])
}

export type Atlas = ReturnType<typeof useAtlas>

export function useSums(atlas: Atlas, asked: AtlasAsked): PlacesSummed {
  return useMemo(() => sumPlaces(atlas, placesAsked(asked, yearsAsked(asked, atlas.all))), [atlas, asked])
}

const yearsRound = 1
const noDates = { fromYear: 1895, toYear: 2025 }

/** From the first date of anything to the last, in whole years with one on each side. */
function yearsOfAll(
  films: readonly Film[],
  events: readonly { date: string }[],
  settings: readonly { storyDate: string | null }[],
): { fromYear: number; toYear: number } {
  const dates = [
    ...films.flatMap(({ releaseDate, storyDate, shootingDate }) => [releaseDate, storyDate, shootingDate]),
    ...events.map(({ date }) => date),
    ...settings.map(({ storyDate }) => storyDate),
  ]
  const spans = dates.flatMap(date => dateSpan(date) ?? [])
  if (spans.length === 0) return noDates
  const ends = spans
    .flatMap(({ earliest, fullFrom, fullTo, latest }) => [earliest, fullFrom, fullTo, latest])
    .filter(Number.isFinite)
  return {
    fromYear: Math.floor(Math.min(...ends)) - yearsRound,
    toYear: Math.ceil(Math.max(...ends)) + yearsRound,
  }
}
