import { Type } from 'typebox'
import { bounds, gatheredWhats, memoKinds, memoSubjects } from '../../study/index.ts'
import { Line, Milliseconds, Nullable, Writing } from './bounded.ts'
import { Id } from './records.ts'

/** What acts say of plates and of what lies on them; whose they are and in which order, the program says. */
export const NewPlate = Type.Object({ id: Id, name: Line(bounds.name), caption: Writing })
export const NewPlateItem = Type.Object({
  id: Id,
  partId: Id,
  what: Type.Enum([...gatheredWhats]),
  startMs: Milliseconds,
  endMs: Milliseconds,
})
export const PlateItemSaid = Type.Object({
  size: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
  caption: Writing,
})

export const Plate = Type.Object({
  ...NewPlate.properties,
  coderId: Id,
  position: Type.Number(),
  createdAt: Type.String(),
})
export const PlateItem = Type.Object({
  ...NewPlateItem.properties,
  ...PlateItemSaid.properties,
  plateId: Id,
  position: Type.Number(),
})

export const NewMemo = Type.Object({
  id: Id,
  what: Type.Enum([...memoKinds]),
  text: Writing,
  about: Nullable(Type.Enum([...memoSubjects])),
  aboutId: Nullable(Id),
  isPrivate: Type.Boolean(),
  withheld: Nullable(Line(bounds.name)),
})
export const NewMemoFrame = Type.Object({ id: Id, partId: Id, atMs: Milliseconds })

export const Memo = Type.Object({
  ...NewMemo.properties,
  coderId: Id,
  createdAt: Type.String(),
  changedAt: Type.String(),
})
export const MemoFrame = Type.Object({ ...NewMemoFrame.properties, memoId: Id })
