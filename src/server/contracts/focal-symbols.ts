import { Type } from 'typebox'
import { focalDirections } from '../../study/index.ts'
import { Nullable } from './bounded.ts'
import { Id } from './records.ts'

export const NewFocalSymbol = Type.Object({
  id: Id,
  codeId: Id,
  direction: Nullable(Type.Enum([...focalDirections])),
  declared: Type.Enum(['before', 'after']),
})

export const FocalSymbol = Type.Object({
  ...NewFocalSymbol.properties,
  coderId: Id,
  declaredAt: Type.String(),
})
