import type { Generated } from 'kysely'
import type { FlagField, JsonField, RecordKind, RecordKinds } from '../study/index.ts'

/** A record as its table has it: JSON as text, yes and no as 1 and 0. */
export type RowOf<Record> = {
  [Field in keyof Record]-?: Field extends JsonField<Record>
    ? null extends Record[Field]
      ? string | null
      : string
    : Field extends FlagField<Record>
      ? number
      : Exclude<Record[Field], undefined>
}

/** Each kind of record has a table of its own, called as the kind is. */
type RecordTables = { [Kind in RecordKind]: RowOf<RecordKinds[Kind]> }

/** The tables as Kysely sees them: camel case here, snake case in SQL. JSON stands in text columns. */
export interface Tables extends RecordTables {
  study: { id: string; homeCoderId: string; createdAt: string; changeNumber: Generated<number> }
  act: {
    id: string
    sequence: number
    at: string
    coderId: string
    kind: string
    area: string
    filmId: string | null
    change: string
    state: string
  }
  turn: { id: string; actId: string; direction: string; sequence: number; at: string }
  removedFilm: {
    filmId: string
    actId: string
    removedAt: string
    titles: string
    partCount: number
    shotCount: number
    markCount: number
    passCount: number
    readingCount: number
    linkCount: number
    plateItemCount: number
    memoFrameCount: number
    change: string
  }
  removedFile: {
    fileId: string
    filmId: string
    quickDigest: string | null
    storage: string
    path: string
  }
  task: {
    id: string
    kind: string
    subjectId: string | null
    payload: string
    state: string
    stage: string | null
    doneShare: number | null
    leftMs: number | null
    attempts: number
    reason: string | null
    createdAt: string
    startedAt: string | null
    endedAt: string | null
    stamp: string | null
  }
  filmCounts: { filmId: string; digest: string; counts: string }
  partMeasurements: {
    partId: string
    fileId: string
    revision: string
    stale: number
    procedure: string
    shots: string
    looks: string
  }
  modelChoice: { name: string; switchedOn: number }
  writing: {
    partId: string
    fileId: string
    frame: number
    atMs: number
    reader: string
    readerVersion: string
    lines: string
    folded: string
  }
  setAside: {
    id: string
    origin: string
    originDigest: string
    kind: string
    content: string
    createdAt: string
  }
  migration: { name: string; appliedAt: string }
}
