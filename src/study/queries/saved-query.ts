import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'
import type { Query, SavedQuery } from './query.ts'
import { queryBounds, sizeOfQuery } from './query.ts'
import type { QueryFault } from './read-query.ts'

export type NewSavedQuery = Pick<SavedQuery, 'id' | 'name' | 'query'>

export interface KnownQueries {
  coderId: string
  saved: readonly SavedQuery[]
  now: () => string
}

export type SavedQueryRefusal =
  | { kind: 'no-such-saved-query' }
  | { kind: 'saved-query-without-name' }
  | { kind: 'saved-query-name-too-long'; most: number }
  | { kind: 'saved-query-name-taken'; name: string }
  | QueryFault

/** Saves a query under a name, or gives one that is saved its new name or form; `upon`: what the new form was made from. */
export function saveQuery(
  { saved, coderId, now }: KnownQueries,
  wanted: NewSavedQuery,
  upon?: NewSavedQuery,
): Result<Change, SavedQueryRefusal | EditedMeanwhile> {
  const before = saved.find(({ id }) => id === wanted.id)
  const { id, query } = wanted
  const name = wanted.name.trim()
  if (!before && upon) return refused({ kind: 'no-such-saved-query' })
  const merged = before
    ? editRecord('savedQuery', before, { to: { name, query }, upon })
    : accepted({ id, name, query, coderId, savedAt: now() })
  if (!merged.ok) return merged
  const complaint = complaintAbout(saved, merged.value)
  if (complaint) return refused(complaint)
  if (!before) return accepted([made('savedQuery', merged.value)])
  return accepted(isSame(before, merged.value) ? [] : [changed('savedQuery', before, merged.value)])
}

export function removeQuery({ saved }: KnownQueries, id: string): Result<Change, SavedQueryRefusal> {
  const standing = saved.find(one => one.id === id)
  return standing ? accepted([removed('savedQuery', standing)]) : refused({ kind: 'no-such-saved-query' })
}

function complaintAbout(
  saved: readonly SavedQuery[],
  { id, name, query }: SavedQuery,
): SavedQueryRefusal | null {
  if (name === '') return { kind: 'saved-query-without-name' }
  if ([...name].length > bounds.name) return { kind: 'saved-query-name-too-long', most: bounds.name }
  if (saved.some(other => other.id !== id && nameKey(other.name) === nameKey(name)))
    return { kind: 'saved-query-name-taken', name }
  const { size, depth } = sizeOfQuery(query)
  if (size <= queryBounds.size && depth <= queryBounds.depth) return null
  return { kind: 'query-not-read', what: 'too-large', start: 0, end: 0, said: '', field: null }
}

/** The saved query that asks the same, by whatever name. */
export function savedAs(saved: readonly SavedQuery[], query: Query): SavedQuery | undefined {
  return saved.find(one => isSame(one.query, query))
}

/** A name for a query that nobody has named: as it is printed, with a number where that is taken. */
export function freeQueryName(saved: readonly SavedQuery[], line: string): string {
  const taken = new Set(saved.map(({ name }) => nameKey(name)))
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`
    const name = `${[...line].slice(0, bounds.name - end.length).join('')}${end}`
    if (!taken.has(nameKey(name))) return name
  }
}
