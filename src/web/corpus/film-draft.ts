import type { ActRequest } from '../../server/contracts/index.ts'
import type { Film, Person, Title } from '../../study/index.ts'
import { isEdtfDate } from '../../study/index.ts'

export type DescribeFilm = Extract<ActRequest, { kind: 'describe-film' }>
export type DateField = 'releaseDate' | 'storyDate' | 'shootingDate'

/** A film's description while it is written: rows may still be empty, dates may still be half typed. */
export interface FilmDraft {
  titles: Title[]
  people: Person[]
  dates: Record<DateField, string>
}

export const dateFields: readonly DateField[] = ['releaseDate', 'storyDate', 'shootingDate']
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

export function draftOf(film: Film): FilmDraft {
  return {
    titles: film.titles.map(title => ({ ...title })),
    people: film.people.map(person => ({ ...person })),
    dates: {
      releaseDate: film.releaseDate ?? '',
      storyDate: film.storyDate ?? '',
      shootingDate: film.shootingDate ?? '',
    },
  }
}

export function isWrongDate(date: string): boolean {
  return date.trim() !== '' && !isEdtfDate(date.trim())
}

export function isWrongLanguage(language: string): boolean {
  return !languageTag.test(language)
}

export function hasNoTitle(draft: FilmDraft): boolean {
  return draft.titles.every(title => title.text.trim() === '')
}

/** Whether something in the draft keeps it from being saved; each fault is said at its field. */
export function isWrongDraft(draft: FilmDraft): boolean {
  return (
    hasNoTitle(draft) ||
    draft.titles.some(title => title.text.trim() !== '' && isWrongLanguage(title.language)) ||
    dateFields.some(field => isWrongDate(draft.dates[field]))
  )
}

/** The act that keeps the draft, or null where something in it is wrong or nothing in it is new. */
export function describeAct(film: Film, draft: FilmDraft): DescribeFilm | null {
  const titles = draft.titles
    .map(title => ({ ...title, text: title.text.trim() }))
    .filter(title => title.text !== '')
  const people = draft.people
    .map(({ name, role }) => ({ name: name.trim(), role: role.trim() }))
    .filter(person => person.name !== '')
  const dates = Object.fromEntries(dateFields.map(field => [field, draft.dates[field].trim() || null]))
  if (isWrongDraft(draft)) return null
  const described = { titles, people, ...(dates as Record<DateField, string | null>) }
  const standing = {
    titles: film.titles,
    people: film.people,
    ...Object.fromEntries(dateFields.map(field => [field, film[field]])),
  }
  if (sameDescription(described, standing)) return null
  return { kind: 'describe-film', filmId: film.id, ...described }
}

function sameDescription(a: object, b: object): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}
