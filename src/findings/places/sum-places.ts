import type { Film, Place, Placing, PlacingHow, Setting, View } from '../../study/index.ts'
import { dateSpan, mergeSpans, placingHows } from '../../study/index.ts'

export const filmDateKinds = ['release', 'story', 'shooting'] as const
export type FilmDateKind = (typeof filmDateKinds)[number]

/** What of the places of films is asked for; null where all is. */
export interface PlacesAsked {
  how: PlacingHow | null
  /** What is said of whole films has no view, and is left out where one is asked for. */
  view: View | null
  date: { by: FilmDateKind; fromYear: number; toYear: number } | null
}

/** What films do with a place in one way. */
export interface PlaceShare {
  filmIds: readonly string[]
  scenes: number
  /** Screen time: what lies over each other counts once. */
  ms: number
}

export interface PlaceSum {
  placeId: string
  filmed: PlaceShare
  represented: PlaceShare
}

/** One place stands for another: it was filmed there, and shows what is elsewhere. */
export interface PlaceLine {
  filmedId: string
  representedId: string
  filmIds: readonly string[]
  /** How many scenes say so; 0 where it is said of whole films only. */
  scenes: number
}

export interface PlacesSummed {
  sums: readonly PlaceSum[]
  lines: readonly PlaceLine[]
  /** Films of which places are said, but not the date that is asked for. */
  undatedFilmIds: readonly string[]
}

interface WhereFilmsAre {
  films: readonly Film[]
  places: readonly Place[]
  placings: readonly Placing[]
  /** Each where it lies now, if it was put on a scene. */
  settings: readonly Setting[]
}

/** How much films are at each place, and which places stand for which; what is filmed and what is shown never mixed. */
export function sumPlaces(
  { films, places, placings, settings }: WhereFilmsAre,
  { how, view, date }: PlacesAsked,
): PlacesSummed {
  const filmOf = new Map(films.map(film => [film.id, film]))
  const undated = new Set<string>()
  const isAsked = (filmId: string, storyDate: string | null = null) => {
    if (!date) return true
    const film = filmOf.get(filmId)
    const own = dateSpan((date.by === 'story' && storyDate) || (film?.[`${date.by}Date`] ?? null))
    if (!own) undated.add(filmId)
    return own !== null && own.earliest < date.toYear + 1 && own.latest > date.fromYear
  }
  const scenes = settings.filter(
    one => isNamingPlace(one) && isAsked(one.filmId, one.storyDate) && (!view || one.view === view),
  )
  const whole = view ? [] : placings.filter(({ filmId }) => isAsked(filmId))
  const share = (placeId: string, which: PlacingHow): PlaceShare => {
    if (how && how !== which) return noShare
    const own = scenes.filter(one => placesIn(one, which).includes(placeId))
    const said = whole.filter(one => one.placeId === placeId && one.how === which)
    return {
      filmIds: [...new Set([...said, ...own].map(({ filmId }) => filmId))],
      scenes: own.length,
      ms: screenTime(own),
    }
  }
  const sums = places.map(({ id }) => ({
    ...{ placeId: id, filmed: share(id, 'filmed'), represented: share(id, 'represented') },
  }))
  return { sums, lines: how ? [] : linesBetween(places, scenes, whole), undatedFilmIds: [...undated] }
}

const noShare: PlaceShare = { filmIds: [], scenes: 0, ms: 0 }

function isNamingPlace(setting: Setting): boolean {
  return placingHows.some(how => placesIn(setting, how).length > 0)
}

function placesIn({ filmedIds, representedIds }: Setting, how: PlacingHow): readonly string[] {
  return how === 'filmed' ? filmedIds : representedIds
}

function screenTime(settings: readonly Setting[]): number {
  const partIds = [...new Set(settings.map(({ partId }) => partId))]
  return partIds
    .flatMap(partId => mergeSpans(settings.filter(one => one.partId === partId)))
    .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
}

/**
 * A scene stands for every place that it shows and was not filmed at. Of a whole film only what is on one side alone is
 * joined: a film at home in a town, with a trip that was filmed elsewhere, does not make the town stand for the trip.
 */
function linesBetween(
  places: readonly Place[],
  scenes: readonly Setting[],
  whole: readonly Placing[],
): PlaceLine[] {
  const lines = new Map<string, { filmIds: Set<string>; scenes: number }>()
  const around = placesAround(places)
  const add = (filmedId: string, representedId: string, filmId: string, ofScene: 0 | 1) => {
    if (around(filmedId).has(representedId) || around(representedId).has(filmedId)) return
    const key = `${filmedId} ${representedId}`
    const line = lines.get(key) ?? { filmIds: new Set(), scenes: 0 }
    lines.set(key, { filmIds: line.filmIds.add(filmId), scenes: line.scenes + ofScene })
  }
  for (const { filmId, filmedIds, representedIds } of scenes)
    for (const filmedId of filmedIds.filter(id => !representedIds.includes(id)))
      for (const representedId of representedIds.filter(id => !filmedIds.includes(id)))
        add(filmedId, representedId, filmId, 1)
  for (const filmId of new Set(whole.map(placing => placing.filmId))) {
    const of = (how: PlacingHow) =>
      whole.filter(one => one.filmId === filmId && one.how === how).map(({ placeId }) => placeId)
    const [filmed, represented] = [of('filmed'), of('represented')]
    for (const filmedId of filmed.filter(id => !represented.includes(id)))
      for (const representedId of represented.filter(id => !filmed.includes(id)))
        add(filmedId, representedId, filmId, 0)
  }
  return [...lines].map(([key, line]) => {
    const [filmedId, representedId] = key.split(' ') as [string, string]
    return { filmedId, representedId, filmIds: [...line.filmIds], scenes: line.scenes }
  })
}

/** A place and all that it is part of. */
export function placesAround(places: readonly Place[]): (placeId: string) => ReadonlySet<string> {
  const withinOf = new Map(places.map(({ id, withinId }) => [id, withinId]))
  return placeId => {
    const around = new Set<string>()
    for (let at: string | null = placeId; at !== null && !around.has(at); at = withinOf.get(at) ?? null)
      around.add(at)
    return around
  }
}
