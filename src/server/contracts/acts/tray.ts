import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Id } from '../records.ts'
import { NewFinding, NewGathered, NewRecord } from '../tray.ts'

const Ids = Type.Array(Id, { minItems: 1, maxItems: 100_000 })

/** Acts on the tray of the coder at home. */
export const TrayActs = [
  /** Puts shots, stills and spans into the tray; what is there already is there once. */
  Type.Object({
    kind: Type.Literal('gather'),
    things: Type.Array(NewGathered, { minItems: 1, maxItems: bounds.gatheredAtOnce }),
  }),
  Type.Object({ kind: Type.Literal('gather-finding'), finding: NewFinding }),
  Type.Object({ kind: Type.Literal('gather-record'), record: NewRecord }),
  Type.Object({ kind: Type.Literal('put-away'), ids: Ids }),
  /** Puts things before another one; null: at the end. */
  Type.Object({
    kind: Type.Literal('order-gathered'),
    ids: Ids,
    beforeId: Type.Union([Id, Type.Null()]),
  }),
] as const
