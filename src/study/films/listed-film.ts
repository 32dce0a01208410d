import type { Change } from '../change.ts'
import { made } from '../change.ts'
import { nameKey } from '../same-name.ts'
import { noFact } from '../world/fact.ts'
import type { Film } from './film.ts'
import { yearsOf } from './film.ts'

/** A film as a list of films has it; nobody has seen it here yet. */
export interface ListedFilm
  extends Pick<Film, 'titles' | 'people' | 'releaseDate' | 'filmKind' | 'identifiers'> {
  /** Where in the list it stands: a line of a table, the place of an item. */
  line: number
  /** Whole milliseconds. */
  runningMs: number | null
  country: string | null
}

/** What a field of a list says of a film; the rest of a list is passed over. */
export const filmListFields = [
  ...(['title', 'originalTitle', 'pinyin', 'year', 'director', 'country', 'runningTime'] as const),
  ...(['filmKind', 'wikidata', 'imdb', 'douban'] as const),
] as const
export type FilmListField = (typeof filmListFields)[number]

/** How a listed film stands to those that are there: new, known by an identifier, or perhaps one of the same title. */
export type ListedStanding =
  | { kind: 'new' }
  | { kind: 'known'; filmId: string }
  | { kind: 'alike'; filmId: string }

/** By an identifier a film is known; by a title and a year that may be the same nobody can tell, and is asked. */
export function standingOf(listed: ListedFilm, films: readonly Film[]): ListedStanding {
  const known = films.find(film => shareIdentifier(listed, film))
  if (known) return { kind: 'known', filmId: known.id }
  const alike = films.find(film => shareTitle(listed, film) && mayBeOfOneYear(listed, film))
  return alike ? { kind: 'alike', filmId: alike.id } : { kind: 'new' }
}

function shareIdentifier(one: Pick<Film, 'identifiers'>, other: Pick<Film, 'identifiers'>): boolean {
  return (one.identifiers ?? []).some(({ scheme, value }) =>
    (other.identifiers ?? []).some(known => known.scheme === scheme && known.value === value),
  )
}

function shareTitle(one: Pick<Film, 'titles'>, other: Pick<Film, 'titles'>): boolean {
  const keys = new Set(other.titles.map(({ text }) => nameKey(text)))
  return one.titles.some(({ text }) => keys.has(nameKey(text)))
}

/** A year that nobody has said may be any; a premiere and a release lie a year apart. */
function mayBeOfOneYear(one: Pick<Film, 'releaseDate'>, other: Pick<Film, 'releaseDate'>): boolean {
  const [first, second] = [yearsOf(one.releaseDate), yearsOf(other.releaseDate)]
  return !first || !second || (first.from <= second.to + 1 && second.from <= first.to + 1)
}

/** Films of a list as films of the study, with who says so; each has a version of one part, and no file. */
export function bringInFilms(
  listed: readonly ListedFilm[],
  by: { says: string; makeId: () => string; now: string },
): Change {
  return listed.flatMap(({ line: _, runningMs, country, ...description }) => {
    const { makeId, says } = by
    const film: Film = {
      ...{ id: makeId(), ...description },
      ...{ storyDate: null, shootingDate: null, specimen: false, createdAt: by.now },
    }
    const version = { id: makeId(), filmId: film.id, position: 0, name: '' }
    const part = { id: makeId(), versionId: version.id, position: 0, name: '', durationMs: runningMs }
    const minutes = runningMs === null ? null : `${Math.round(runningMs / 60_000)} min`
    const said = { releaseDate: film.releaseDate, runningTime: minutes, country }
    return [
      made('film', film),
      made('version', version),
      made('part', { ...part, fileInUseId: null }),
      ...Object.entries(said).flatMap(([field, value]) =>
        value === null
          ? []
          : [
              made('fact', {
                ...{ id: makeId(), about: 'film', aboutId: film.id, field, value },
                ...{ ...noFact, says, isUsed: true },
              }),
            ],
      ),
    ]
  })
}
