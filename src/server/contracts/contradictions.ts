import { Type } from 'typebox'
import { Writing } from './bounded.ts'
import { CodeNames, Id } from './records.ts'

/** What an act says of a contradiction; where it stands in the list, and whether it is retired, other acts say. */
export const NewContradiction = Type.Object({
  id: Id,
  names: CodeNames,
  family: CodeNames,
  firstPole: CodeNames,
  secondPole: CodeNames,
  positionNames: Type.Object({
    ...{ s1: CodeNames, s2: CodeNames, notS1: CodeNames, notS2: CodeNames },
    ...{ both: CodeNames, neither: CodeNames },
  }),
  meaning: Writing,
  whoSays: Writing,
})

export const Contradiction = Type.Object({
  ...NewContradiction.properties,
  position: Type.Integer(),
  retired: Type.Boolean(),
})
