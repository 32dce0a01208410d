import type { Memo } from '../../../study/index.ts'
import { plainText } from '../../state/plain-text.ts'

/** What of the notebook is shown, as the address says it. */
export interface NarrowedNotebook {
  kind?: string | undefined
  /** As the choice says it: `film ID`. */
  about?: string | undefined
  words?: string | undefined
  /** The one that was led to, or is being written. */
  memo?: string | undefined
}

/** The newest first; every word that was typed is in the text or in the name of what it is about. */
export function selectMemos(
  memos: readonly Memo[],
  { kind, about, words = '' }: NarrowedNotebook,
  { nameOf, simplify = as => as }: { nameOf: (memo: Memo) => string; simplify?: (text: string) => string },
): Memo[] {
  const plain = (text: string) => plainText(simplify(text))
  const wanted = plain(words.trim()).split(/\s+/).filter(Boolean)
  const isAsked = (memo: Memo) => {
    if (kind && memo.what !== kind) return false
    if (about && `${memo.about} ${memo.aboutId}` !== about) return false
    const text = wanted.length > 0 ? plain(`${memo.text} ${nameOf(memo)}`) : ''
    return wanted.every(word => text.includes(word))
  }
  return memos.filter(isAsked).sort((a, b) => (key(a) < key(b) ? 1 : -1))
}

function key({ createdAt, id }: Memo): string {
  return `${createdAt} ${id}`
}
