import type { ActRequest } from '../../server/contracts/index.ts'
import type { DateRefusal, Film, FilmDescription, FilmList, Person, Title } from '../../study/index.ts'
import {
  changedFields,
  filmListNames,
  identifierIn,
  isSame,
  readDate,
  tidyPerson,
} from '../../study/index.ts'

export type DescribeFilm = Extract<ActRequest, { kind: 'describe-film' }>
export type DescribeFilms = Extract<ActRequest, { kind: 'describe-films' }>
export type DateField = 'releaseDate' | 'storyDate' | 'shootingDate'

/** A film's description while it is written: rows may still be empty, dates may still be half typed. */
export interface FilmDraft {
  titles: Title[]
  people: Person[]
  dates: Record<DateField, string>
  kind: string
  /** What is written for each of the lists that the program knows. */
  lists: Record<FilmList, string>
}

export const dateFields: readonly DateField[] = ['releaseDate', 'storyDate', 'shootingDate']
/** How a record says that nobody has said the language (ISO 639-2); no person reads or writes it. */
const languageNotSaid = 'und'
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

export function draftOf(film: Film): FilmDraft {
  return {
    titles: film.titles.map(title => ({
      ...title,
      language: title.language === languageNotSaid ? '' : title.language,
    })),
    people: film.people.map(person => ({ ...person })),
    dates: {
      releaseDate: film.releaseDate ?? '',
      storyDate: film.storyDate ?? '',
      shootingDate: film.shootingDate ?? '',
    },
    kind: film.filmKind ?? '',
    lists: Object.fromEntries(
      filmListNames.map(list => [list, film.identifiers?.find(({ scheme }) => scheme === list)?.value ?? '']),
    ) as FilmDraft['lists'],
  }
}

/** What is wrong with a date as it stands in its field; an empty one says nothing. */
export function wrongInDate(date: string): DateRefusal | null {
  if (date.trim() === '') return null
  const read = readDate(date)
  return read.ok ? null : read.refusal
}

/** What is kept of a date that was written in words or in EDTF. */
function keptDate(date: string): string | null {
  const read = readDate(date)
  return date.trim() === '' ? null : read.ok ? read.value : date.trim()
}

/** Whether what is written for a list is no identifier of it, and no address that holds one. */
export function isWrongIdentifier(list: FilmList, text: string): boolean {
  return text.trim() !== '' && identifierIn(list, text) === null
}

/** An empty one is none that is wrong: the language has not been said. */
export function isWrongLanguage(language: string): boolean {
  return language !== '' && !languageTag.test(language)
}

export function hasNoTitle(draft: FilmDraft): boolean {
  return draft.titles.every(title => title.text.trim() === '')
}

/** Whether something in the draft keeps it from being saved; each fault is said at its field. */
export function isWrongDraft(draft: FilmDraft): boolean {
  return (
    hasNoTitle(draft) ||
    draft.titles.some(title => title.text.trim() !== '' && isWrongLanguage(title.language)) ||
    dateFields.some(field => wrongInDate(draft.dates[field]) !== null) ||
    filmListNames.some(list => isWrongIdentifier(list, draft.lists[list]))
  )
}

/**
 * The act that keeps what the draft has changed since it was begun, or null where something in it is wrong or nothing
 * in it is new. `begunUpon`: the film as the draft was begun; what is not named in the act stays as it stands.
 */
export function describeAct(begunUpon: Film, draft: FilmDraft): DescribeFilm | null {
  if (isWrongDraft(draft)) return null
  const before = described(draftOf(begunUpon), begunUpon)
  const edit = changedFields(before, described(draft, begunUpon))
  const fields = Object.keys(edit) as (keyof FilmDescription)[]
  if (fields.length === 0) return null
  const upon = Object.fromEntries(fields.map(field => [field, begunUpon[field] ?? null]))
  return { kind: 'describe-film', filmId: begunUpon.id, ...edit, upon }
}

/** Identifiers of other lists stay as the film has them. */
function described({ titles, people, dates, kind, lists }: FilmDraft, film: Film): FilmDescription {
  const others = (film.identifiers ?? []).filter(
    ({ scheme, value }) =>
      !filmListNames.some(list => list === scheme) ||
      film.identifiers?.find(one => one.scheme === scheme)?.value !== value,
  )
  const own = filmListNames.flatMap(scheme => {
    const value = identifierIn(scheme, lists[scheme])
    return value === null ? [] : [{ scheme, value }]
  })
  const identifiers = [...own, ...others]
  return {
    titles: titles
      .map(title => ({ ...title, language: title.language || languageNotSaid, text: title.text.trim() }))
      .filter(title => title.text !== ''),
    people: people.map(tidyPerson).filter(person => person.name !== ''),
    releaseDate: keptDate(dates.releaseDate),
    storyDate: keptDate(dates.storyDate),
    shootingDate: keptDate(dates.shootingDate),
    filmKind: kind.trim() || null,
    identifiers: identifiers.length === 0 ? null : identifiers,
  }
}

/** The draft after the film has changed under it: fields that nobody touched here follow, the rest stay as written. */
export function followFilm(draft: FilmDraft, from: { before: Film; after: Film }): FilmDraft {
  const [before, after] = [draftOf(from.before), draftOf(from.after)]
  return {
    titles: isSame(draft.titles, before.titles) ? after.titles : draft.titles,
    people: isSame(draft.people, before.people) ? after.people : draft.people,
    dates: Object.fromEntries(
      dateFields.map(field => [
        field,
        draft.dates[field] === before.dates[field] ? after.dates[field] : draft.dates[field],
      ]),
    ) as FilmDraft['dates'],
    kind: draft.kind === before.kind ? after.kind : draft.kind,
    lists: isSame(draft.lists, before.lists) ? after.lists : draft.lists,
  }
}
