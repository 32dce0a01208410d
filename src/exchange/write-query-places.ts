import { byteOrderMark, csvLine } from './csv.ts'

/** A shot that a query found. */
export interface QueryPlace {
  film: string
  filmId: string
  part: number
  shotNumber: number | null
  startMs: number
  endMs: number
}

/** How often a query found something in a film, and of how much of it nobody can say. */
export interface QueryFilm {
  film: string
  filmId: string
  found: number
  foundMs: number
  unknown: number
  units: number
}

/** The shots that a query found, one on each line; behind each, of its film, how many of how many shots, and how many nobody looked at. */
export function writeQueryPlaces(
  line: string,
  films: readonly QueryFilm[],
  places: readonly QueryPlace[],
): string {
  const byId = new Map(films.map(film => [film.filmId, film]))
  const head = [
    ...['query', 'film', 'filmId', 'part', 'shot', 'startMs', 'endMs'],
    ...['shotsFoundInFilm', 'shotsOfFilm', 'shotsNotLookedAt'],
  ]
  const countsOf = (filmId: string) => {
    const { found, units, unknown } = byId.get(filmId)!
    return [found, units, unknown]
  }
  const found = places.map(({ film, filmId, part, shotNumber, startMs, endMs }) =>
    csvLine([line, film, filmId, part, shotNumber, startMs, endMs, ...countsOf(filmId)]),
  )
  const withPlaces = new Set(places.map(({ filmId }) => filmId))
  // A film without a shot that was found has a line of its own: what was not looked at is not what is not there.
  const others = films.flatMap(({ film, filmId }) =>
    withPlaces.has(filmId)
      ? []
      : [csvLine([line, film, filmId, null, null, null, null, ...countsOf(filmId)])],
  )
  return byteOrderMark + csvLine(head) + [...found, ...others].join('')
}
