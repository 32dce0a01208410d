import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { NewMemo, NewMemoFrame, NewPlate, NewPlateItem, PlateItemSaid } from '../plates.ts'
import { Id } from '../records.ts'

const Ids = Type.Array(Id, { minItems: 1, maxItems: bounds.itemsOfPlate })
const BeforeId = Type.Union([Id, Type.Null()])

/** Acts on the plates of the coder at home, and on the notebook. */
export const PlateActs = [
  Type.Object({ kind: Type.Literal('set-plate'), plate: NewPlate, upon: Type.Optional(NewPlate) }),
  Type.Object({ kind: Type.Literal('remove-plate'), plateId: Id }),
  Type.Object({
    kind: Type.Literal('add-to-plate'),
    plateId: Id,
    items: Type.Array(NewPlateItem, { minItems: 1, maxItems: bounds.itemsOfPlate }),
    beforeId: BeforeId,
  }),
  Type.Object({
    kind: Type.Literal('set-plate-item'),
    itemId: Id,
    to: Type.Partial(PlateItemSaid),
    upon: Type.Optional(Type.Partial(PlateItemSaid)),
  }),
  Type.Object({ kind: Type.Literal('order-plate'), plateId: Id, ids: Ids, beforeId: BeforeId }),
  Type.Object({ kind: Type.Literal('take-off-plate'), ids: Ids }),
] as const

export const NotebookActs = [
  Type.Object({
    kind: Type.Literal('set-memo'),
    memo: NewMemo,
    frames: Type.Array(NewMemoFrame, { maxItems: bounds.framesOfMemo }),
    upon: Type.Optional(NewMemo),
  }),
  Type.Object({ kind: Type.Literal('remove-memo'), memoId: Id }),
  Type.Object({ kind: Type.Literal('add-memo-frame'), memoId: Id, frame: NewMemoFrame }),
  Type.Object({ kind: Type.Literal('take-memo-frame'), frameId: Id }),
] as const
