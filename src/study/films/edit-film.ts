import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { DateRefusal } from '../time/edtf.ts'
import { complaintAboutDate } from '../time/edtf.ts'
import type { Film } from './film.ts'
import { tidyPerson } from './film.ts'
import { tidyIdentifiers } from './film-identifiers.ts'

export type FilmRefusal =
  | { kind: 'no-such-film'; filmId: string }
  | { kind: 'no-such-removed-film' }
  | { kind: 'no-title' }
  | DateRefusal

export type FilmDescription = Pick<
  Film,
  'titles' | 'people' | 'releaseDate' | 'storyDate' | 'shootingDate' | 'filmKind' | 'identifiers'
>

const dates = ['releaseDate', 'storyDate', 'shootingDate'] as const

/**
 * Gives a film the titles, people, dates or kind that the scholar wrote; empty lines are left out, what is not named stays.
 * `upon`: what the named fields were when the scholar began to write.
 */
export function describeFilm(
  film: Film,
  description: Partial<FilmDescription> & { upon?: Partial<FilmDescription> | undefined },
): Result<Change, FilmRefusal | EditedMeanwhile> {
  const to: Partial<FilmDescription> = {}
  if (description.titles) {
    to.titles = description.titles
      .map(title => ({ ...title, text: title.text.trim() }))
      .filter(title => title.text)
    if (to.titles.length === 0) return refused({ kind: 'no-title' })
  }
  if (description.people) to.people = description.people.map(tidyPerson).filter(person => person.name)
  for (const field of dates) {
    if (description[field] === undefined) continue
    const date = description[field]?.trim() || null
    const complaint = date === null ? null : complaintAboutDate(date)
    if (complaint) return refused(complaint)
    to[field] = date
  }
  if (description.identifiers !== undefined) to.identifiers = tidyIdentifiers(description.identifiers)
  if (description.filmKind !== undefined) to.filmKind = description.filmKind?.trim() || null
  const edited = editRecord<Film>('film', film, { to, upon: description.upon })
  return edited.ok ? accepted([changed('film', film, edited.value)]) : edited
}
