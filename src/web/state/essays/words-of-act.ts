import type { ActRequest } from '../../../server/contracts/index.ts'

/** What a person wrote in an act, as it was written; empty where it holds no words of theirs. */
export function wordsOfAct(act: ActRequest): string {
  switch (act.kind) {
    case 'write-blocks':
      return joined(act.put.filter(({ text, upon }) => text !== upon).map(({ text }) => text))
    case 'set-memo':
      return act.memo.text
    case 'set-excerpt':
      return joined([act.excerpt.quotation, act.excerpt.translation])
    case 'set-mediation':
      return act.mediation.reading
    case 'set-claim':
      return act.to.note ?? ''
    case 'keep-as-of':
      return act.reason
    default:
      return ''
  }
}

function joined(texts: readonly string[]): string {
  return texts.filter(text => text.trim() !== '').join('\n\n')
}
