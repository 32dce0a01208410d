import type { Transaction } from 'kysely'
import type { Change, ChangeEntry, RecordKind, Result } from '../../study/index.ts'
import { accepted, linksOf, recordKinds, recordOrder, refused } from '../../study/index.ts'
import { isParentMissing } from '../database-trouble.ts'
import { forgetCounts } from '../records/counts.ts'
import { followMarks, liesOnMark } from '../records/links.ts'
import { outdateMeasurements } from '../records/measurements.ts'
import type { Row } from '../records/record-tables.ts'
import { anyTable, toRow } from '../records/record-tables.ts'
import { dropFromRemoved } from '../records/removed-films.ts'
import type { Tables } from '../tables.ts'
import { followTexts } from '../texts/text-rows.ts'

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

/** There are links of this kind, or were in a film that can be brought back. */
export interface LinkKindInUse {
  kind: 'link-kind-in-use'
}

/** Something is read in terms of it, or was in a film that can be brought back. */
export interface ContradictionInUse {
  kind: 'contradiction-in-use'
}

export type ApplyRefusal = ChangedMeanwhile | CodeInUse | LinkKindInUse | ContradictionInUse

/** Writes a change entry by entry, and only upon what it was made upon. Runs inside the caller's transaction. */
export async function applyChange(
  transaction: Transaction<Tables>,
  change: Change,
): Promise<Result<null, ApplyRefusal>> {
  for (const { kind, id, after } of change) {
    if (after) continue
    if (kind === 'code' && (await isInUse(transaction, kind, id)))
      return refused({ kind: 'code-in-use', codeId: id })
    if (kind === 'linkKind' && (await isInUse(transaction, kind, id)))
      return refused({ kind: 'link-kind-in-use' })
    if (kind === 'contradiction' && (await isInUse(transaction, kind, id)))
      return refused({ kind: 'contradiction-in-use' })
  }
  await dropFromRemoved(transaction, change)
  await forgetCounts(transaction, change)
  await outdateMeasurements(transaction, change)
  for (const entry of change)
    if (!(await applyEntry(transaction, entry)))
      return refused({ kind: 'changed-meanwhile', record: entry.kind, id: entry.id })
  await followTexts(transaction, change)
  await followMarks(transaction, change)
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
  if (!sameRow(asJudged(entry, standing), entry.before ? row(entry.before) : undefined)) return false
  if (!entry.after) return isDone(tables.deleteFrom(entry.kind).where('id', '=', entry.id).execute())
  if (entry.before)
    await tables.updateTable(entry.kind).set(row(entry.after)).where('id', '=', entry.id).execute()
  else return isDone(tables.insertInto(entry.kind).values(row(entry.after)).execute())
  return true
}

/** The times of what is a mark are the mark's: an act is not made upon them. */
function asJudged(entry: ChangeEntry, standing: Row | undefined): Row | undefined {
  if (!entry.before || !standing || !liesOnMark({ ...entry, after: null } as ChangeEntry)) return standing
  const { startMs, endMs } = entry.before as { startMs: number; endMs: number } & object
  return { ...standing, startMs, endMs }
}

/** False where what it hangs on has been removed since, or something hangs on it: then all is not as the act had it. */
async function isDone(written: Promise<unknown>): Promise<boolean> {
  try {
    await written
    return true
  } catch (fault) {
    if (isParentMissing(fault)) return false
    throw fault
  }
}

function sameRow(a: Row | undefined, b: Row | undefined): boolean {
  if (!a || !b) return a === b
  // A change kept by an older program knows nothing of a column that came later.
  return Object.keys(a).every(field => b[field] === undefined || a[field] === b[field])
}

async function isInUse(
  transaction: Transaction<Tables>,
  of: keyof typeof hangingOn,
  ofId: string,
): Promise<boolean> {
  const named = `%${ofId}%`
  for (const { kind, by } of hangingOn[of]) {
    const isList = by in recordKinds[kind].json
    const use = await anyTable(transaction)
      .selectFrom(kind as string)
      .select('id')
      .where(by, isList ? 'like' : '=', isList ? named : ofId)
      .limit(1)
      .executeTakeFirst()
    if (use) return true
  }
  // Positions stand in what is said of a mark, which is no field that names a record.
  if (of === 'contradiction' && (await isOnMarks(transaction, named))) return true
  const uses = await transaction
    .selectFrom('anchor')
    .select('id')
    .where('record', 'like', named)
    .unionAll(transaction.selectFrom('removedFilm').select('filmId as id').where('change', 'like', named))
    .limit(1)
    .executeTakeFirst()
  return uses !== undefined
}

async function isOnMarks(transaction: Transaction<Tables>, named: string): Promise<boolean> {
  const use = await transaction
    .selectFrom('mark')
    .select('id')
    .where('said', 'like', named)
    .limit(1)
    .executeTakeFirst()
  return use !== undefined
}

const hangingOn = {
  code: whatHangsOn('code'),
  linkKind: whatHangsOn('linkKind'),
  contradiction: whatHangsOn('contradiction'),
}

function whatHangsOn(of: RecordKind): { kind: RecordKind; by: string }[] {
  return recordOrder.flatMap(kind =>
    linksOf(kind).flatMap(link => (link.kind === of ? [{ kind, by: link.by }] : [])),
  )
}
