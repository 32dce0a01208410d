import { Type } from 'typebox'
import { NewAspect } from '../aspects.ts'
import { Nullable } from '../bounded.ts'
import { CodeGroup } from '../code-groups.ts'
import { NewContradiction } from '../contradictions.ts'
import { ChoiceList, Code, CodeExample, CodeKind, CodeMeaning, CodeNames, CodeSet, Id } from '../records.ts'
import { PlannedStep } from '../versions.ts'

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

/** Acts on codes, what is held against each other of them, sets of codes, contradictions, aspects and lists of choices. */
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
  /** `upon`: the group that the new one was made from. */
  Type.Object({ kind: Type.Literal('set-code-group'), group: CodeGroup, upon: Type.Optional(CodeGroup) }),
  Type.Object({ kind: Type.Literal('remove-code-group'), groupId: Id }),
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
  /** `upon`: the aspect that the new one was made from. */
  Type.Object({ kind: Type.Literal('set-aspect'), aspect: NewAspect, upon: Type.Optional(NewAspect) }),
  Type.Object({ kind: Type.Literal('retire-aspect'), aspectId: Id, retired: Type.Boolean() }),
  Type.Object({
    kind: Type.Literal('ask-for-aspect'),
    aspectId: Id,
    codeIds: Type.Array(Id, { maxItems: 1000 }),
    asked: Type.Boolean(),
  }),
  /** `upon`: the list that the new one was made from. */
  Type.Object({
    kind: Type.Literal('set-choice-list'),
    choiceList: ChoiceList,
    upon: Type.Optional(ChoiceList),
  }),
  Type.Object({ kind: Type.Literal('set-code-example'), example: CodeExample }),
  Type.Object({ kind: Type.Literal('remove-code-example'), exampleId: Id }),
  Type.Object({ kind: Type.Literal('plan-step'), step: PlannedStep }),
  Type.Object({ kind: Type.Literal('drop-step'), stepId: Id }),
  Type.Object({
    kind: Type.Literal('order-aspects'),
    aspectIds: Type.Array(Id, { maxItems: 1000 }),
    beforeId: Nullable(Id),
  }),
] as const
