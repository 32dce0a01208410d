import { Type } from 'typebox'
import { bounds, codeGroupSorts } from '../../study/index.ts'
import { Writing } from './bounded.ts'
import { CodeNames, Id } from './records.ts'

export const CodeGroup = Type.Object({
  id: Id,
  sort: Type.Enum([...codeGroupSorts]),
  names: CodeNames,
  codeIds: Type.Array(Id, { maxItems: bounds.codesOfGroup }),
  note: Writing,
})
