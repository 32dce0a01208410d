import type { FilmListField, ListedFilm, Result } from '../../study/index.ts'
import { accepted, bounds, refused } from '../../study/index.ts'
import { readCsv } from '../read-csv.ts'
import type { FilmColumns } from './film-columns.ts'
import { proposeColumns } from './film-columns.ts'
import type { FilmCells, FilmListRefusal } from './film-of-cells.ts'
import { filmOfCells } from './film-of-cells.ts'
import { cellsOfEntities, rowsOfBindings } from './read-wikidata.ts'

export interface FilmList {
  form: 'table' | 'wikidata-query' | 'wikidata-entities'
  /** Empty where the form itself says what is what. */
  columns: FilmColumns
  films: ListedFilm[]
}

interface Row {
  line: number
  cells: Readonly<Record<string, string>>
}

/**
 * A list of films: a table with a heading line (CSV, semicolons, tabs), what Wikidata's query service gives as JSON, or
 * entities of Wikidata as JSON. All of it or nothing: the first cell that cannot be read is named. `columns`: what the
 * scholar says that columns are, upon what is proposed.
 */
export function readFilmList(text: string, columns: FilmColumns = {}): Result<FilmList, FilmListRefusal> {
  if (!/^\ufeff?\s*[[{]/.test(text)) return readTable(text, columns)
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    return refused({ kind: 'film-list-not-json', said: (cause as Error).message.slice(0, 200) })
  }
  const rows = rowsOfBindings(json)
  if (rows) return filmsOfRows('wikidata-query', rows, columns)
  const entities = cellsOfEntities(json)
  if (entities) return filmsOf('wikidata-entities', {}, entities)
  return refused({ kind: 'film-list-of-no-form' })
}

function readTable(text: string, columns: FilmColumns): Result<FilmList, FilmListRefusal> {
  const [head, ...lines] = readCsv(text)
  if (!head) return refused({ kind: 'film-list-without-films' })
  const names = head.fields.map(name => name.trim())
  const rows = lines.map(({ line, fields }) => ({
    line,
    cells: Object.fromEntries(names.map((name, at) => [name, (fields[at] ?? '').trim()])),
  }))
  return filmsOfRows('table', { names, rows }, columns)
}

function filmsOfRows(
  form: FilmList['form'],
  { names, rows }: { names: readonly string[]; rows: readonly Row[] },
  said: FilmColumns,
): Result<FilmList, FilmListRefusal> {
  const proposed = proposeColumns(names)
  const columns = Object.fromEntries(
    names.filter(Boolean).map(name => [name, Object.hasOwn(said, name) ? said[name]! : proposed[name]!]),
  )
  const fields = Object.values(columns)
  if (!fields.includes('title') && !fields.includes('originalTitle'))
    return refused({ kind: 'film-list-without-titles', columns })
  const cells = rows.map(row => ({ line: row.line, cells: cellsOf(row, columns) }))
  return filmsOf(form, columns, cells)
}

function cellsOf({ cells }: Row, columns: FilmColumns): FilmCells {
  const found: Partial<Record<FilmListField, string>> = {}
  for (const [name, field] of Object.entries(columns))
    if (field && !found[field]) found[field] = cells[name] ?? ''
  return found
}

function filmsOf(
  form: FilmList['form'],
  columns: FilmColumns,
  lines: readonly { line: number; cells: FilmCells }[],
): Result<FilmList, FilmListRefusal> {
  if (lines.length === 0) return refused({ kind: 'film-list-without-films' })
  const films: ListedFilm[] = []
  for (const { line, cells } of togetherByIdentifier(lines)) {
    const film = filmOfCells(line, cells, columns)
    if (!film.ok) return film
    films.push(film.value)
  }
  if (films.length > bounds.filmsAtOnce)
    return refused({ kind: 'film-list-too-long', most: bounds.filmsAtOnce })
  return accepted({ form, columns, films })
}

/** A query gives a film once for each of its directors and countries: lines of one identifier are one film. */
function togetherByIdentifier(lines: readonly { line: number; cells: FilmCells }[]) {
  const films = new Map<string, { line: number; cells: FilmCells }>()
  for (const { line, cells } of lines) {
    const key = (['wikidata', 'imdb', 'douban'] as const)
      .map(list => cells[list] ?? '')
      .join(' ')
      .trim()
    const known = key === '' ? undefined : films.get(key)
    if (!known) films.set(key || `line ${line}`, { line, cells })
    else
      known.cells = {
        ...known.cells,
        director: united(known.cells.director, cells.director),
        country: united(known.cells.country, cells.country),
      }
  }
  return films.values()
}

function united(one = '', other = ''): string {
  const values = [...one.split('; '), ...other.split('; ')].filter(Boolean)
  return [...new Set(values)].join('; ')
}
