import type { RecordKind, RecordKinds } from '../study/index.ts'

/** Which fields of each kind of record stand in the table as JSON, and which as 0 or 1. */
const written: Record<RecordKind, { json: readonly string[]; flags: readonly string[] }> = {
  film: { json: ['titles', 'people'], flags: ['specimen'] },
  version: { json: [], flags: [] },
  part: { json: [], flags: [] },
  file: { json: ['clock', 'probe'], flags: [] },
  shot: { json: [], flags: [] },
  boundaryDecision: { json: [], flags: [] },
  scene: { json: [], flags: [] },
  chosenStill: { json: [], flags: [] },
  coder: { json: [], flags: [] },
  code: { json: ['names'], flags: ['retired'] },
  pass: { json: ['codeIds'], flags: [] },
  lookedThrough: { json: [], flags: [] },
  mark: { json: [], flags: [] },
  likeness: { json: ['warp'], flags: [] },
  anchor: { json: ['record'], flags: [] },
  periodisation: { json: ['periods', 'assignments'], flags: [] },
}

export type Row = Record<string, unknown>

export function toRow<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Row {
  const row: Row = { ...record }
  for (const field of written[kind].json)
    row[field] = row[field] === null || row[field] === undefined ? null : JSON.stringify(row[field])
  for (const field of written[kind].flags) row[field] = row[field] ? 1 : 0
  return row
}

export function fromRow<Kind extends RecordKind>(kind: Kind, row: object): RecordKinds[Kind] {
  const record: Row = { ...row }
  for (const field of written[kind].json) {
    const text = record[field]
    record[field] = typeof text === 'string' ? JSON.parse(text) : null
  }
  for (const field of written[kind].flags) record[field] = Number(record[field]) === 1
  return record as unknown as RecordKinds[Kind]
}
