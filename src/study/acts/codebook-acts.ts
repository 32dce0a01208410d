import type { Code } from '../codebook/code.ts'
import type { CodeSet } from '../codebook/code-set.ts'
import type { Contradiction } from '../codebook/contradiction.ts'
import { removeCodeSet, setCodeSet } from '../codebook/edit-code-sets.ts'
import type { CodeEdit, NewCode } from '../codebook/edit-codebook.ts'
import { addCode, editCode } from '../codebook/edit-codebook.ts'
import type { NewContradiction } from '../codebook/edit-contradictions.ts'
import {
  orderContradictions,
  retireContradiction,
  setContradiction,
} from '../codebook/edit-contradictions.ts'
import { moveCodes, orderCodes } from '../codebook/order-codes.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownCodebook {
  codes: readonly Code[]
  sets: readonly CodeSet[]
  contradictions: readonly Contradiction[]
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
  /** `upon`: the contradiction that the new one was made from. */
  | { kind: 'set-contradiction'; contradiction: NewContradiction; upon?: NewContradiction }
  | { kind: 'retire-contradiction'; contradictionId: string; retired: boolean }
  /** Puts contradictions before another one in the list; null: at the end. */
  | { kind: 'order-contradictions'; contradictionIds: string[]; beforeId: string | null }

export const codebookActs: ActFamily<CodebookAct, KnownCodebook> = {
  area: 'codebook',
  ground: 'study',
  place: {
    'add-code': ({ codes }, { code }) => addCode(codes, code),
    'edit-code': ({ codes }, act) => editCode(codes, act),
    'order-codes': ({ codes }, act) => orderCodes(codes, act),
    'move-codes': ({ codes }, act) => moveCodes(codes, act),
    'set-code-set': (known, { codeSet, upon }) => setCodeSet(known, codeSet, upon),
    'remove-code-set': ({ sets }, { codeSetId }) => removeCodeSet(sets, codeSetId),
    'set-contradiction': ({ contradictions }, { contradiction, upon }) =>
      setContradiction(contradictions, contradiction, upon),
    'retire-contradiction': ({ contradictions }, act) => retireContradiction(contradictions, act),
    'order-contradictions': ({ contradictions }, act) => orderContradictions(contradictions, act),
  },
}
