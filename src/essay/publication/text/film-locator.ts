import { sayFilmPlace } from '../../films/film-place.ts'
import type { Site } from '../site.ts'
import { filmPage, platePlace } from '../site.ts'
import type { Cite } from './cited.ts'

type FilmCite = Extract<Cite, { what: 'cite-film' }>

/** Where in its film something cited stands, in the language of the text: shot and time, or time and frame; empty for the film as a whole. */
export function filmLocator(site: Site, { filmId, stretch }: FilmCite): string {
  const film = site.film(filmId)
  if (!film || !stretch) return ''
  const part = film.parts.find(one => one.part.id === stretch.partId)
  const isFrame = stretch.startMs === stretch.endMs
  const shot = part?.shots.findIndex(
    ({ startMs, endMs }) => startMs === stretch.startMs && endMs === stretch.endMs,
  )
  const parts = film.parts.map(one => one.part)
  return sayFilmPlace(
    { versions: film.versions, parts },
    {
      ...{ partId: stretch.partId, startMs: stretch.startMs },
      ...(!isFrame && { endMs: stretch.endMs }),
      ...(isFrame && { frame: part?.citedFrames.find(({ ms }) => ms === stretch.startMs)?.frame }),
      ...(shot !== undefined && shot >= 0 && { shot: shot + 1 }),
    },
    site.language,
  )
}

/** The page on which something cited is, within the publication; null where it has none. */
export function pageOfCite(site: Site, cite: Cite): string | null {
  switch (cite.what) {
    case 'cite':
      return site.publication.sources.some(({ id }) => id === cite.sourceId)
        ? `references.html#ref-${cite.sourceId}`
        : null
    case 'cite-plate':
      return site.publication.plates.some(({ plate }) => plate.id === cite.plateId)
        ? platePlace(cite.plateId)
        : null
    case 'cite-film':
      if (cite.stretch) return site.placeOf(cite.stretch)
      return site.film(cite.filmId) ? filmPage(cite.filmId) : null
  }
}
