import type { Aspect } from '../codebook/aspect.ts'
import type { Code } from '../codebook/code.ts'
import type { CodeExample } from '../codebook/code-example.ts'
import type { CodeGroup } from '../codebook/code-group.ts'
import type { CodeSet } from '../codebook/code-set.ts'
import type { Contradiction } from '../codebook/contradiction.ts'
import type { NewAspect } from '../codebook/edit-aspects.ts'
import { askForAspect, orderAspects, retireAspect, setAspect } from '../codebook/edit-aspects.ts'
import { removeCodeGroup, setCodeGroup } from '../codebook/edit-code-groups.ts'
import { removeCodeSet, setCodeSet } from '../codebook/edit-code-sets.ts'
import type { CodeEdit, NewCode } from '../codebook/edit-codebook.ts'
import { addCode, editCode } from '../codebook/edit-codebook.ts'
import type { NewContradiction } from '../codebook/edit-contradictions.ts'
import {
  orderContradictions,
  retireContradiction,
  setContradiction,
} from '../codebook/edit-contradictions.ts'
import { removeExample, setExample } from '../codebook/edit-examples.ts'
import { moveCodes, orderCodes } from '../codebook/order-codes.ts'
import type { ChoiceList } from '../readings/choice-list.ts'
import { setChoiceList } from '../readings/edit-choice-lists.ts'
import type { Result } from '../result.ts'
import { refused } from '../result.ts'
import type { CodebookStep } from '../versions/codebook-version.ts'
import type { PlannedStep } from '../versions/plan-step.ts'
import { dropStep, planStep } from '../versions/plan-step.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownCodebook {
  codes: readonly Code[]
  sets: readonly CodeSet[]
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
  choiceLists: readonly ChoiceList[]
  groups: readonly CodeGroup[]
  steps: readonly CodebookStep[]
  examples: readonly CodeExample[]
  /** Whether the part is there that an act names. */
  isPartThere: boolean
}

export type CodebookAct =
  | { kind: 'add-code'; code: NewCode }
  | ({ kind: 'edit-code'; codeId: string; upon?: CodeEdit } & CodeEdit)
  /** Puts codes before another one in the codebook; null: at the end. */
  | { kind: 'order-codes'; codeIds: string[]; beforeId: string | null }
  /** Puts codes under another one; null: at the head of their kinds. */
  | { kind: 'move-codes'; codeIds: string[]; underId: string | null }
  /** `upon`: the set that the new one was made from. */
  | { kind: 'set-code-set'; codeSet: CodeSet; upon?: CodeSet }
  | { kind: 'remove-code-set'; codeSetId: string }
  /** Codes held against each other. `upon`: the group that the new one was made from. */
  | { kind: 'set-code-group'; group: CodeGroup; upon?: CodeGroup }
  | { kind: 'remove-code-group'; groupId: string }
  /** `upon`: the contradiction that the new one was made from. */
  | { kind: 'set-contradiction'; contradiction: NewContradiction; upon?: NewContradiction }
  | { kind: 'retire-contradiction'; contradictionId: string; retired: boolean }
  /** Puts contradictions before another one in the list; null: at the end. */
  | { kind: 'order-contradictions'; contradictionIds: string[]; beforeId: string | null }
  /** `upon`: the aspect that the new one was made from. */
  | { kind: 'set-aspect'; aspect: NewAspect; upon?: NewAspect }
  | { kind: 'retire-aspect'; aspectId: string; retired: boolean }
  /** Asks the marks of codes for an aspect, or no longer. */
  | { kind: 'ask-for-aspect'; aspectId: string; codeIds: string[]; asked: boolean }
  /** `upon`: the list that the new one was made from. */
  | { kind: 'set-choice-list'; choiceList: ChoiceList; upon?: ChoiceList }
  /** Puts a frame of the corpus beside a definition. */
  | { kind: 'set-code-example'; example: CodeExample }
  | { kind: 'remove-code-example'; exampleId: string }
  /** Plans that a code goes over into others with the next version. */
  | { kind: 'plan-step'; step: PlannedStep }
  | { kind: 'drop-step'; stepId: string }
  /** Puts aspects before another one in the list; null: at the end. */
  | { kind: 'order-aspects'; aspectIds: string[]; beforeId: string | null }

export const codebookActs: ActFamily<CodebookAct, KnownCodebook> = {
  area: 'codebook',
  ground: 'study',
  place: {
    'add-code': (known, { code }) => whereAspectsAre(known, code) ?? addCode(known.codes, code),
    'edit-code': (known, act) => whereAspectsAre(known, act) ?? editCode(known.codes, act),
    'order-codes': ({ codes }, act) => orderCodes(codes, act),
    'move-codes': ({ codes }, act) => moveCodes(codes, act),
    'set-code-set': (known, { codeSet, upon }) => setCodeSet(known, codeSet, upon),
    'remove-code-set': ({ sets }, { codeSetId }) => removeCodeSet(sets, codeSetId),
    'set-code-group': (known, { group, upon }) => setCodeGroup(known, group, upon),
    'remove-code-group': ({ groups }, { groupId }) => removeCodeGroup(groups, groupId),
    'set-contradiction': ({ contradictions }, { contradiction, upon }) =>
      setContradiction(contradictions, contradiction, upon),
    'retire-contradiction': ({ contradictions }, act) => retireContradiction(contradictions, act),
    'order-contradictions': ({ contradictions }, act) => orderContradictions(contradictions, act),
    'set-aspect': ({ aspects }, { aspect, upon }) => setAspect(aspects, aspect, upon),
    'retire-aspect': ({ aspects }, act) => retireAspect(aspects, act),
    'ask-for-aspect': (known, act) => askForAspect(known, act),
    'set-choice-list': ({ choiceLists }, { choiceList, upon }) =>
      setChoiceList(choiceLists, choiceList, upon),
    'set-code-example': (known, { example }) => setExample(known, example, known.isPartThere),
    'remove-code-example': (known, act) => removeExample(known, act),
    'plan-step': (known, { step }) => planStep(known, step),
    'drop-step': (known, act) => dropStep(known, act),
    'order-aspects': ({ aspects }, act) => orderAspects(aspects, act),
  },
}

/** The refusal where a code asks for an aspect that is not there. */
function whereAspectsAre(
  { aspects }: KnownCodebook,
  { aspectIds = [] }: { aspectIds?: readonly string[] },
): Result<never, { kind: 'no-such-aspect' }> | null {
  const isMissing = aspectIds.some(id => !aspects.some(aspect => aspect.id === id))
  return isMissing ? refused({ kind: 'no-such-aspect' }) : null
}
