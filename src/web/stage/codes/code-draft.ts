import type { Code, CodeMeaning } from '../../../study/index.ts'
import { plainMeaning } from '../../../study/index.ts'

/** What a hand can say of a code. */
export type CodeDraft = Pick<Code, 'kind' | 'names' | 'colour' | 'key'> & CodeMeaning

export function newDraft(colour: string): CodeDraft {
  return { ...plainMeaning, kind: 'symbol', names: { en: '', 'zh-Hans': '' }, colour, key: null }
}

/** As an act says it: its kind under a name of its own. */
export function fieldsOf(draft: CodeDraft) {
  const { kind: codeKind, names, colour, key } = draft
  return { codeKind, names, colour, key, ...meaningOf(draft) }
}

function meaningOf(draft: CodeDraft): CodeMeaning {
  const { pinyin, definition, whenToUse, whenNot, unit, judgement } = draft
  const { parentIds, entailsIds, aspectIds } = draft
  return { pinyin, definition, whenToUse, whenNot, unit, judgement, parentIds, entailsIds, aspectIds }
}
