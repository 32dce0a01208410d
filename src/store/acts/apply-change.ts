import type { Transaction } from 'kysely'
import type { Change, ChangeEntry, Result } from '../../study/index.ts'
import { accepted, linksOf, recordKinds, recordOrder, refused } from '../../study/index.ts'
import { forgetCounts } from '../records/counts.ts'
import { outdateMeasurements } from '../records/measurements.ts'
import type { Row } from '../records/record-tables.ts'
import { anyTable, toRow } from '../records/record-tables.ts'
import { dropFromRemoved } from '../records/removed-films.ts'
import type { Tables } from '../tables.ts'

/** The record is no longer what the act was made upon: somebody, or another window, came first. */
export interface ChangedMeanwhile {
  kind: 'changed-meanwhile'
  record: ChangeEntry['kind']
  id: string
}

/** The code is on marks, in passes, or in what was removed and can be brought back. */
export interface CodeInUse {
  kind: 'code-in-use'
  codeId: string
}

export type ApplyRefusal = ChangedMeanwhile | CodeInUse

/** Writes a change entry by entry, and only upon what it was made upon. Runs inside the caller's transaction. */
export async function applyChange(
  transaction: Transaction<Tables>,
  change: Change,
): Promise<Result<null, ApplyRefusal>> {
  for (const { kind, id, after } of change)
    if (kind === 'code' && !after && (await isCodeInUse(transaction, id)))
      return refused({ kind: 'code-in-use', codeId: id })
  await dropFromRemoved(transaction, change)
  await forgetCounts(transaction, change)
  await outdateMeasurements(transaction, change)
  for (const entry of change)
    if (!(await applyEntry(transaction, entry)))
      return refused({ kind: 'changed-meanwhile', record: entry.kind, id: entry.id })
  return accepted(null)
}

async function applyEntry(transaction: Transaction<Tables>, entry: ChangeEntry): Promise<boolean> {
  const tables = anyTable(transaction)
  const row = (record: ChangeEntry['after']): Row => toRow(entry.kind, record as never)
  const standing = await tables
    .selectFrom(entry.kind)
    .selectAll()
    .where('id', '=', entry.id)
    .executeTakeFirst()
  if (!sameRow(standing, entry.before ? row(entry.before) : undefined)) return false
  if (!entry.after) await tables.deleteFrom(entry.kind).where('id', '=', entry.id).execute()
  else if (entry.before)
    await tables.updateTable(entry.kind).set(row(entry.after)).where('id', '=', entry.id).execute()
  else await tables.insertInto(entry.kind).values(row(entry.after)).execute()
  return true
}

function sameRow(a: Row | undefined, b: Row | undefined): boolean {
  if (!a || !b) return a === b
  // A change kept by an older program knows nothing of a column that came later.
  return Object.keys(a).every(field => (a[field] ?? null) === (b[field] ?? null))
}

async function isCodeInUse(transaction: Transaction<Tables>, codeId: string): Promise<boolean> {
  const named = `%${codeId}%`
  for (const { kind, by } of hangingOnCodes) {
    const isList = by in recordKinds[kind].json
    const use = await anyTable(transaction)
      .selectFrom(kind as string)
      .select('id')
      .where(by, isList ? 'like' : '=', isList ? named : codeId)
      .limit(1)
      .executeTakeFirst()
    if (use) return true
  }
  const uses = await transaction
    .selectFrom('anchor')
    .select('id')
    .where('record', 'like', named)
    .unionAll(transaction.selectFrom('removedFilm').select('filmId as id').where('change', 'like', named))
    .limit(1)
    .executeTakeFirst()
  return uses !== undefined
}

const hangingOnCodes = recordOrder.flatMap(kind =>
  linksOf(kind).flatMap(link => (link.kind === 'code' ? [{ kind, by: link.by }] : [])),
)
