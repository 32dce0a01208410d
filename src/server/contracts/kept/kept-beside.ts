import { Type } from 'typebox'
import { recordOrder } from '../../../study/index.ts'
import { Milliseconds } from '../bounded.ts'
import { Id } from '../records.ts'

const entry = { kind: Type.Enum([...recordOrder]), id: Id, before: Type.Unknown(), after: Type.Unknown() }

/** What a study keeps besides records, in the form in which it is kept outside a database. */
export const keptBesideForms = {
  /** A film that was removed, and the change that brings it back. */
  removedFilm: Type.Object({
    id: Id,
    actId: Id,
    removedAt: Type.String(),
    brings: Type.Array(Type.Object(entry), { minItems: 1 }),
  }),
  writing: Type.Object({
    partId: Id,
    fileId: Id,
    frame: Type.Integer({ minimum: 0 }),
    atMs: Milliseconds,
    reader: Type.String({ maxLength: 200 }),
    readerVersion: Type.String({ maxLength: 200 }),
    lines: Type.Array(
      Type.Object({
        text: Type.String({ maxLength: 10_000 }),
        confidence: Type.Number(),
        box: Type.Array(Type.Tuple([Type.Number(), Type.Number()]), { maxItems: 16 }),
      }),
      { maxItems: 1000 },
    ),
  }),
  partMeasurements: Type.Object({
    partId: Id,
    fileId: Id,
    revision: Type.String({ maxLength: 200 }),
    stale: Type.Boolean(),
    procedure: Type.Object({ name: Type.String(), version: Type.Integer() }),
    shots: Type.Array(
      Type.Object({ shotId: Id, startMs: Milliseconds, endMs: Milliseconds, values: Type.Unknown() }),
    ),
    looks: Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
  }),
  setAside: Type.Object({
    id: Id,
    origin: Type.String({ maxLength: 4000 }),
    originDigest: Type.String({ maxLength: 200 }),
    kind: Type.String({ maxLength: 200 }),
    content: Type.String(),
    createdAt: Type.String(),
  }),
}
