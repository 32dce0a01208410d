import { Type } from 'typebox'
import { Nullable } from '../bounded.ts'
import { NewContradiction } from '../contradictions.ts'
import { Code, CodeKind, CodeMeaning, CodeNames, CodeSet, Id } from '../records.ts'

const CodeEdit = Type.Partial(
  Type.Object({
    codeKind: CodeKind,
    names: CodeNames,
    colour: Code.properties.colour,
    key: Code.properties.key,
    retired: Type.Boolean(),
    ...CodeMeaning.properties,
  }),
)

/** Acts on codes, sets of codes and contradictions. */
export const CodebookActs = [
  Type.Object({
    kind: Type.Literal('add-code'),
    code: Type.Object({
      id: Id,
      kind: CodeKind,
      names: CodeNames,
      colour: Code.properties.colour,
      key: Code.properties.key,
      ...Type.Partial(CodeMeaning).properties,
    }),
  }),
  Type.Object({
    kind: Type.Literal('edit-code'),
    codeId: Id,
    ...CodeEdit.properties,
    upon: Type.Optional(CodeEdit),
  }),
  Type.Object({
    kind: Type.Literal('order-codes'),
    codeIds: Type.Array(Id, { maxItems: 1000 }),
    beforeId: Nullable(Id),
  }),
  Type.Object({
    kind: Type.Literal('move-codes'),
    codeIds: Type.Array(Id, { maxItems: 1000 }),
    underId: Nullable(Id),
  }),
  /** `upon`: the set that the new one was made from. */
  Type.Object({ kind: Type.Literal('set-code-set'), codeSet: CodeSet, upon: Type.Optional(CodeSet) }),
  Type.Object({ kind: Type.Literal('remove-code-set'), codeSetId: Id }),
  /** `upon`: the contradiction that the new one was made from. */
  Type.Object({
    kind: Type.Literal('set-contradiction'),
    contradiction: NewContradiction,
    upon: Type.Optional(NewContradiction),
  }),
  Type.Object({
    kind: Type.Literal('retire-contradiction'),
    contradictionId: Id,
    retired: Type.Boolean(),
  }),
  Type.Object({
    kind: Type.Literal('order-contradictions'),
    contradictionIds: Type.Array(Id, { maxItems: 1000 }),
    beforeId: Nullable(Id),
  }),
] as const
