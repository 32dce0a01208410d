import type { FilmListField, ListedFilm, Person, Result, Title } from '../../study/index.ts'
import {
  accepted,
  bounds,
  complaintAboutLine,
  filmLists,
  identifierIn,
  readDate,
  refused,
} from '../../study/index.ts'

import type { FilmColumns } from './film-columns.ts'

export type FilmListRefusal =
  | { kind: 'film-list-without-films' }
  | { kind: 'film-list-too-long'; most: number }
  | { kind: 'film-list-not-json'; said: string }
  | { kind: 'film-list-of-no-form' }
  | { kind: 'film-list-without-titles'; columns: FilmColumns }
  | { kind: 'film-list-line'; line: number; field: FilmListField; text: string; columns: FilmColumns }

/** What the fields of one line say; several values stand in one cell, divided by semicolons. */
export type FilmCells = { readonly [Field in FilmListField]?: string }

const hanzi = /\p{Script=Han}/u

/** One film of what a line says, or which cell cannot be read: nothing is guessed, and nothing left out in silence. */
export function filmOfCells(
  line: number,
  cells: FilmCells,
  columns: FilmColumns,
): Result<ListedFilm, FilmListRefusal> {
  const wrong = (field: FilmListField) =>
    refused({
      ...{ kind: 'film-list-line' as const, line, field, columns },
      text: (cells[field] ?? '').slice(0, 80),
    })
  for (const field of ['title', 'originalTitle', 'pinyin', 'director', 'country', 'filmKind'] as const)
    if (complaintAboutLine(cells[field] ?? '', bounds.name)) return wrong(field)
  const titles = titlesOf(cells)
  if (titles.length === 0) return wrong('title')
  const releaseDate = cells.year ? readDate(withoutTimeOfDay(cells.year)) : accepted(null)
  if (!releaseDate.ok) return wrong('year')
  const runningMs = cells.runningTime ? runningTimeOf(cells.runningTime) : null
  if (cells.runningTime && runningMs === null) return wrong('runningTime')
  const identifiers = []
  for (const scheme of ['wikidata', 'imdb', 'douban'] as const) {
    if (!cells[scheme]) continue
    const value = identifierIn(
      scheme,
      cells[scheme].replace(/^http:\/\/www\.wikidata\.org\/entity\//, filmLists.wikidata.address),
    )
    if (value === null) return wrong(scheme)
    identifiers.push({ scheme, value })
  }
  return accepted({
    ...{ line, titles, people: peopleOf(cells.director ?? '') },
    releaseDate: releaseDate.value,
    filmKind: cells.filmKind || null,
    identifiers: identifiers.length > 0 ? identifiers : null,
    ...{ runningMs, country: cells.country || null },
  })
}

function titlesOf({ title = '', originalTitle = '', pinyin = '' }: FilmCells): Title[] {
  const original = originalTitle || title
  const titles: Title[] = original ? [{ ...languageOf(original), kind: 'original', text: original }] : []
  if (pinyin) titles.push({ language: 'zh-Latn-pinyin', kind: 'transliterated', text: pinyin })
  if (originalTitle && title && title !== originalTitle)
    titles.push({ ...languageOf(title), kind: 'translated', text: title })
  return titles
}

function languageOf(text: string): Pick<Title, 'language'> {
  return { language: hanzi.test(text) ? 'zh-Hans' : 'en' }
}

/** Directors between semicolons or Chinese commas; hanzi beside a name in letters is the same name. */
function peopleOf(text: string): Person[] {
  return text
    .split(/[;；、]/)
    .map(one => one.trim())
    .filter(Boolean)
    .map(whole => {
      const written = whole.match(/[\p{Script=Han}·]+/u)?.[0]
      const letters = whole
        .replace(/[（(]?[\p{Script=Han}·]+[）)]?/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      if (!written || !letters) return { name: whole, role: 'director' }
      return { name: letters, names: [{ script: 'hanzi' as const, text: written }], role: 'director' }
    })
}

/** `2003-01-01T00:00:00Z` is how Wikidata writes a year of which no day is known; another day is one. */
function withoutTimeOfDay(text: string): string {
  const instant = text.match(/^\+?(-?\d{4})-(\d\d)-(\d\d)T00:00:00Z$/)
  if (!instant) return text
  const [, year, month, day] = instant
  if (month === '00' || (month === '01' && (day === '01' || day === '00'))) return year!
  return day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`
}

/** Minutes, or hours and minutes, in English or Chinese; null where it is none of them. */
function runningTimeOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const minutes = plain.match(/^(\d{1,4}(?:\.\d+)?) ?(?:min(?:utes?|s)?\.?|m|分钟|分|')?$/)
  const hours = plain.match(
    /^(\d{1,2}) ?(?::|h|hr?s?|hours?|小时|时) ?(\d{1,2})? ?(?:min(?:utes?)?|m|分钟|分)?$/,
  )
  const seconds = plain.match(/^(\d{1,2}):(\d\d):(\d\d)$/)
  if (minutes) return Math.round(Number(minutes[1]) * 60_000) || null
  if (hours) return (Number(hours[1]) * 60 + Number(hours[2] ?? 0)) * 60_000 || null
  if (seconds)
    return ((Number(seconds[1]) * 60 + Number(seconds[2])) * 60 + Number(seconds[3])) * 1000 || null
  return null
}
