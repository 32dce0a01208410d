import type { StudyTableName, TableCell, TableRow } from '../../../exchange/index.ts'
import { studyTables } from '../../../exchange/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { Result } from '../../../study/index.ts'
import { accepted, refused } from '../../../study/index.ts'
import { filmsOfTable, openGate, rowsOfFilm } from '../../../workbench/index.ts'
import { rowsOfPage } from './table-schemas.ts'

export interface PageOfTable {
  rows: Record<string, TableCell>[]
  /** Where the next page begins; null after the last. */
  next: string | null
}

interface WantedPage {
  film?: string | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/**
 * A page of a table, of one film where it is named. A cursor names a film and how many of its rows have been read, so that
 * no page reads the films before it; what changes in that film between two pages may move its rows.
 */
export async function pageOfTable(
  store: StudyStore,
  name: StudyTableName,
  { film, limit = rowsOfPage.usual, cursor }: WantedPage,
): Promise<Result<PageOfTable, { kind: 'no-such-film'; filmId: string } | { kind: 'cursor-unfit' }>> {
  if (film !== undefined && (await store.films.find(film)) === null)
    return refused({ kind: 'no-such-film', filmId: film })
  const films = (await filmsOfTable(store, name)).filter(one => film === undefined || one === film)
  const from = cursor === undefined ? { at: 0, skip: 0 } : placeOf(cursor, films)
  if (!from) return refused({ kind: 'cursor-unfit' })
  const gate = await openGate(store, null)
  const rows: PageOfTable['rows'] = []
  for (let { at, skip } = from; at < films.length; at++, skip = 0) {
    const filmId = films[at]!
    const own = await rowsOfFilm({ store, gate }, name, filmId)
    const taken = own.slice(skip, skip + limit - rows.length)
    for (const row of taken) rows.push(named(name, row))
    if (skip + taken.length < own.length)
      return accepted({ rows, next: cursorAt(filmId, skip + taken.length) })
    if (rows.length === limit && at + 1 < films.length)
      return accepted({ rows, next: cursorAt(films[at + 1]!, 0) })
  }
  return accepted({ rows, next: null })
}

function cursorAt(filmId: string | null, rowsRead: number): string {
  return `${filmId ?? ''}~${rowsRead}`
}

function placeOf(cursor: string, films: readonly (string | null)[]): { at: number; skip: number } | null {
  const said = cursor.match(/^([^~]*)~(\d{1,15})$/)
  const at = said ? films.findIndex(filmId => (filmId ?? '') === said[1]) : -1
  return at < 0 ? null : { at, skip: Number(said![2]) }
}

function named(name: StudyTableName, row: TableRow): Record<string, TableCell> {
  return Object.fromEntries(studyTables[name].columns.map((column, at) => [column.name, row[at] ?? null]))
}
