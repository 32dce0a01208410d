import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Line, Milliseconds } from '../bounded.ts'
import { Id } from '../records.ts'

/** Acts by which pictures of a film are withheld from what goes out. */
export const WithholdingActs = [
  Type.Object({
    kind: Type.Literal('withhold-frames'),
    partId: Id,
    startMs: Milliseconds,
    endMs: Milliseconds,
    newId: Id,
    reason: Line(bounds.name),
  }),
  Type.Object({ kind: Type.Literal('let-frames-out'), partId: Id, spanId: Id }),
] as const
