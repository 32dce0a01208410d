import type { ChangeEntry } from './change.ts'
import type { Result } from './result.ts'
import { accepted, refused } from './result.ts'

/** The record, or this part of it, is no longer what the edit was made upon. */
export interface EditedMeanwhile {
  kind: 'changed-meanwhile'
  record: ChangeEntry['kind']
  id: string
}

/**
 * Gives a record the fields that an edit sets, and leaves every other as it stands. With `upon`, what the fields were
 * when the edit began, a field that somebody has changed since is not overwritten: the edit is refused.
 */
export function editRecord<Some extends { id: string }>(
  kind: ChangeEntry['kind'],
  standing: Some,
  edit: { to: Partial<Some>; upon?: Partial<Some> | undefined },
): Result<Some, EditedMeanwhile> {
  const { to } = edit
  const upon: Partial<Some> = edit.upon ?? {}
  const edited = { ...standing }
  for (const field of Object.keys(to) as (keyof Some)[]) {
    if (to[field] === undefined) continue
    const isKnown = field in upon
    if (isKnown && isSame(to[field], upon[field])) continue
    if (isKnown && !isSame(standing[field], upon[field]) && !isSame(standing[field], to[field]))
      return refused({ kind: 'changed-meanwhile', record: kind, id: standing.id })
    edited[field] = to[field] as Some[typeof field]
  }
  return accepted(edited)
}

/** The fields of a draft that differ from what it began with. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): Partial<Fields> {
  const names = Object.keys(after) as (keyof Fields)[]
  return Object.fromEntries(
    names.filter(name => !isSame(before[name], after[name])).map(name => [name, after[name]]),
  ) as Partial<Fields>
}

/** The same to a reader: fields in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}
