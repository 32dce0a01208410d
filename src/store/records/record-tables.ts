import type { RecordKind, RecordKinds } from '../../study/index.ts'
import { recordKinds } from '../../study/index.ts'

/** Fields that are lists, whatever a foreign hand has written there. */
const lists = new Set(['titles', 'people', 'codeIds', 'periods', 'assignments'])

export type Row = Record<string, unknown>

export function toRow<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Row {
  const row: Row = { ...record }
  for (const field of fields(kind).json)
    row[field] = row[field] === null || row[field] === undefined ? null : JSON.stringify(row[field])
  for (const field of fields(kind).flags) row[field] = row[field] ? 1 : 0
  return row
}

export function fromRow<Kind extends RecordKind>(kind: Kind, row: object): RecordKinds[Kind] {
  const record: Row = { ...row }
  for (const field of fields(kind).json) {
    const text = record[field]
    const value = typeof text === 'string' ? parsed(text) : null
    record[field] = lists.has(field) && !Array.isArray(value) ? [] : value
  }
  for (const field of fields(kind).flags) record[field] = Number(record[field]) === 1
  return record as unknown as RecordKinds[Kind]
}

function fields(kind: RecordKind): { json: readonly string[]; flags: readonly string[] } {
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
