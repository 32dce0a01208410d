import type { DateRefusal, Film, FilmDescription, Person, Title } from '../../study/index.ts'
import { bounds, changedFields, readDate } from '../../study/index.ts'
import type { DescribeFilm, DescribeFilms } from './film-draft.ts'

/** The columns of the table of films; each is one thing that many films are described by. */
export type FilmColumn = 'original' | 'translated' | 'director' | 'releaseDate' | 'storyDate' | 'shootingDate'

export const filmColumns: readonly FilmColumn[] = [
  'original',
  'translated',
  'director',
  'releaseDate',
  'storyDate',
  'shootingDate',
]

export type WrongCell = { kind: 'no-title' } | DateRefusal

type Described = Pick<Film, keyof FilmDescription>

/** What stands in a cell; several directors are parted by semicolons. */
export function cellText(film: Described, column: FilmColumn): string {
  switch (column) {
    case 'original':
    case 'translated':
      return film.titles.find(title => title.kind === column)?.text ?? ''
    case 'director':
      return directors(film)
        .map(person => person.name)
        .join('; ')
    default:
      return film[column] ?? ''
  }
}

/** Why a cell cannot be kept with this text, or null. */
export function wrongCell(film: Described, column: FilmColumn, text: string): WrongCell | null {
  if (column === 'original' || column === 'translated')
    return withTitle(film, column, text).length === 0 ? { kind: 'no-title' } : null
  if (column === 'director' || text.trim() === '') return null
  const read = readDate(text)
  return read.ok ? null : read.refusal
}

/** The film as it is with another text in a cell. */
export function withCell(film: Film, column: FilmColumn, text: string): Film {
  if (text.trim() === cellText(film, column)) return film
  if (column === 'original' || column === 'translated')
    return { ...film, titles: withTitle(film, column, text) }
  if (column === 'director') return { ...film, people: withDirectors(film, text) }
  const read = readDate(text)
  return { ...film, [column]: read.ok ? read.value : text.trim() || null }
}

/** The act that keeps what cells have changed in a film: it names no other field. Null where nothing is new. */
export function cellsAct(before: Film, after: Film): DescribeFilm | null {
  const edit = changedFields(descriptionOf(before), descriptionOf(after))
  const fields = Object.keys(edit) as (keyof FilmDescription)[]
  if (fields.length === 0) return null
  const upon = Object.fromEntries(fields.map(field => [field, before[field]]))
  return { kind: 'describe-film', filmId: before.id, ...edit, upon }
}

/** Edits of several films as one act that is taken back as one; as few as there may be where they are very many. */
export function asOneAct(edits: readonly DescribeFilm[]): (DescribeFilm | DescribeFilms)[] {
  if (edits.length <= 1) return [...edits]
  return Array.from({ length: Math.ceil(edits.length / bounds.filmsAtOnce) }, (_, group) => ({
    kind: 'describe-films' as const,
    films: edits
      .slice(group * bounds.filmsAtOnce, (group + 1) * bounds.filmsAtOnce)
      .map(({ kind: _, ...film }) => film),
  }))
}

function descriptionOf({ titles, people, releaseDate, storyDate, shootingDate }: Film): FilmDescription {
  return { titles, people, releaseDate, storyDate, shootingDate }
}

function withTitle({ titles }: Described, kind: 'original' | 'translated', text: string): Title[] {
  const trimmed = text.trim()
  const standing = titles.find(title => title.kind === kind)
  if (!standing) return trimmed ? [...titles, { kind, language: languageOf(trimmed), text: trimmed }] : titles
  return titles.flatMap(title => {
    if (title !== standing) return [title]
    return trimmed ? [{ ...title, language: fitting(title.language, trimmed), text: trimmed }] : []
  })
}

/** Hanzi cannot be English: a language that the new text rules out gives way. */
function fitting(language: string, text: string): string {
  return /\p{Script=Han}/u.test(text) && !/^(zh|ja|ko)/i.test(language) ? languageOf(text) : language
}

const scripts: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh-Hans'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]

/** What the script says of the language; Latin letters say little and are taken for English. */
function languageOf(text: string): string {
  return scripts.find(([script]) => script.test(text))?.[1] ?? 'en'
}

function directors({ people }: Described): Person[] {
  return people.filter(person => person.role === 'director')
}

/** Directors stand together where the first of them stood; all others keep their order. */
function withDirectors(film: Described, text: string): Person[] {
  const names = text
    .split(/[;；]/)
    .map(name => name.trim())
    .filter(name => name !== '')
  // A director whose name stands keeps the names in other scripts.
  const own = names.map(
    name => directors(film).find(person => person.name === name) ?? { name, role: 'director' },
  )
  const first = film.people.findIndex(person => person.role === 'director')
  const others = film.people.filter(person => person.role !== 'director')
  const before = Math.max(0, first)
  return [...others.slice(0, before), ...own, ...others.slice(before)]
}

/**
 * The cells of a pasted piece of a spreadsheet, row by row. One line that ends there is a single cell; a quoted cell
 * may hold line breaks, which become spaces, and doubled quotes.
 */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  const put = (sign: string) => {
    const row = rows.at(-1)!
    row[row.length - 1] += sign
  }
  const signs = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at]!
    const isEmpty = rows.at(-1)!.at(-1) === ''
    if (isQuoted && sign === '"' && signs[at + 1] === '"') {
      put('"')
      at++
    } else if (sign === '"' && (isQuoted || isEmpty)) isQuoted = !isQuoted
    else if (sign === '\t' && !isQuoted) rows.at(-1)!.push('')
    else if (sign === '\n' && !isQuoted) rows.push([''])
    else put(sign === '\n' ? ' ' : sign)
  }
  return rows
}
