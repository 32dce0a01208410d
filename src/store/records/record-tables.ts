import type { Kysely } from 'kysely'
import type { AnchoredKind, RecordKind, RecordKinds } from '../../study/index.ts'
import { anchoredKinds, recordKinds } from '../../study/index.ts'
import type { Tables } from '../tables.ts'

export type Row = Record<string, unknown>

export function toRow<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Row {
  const row: Row = { ...record }
  const { json, flags } = writtenFields(kind)
  // A record that an older program kept in an act knows nothing of fields that came later: they stay as they are.
  for (const field of json)
    if (row[field] !== undefined) row[field] = row[field] === null ? null : JSON.stringify(row[field])
  for (const field of flags) if (row[field] !== undefined) row[field] = row[field] ? 1 : 0
  return row
}

export function fromRow<Kind extends RecordKind>(kind: Kind, row: object): RecordKinds[Kind] {
  const record: Row = { ...row }
  const { json, flags } = fields(kind)
  for (const [field, form] of Object.entries(json)) {
    const text = record[field]
    const value = typeof text === 'string' ? parsed(text) : null
    if (form === 'list') record[field] = Array.isArray(value) ? value : []
    else record[field] = form === 'record' || form(value) ? value : null
  }
  for (const field of Object.keys(flags)) record[field] = Number(record[field]) === 1
  return record as unknown as RecordKinds[Kind]
}

/** What fields must be, or be one of. */
type Where<Record> = { readonly [Field in keyof Record]?: Record[Field] | readonly Record[Field][] }

/** Records of one kind in the order of their kind; all of them where nothing is asked of their fields. */
export async function readRecords<Kind extends RecordKind>(
  database: Kysely<Tables>,
  kind: Kind,
  where: Where<RecordKinds[Kind]> = {},
): Promise<RecordKinds[Kind][]> {
  let query = anyTable(database)
    .selectFrom(kind as string)
    .selectAll()
  for (const [field, wanted] of Object.entries(where)) {
    if (Array.isArray(wanted) && wanted.length === 0) return []
    query = query.where(field, Array.isArray(wanted) ? 'in' : '=', wanted)
  }
  for (const field of [...recordKinds[kind].order, 'id']) query = query.orderBy(String(field))
  return (await query.execute()).map(row => fromRow(kind, row))
}

/** All that lies in the time of a part, by kind. */
export async function readPartInTime(
  database: Kysely<Tables>,
  partId: string,
): Promise<{ readonly [Kind in AnchoredKind]: readonly RecordKinds[Kind][] }> {
  const found: Partial<Record<AnchoredKind, unknown>> = {}
  for (const kind of anchoredKinds) found[kind] = await readRecords(database, kind, { partId } as object)
  return found as { [Kind in AnchoredKind]: RecordKinds[Kind][] }
}

/** Each kind has its table of the same name, with the same fields: the types cannot follow that far. */
export function anyTable(database: Kysely<Tables>): Kysely<Record<string, Row>> {
  return database as unknown as Kysely<Record<string, Row>>
}

const written = new Map<RecordKind, { json: readonly string[]; flags: readonly string[] }>()

/** Listed once for each kind: a million records come in at a time. */
function writtenFields(kind: RecordKind) {
  const known = written.get(kind)
  if (known) return known
  const { json, flags } = fields(kind)
  const listed = { json: Object.keys(json), flags: Object.keys(flags) }
  written.set(kind, listed)
  return listed
}

function fields(kind: RecordKind): {
  json: Record<string, 'list' | 'record' | ((value: unknown) => boolean)>
  flags: Record<string, true>
} {
  return recordKinds[kind]
}

/** What cannot be read, in a study that another hand has written, is nothing: its record says so where it is shown. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
