import type { Change } from './change.ts'
import { changed } from './change.ts'
import { isEdtfDate } from './edtf.ts'
import type { Film } from './film.ts'
import type { Result } from './result.ts'
import { accepted, refused } from './result.ts'

export type FilmRefusal =
  | { kind: 'no-such-film'; filmId: string }
  | { kind: 'no-title' }
  | { kind: 'date-not-edtf'; date: string }

export type FilmDescription = Pick<Film, 'titles' | 'people' | 'releaseDate' | 'storyDate' | 'shootingDate'>

/** Gives a film its titles, people and dates as the scholar wrote them; empty lines are left out. */
export function describeFilm(film: Film, description: FilmDescription): Result<Change, FilmRefusal> {
  const titles = description.titles
    .map(title => ({ ...title, text: title.text.trim() }))
    .filter(title => title.text)
  if (titles.length === 0) return refused({ kind: 'no-title' })
  const people = description.people
    .map(({ name, role }) => ({ name: name.trim(), role: role.trim() }))
    .filter(person => person.name)
  const dates = {
    releaseDate: description.releaseDate?.trim() || null,
    storyDate: description.storyDate?.trim() || null,
    shootingDate: description.shootingDate?.trim() || null,
  }
  for (const date of Object.values(dates))
    if (date !== null && !isEdtfDate(date)) return refused({ kind: 'date-not-edtf', date })
  return accepted([changed('film', film, { ...film, titles, people, ...dates })])
}
