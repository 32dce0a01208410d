import type { RecordKind, RecordKinds } from '../study/index.ts'
import { recordKinds } from '../study/index.ts'

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
    record[field] = typeof text === 'string' ? JSON.parse(text) : null
  }
  for (const field of fields(kind).flags) record[field] = Number(record[field]) === 1
  return record as unknown as RecordKinds[Kind]
}

function fields(kind: RecordKind): { json: readonly string[]; flags: readonly string[] } {
  return recordKinds[kind]
}
