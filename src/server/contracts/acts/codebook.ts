import { Type } from 'typebox'
import { Code, CodeKind, CodeNames, CodeSet, Id } from '../records.ts'

const CodeEdit = Type.Partial(
  Type.Object({
    codeKind: CodeKind,
    names: CodeNames,
    colour: Code.properties.colour,
    key: Code.properties.key,
    retired: Type.Boolean(),
  }),
)

/** Acts on codes and sets of codes. */
export const CodebookActs = [
  Type.Object({
    kind: Type.Literal('add-code'),
    code: Type.Object({
      id: Id,
      kind: CodeKind,
      names: CodeNames,
      colour: Code.properties.colour,
      key: Code.properties.key,
    }),
  }),
  Type.Object({
    kind: Type.Literal('edit-code'),
    codeId: Id,
    ...CodeEdit.properties,
    upon: Type.Optional(CodeEdit),
  }),
  /** `upon`: the set that the new one was made from. */
  Type.Object({ kind: Type.Literal('set-code-set'), codeSet: CodeSet, upon: Type.Optional(CodeSet) }),
  Type.Object({ kind: Type.Literal('remove-code-set'), codeSetId: Id }),
] as const
