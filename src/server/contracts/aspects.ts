import { Type } from 'typebox'
import { bounds } from '../../study/index.ts'
import { Writing } from './bounded.ts'
import { CodeNames, Id } from './records.ts'

/** What an act says of an aspect; where it stands in the list, and whether it is retired, other acts say. */
export const NewAspect = Type.Object({
  id: Id,
  names: CodeNames,
  values: Type.Array(Type.Object({ id: Id, names: CodeNames, retired: Type.Boolean() }), {
    maxItems: bounds.aspectValues,
  }),
  takesSeveral: Type.Boolean(),
  takesReason: Type.Boolean(),
  meaning: Writing,
})

export const Aspect = Type.Object({
  ...NewAspect.properties,
  position: Type.Integer(),
  retired: Type.Boolean(),
})
