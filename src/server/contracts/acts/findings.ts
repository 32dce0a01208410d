import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Line } from '../bounded.ts'
import { NewSavedQuery } from '../finding/queries.ts'
import { NewFocalSymbol } from '../focal-symbols.ts'
import { Id } from '../records.ts'

/** Acts on what was declared to be looked for. */
export const FocalActs = [
  Type.Object({ kind: Type.Literal('declare-focal'), focal: NewFocalSymbol }),
  Type.Object({ kind: Type.Literal('withdraw-focal'), focalSymbolId: Id }),
] as const

/** Acts on what is kept of an analysis. */
export const FindingActs = [
  Type.Object({
    kind: Type.Literal('keep-finding'),
    findingId: Id,
    question: Line(bounds.name),
    /** As its own contract says it; see `Questions`. */
    asked: Type.Record(Type.String(), Type.Unknown()),
  }),
  Type.Object({ kind: Type.Literal('renew-finding'), findingId: Id }),
  Type.Object({ kind: Type.Literal('remove-finding'), findingId: Id }),
] as const

/** Acts on the queries that are saved with the study. */
export const QueryActs = [
  /** Under a name, or in its new form. `upon`: the saved query that the new form was made from. */
  Type.Object({
    kind: Type.Literal('save-query'),
    saved: NewSavedQuery,
    upon: Type.Optional(NewSavedQuery),
  }),
  Type.Object({ kind: Type.Literal('remove-query'), savedQueryId: Id }),
] as const
