import type { Code } from '../codebook/code.ts'
import type { CodeSet } from '../codebook/code-set.ts'
import { removeCodeSet, setCodeSet } from '../codebook/edit-code-sets.ts'
import type { CodeEdit } from '../codebook/edit-codebook.ts'
import { addCode, editCode } from '../codebook/edit-codebook.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownCodebook {
  codes: readonly Code[]
  sets: readonly CodeSet[]
}

export type CodebookAct =
  | { kind: 'add-code'; code: Omit<Code, 'position' | 'retired'> }
  | ({ kind: 'edit-code'; codeId: string; upon?: CodeEdit } & CodeEdit)
  /** `upon`: the set that the new one was made from. */
  | { kind: 'set-code-set'; codeSet: CodeSet; upon?: CodeSet }
  | { kind: 'remove-code-set'; codeSetId: string }

export const codebookActs: ActFamily<CodebookAct, KnownCodebook> = {
  area: 'codebook',
  ground: 'study',
  place: {
    'add-code': ({ codes }, { code }) => addCode(codes, code),
    'edit-code': ({ codes }, act) => editCode(codes, act),
    'set-code-set': (known, { codeSet, upon }) => setCodeSet(known, codeSet, upon),
    'remove-code-set': ({ sets }, { codeSetId }) => removeCodeSet(sets, codeSetId),
  },
}
