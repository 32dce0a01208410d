import { flushSync } from 'react-dom'
import type { Mark } from '../../../../study/index.ts'
import { preferred } from '../../../state/preferences.ts'
import type { Store } from '../../../state/store.ts'

export const markSaidId = 'said-of-mark'
export const memoId = 'memo-of-mark'

/** The mark that is meant at a moment: the one that is chosen, else of those that lie there the one made last. */
export function markMeant(
  marks: readonly Mark[],
  { partId, atMs, chosenId }: { partId: string; atMs: number; chosenId: string | null },
): Mark | null {
  const here = marks.filter(mark => mark.partId === partId && mark.startMs <= atMs && atMs < mark.endMs)
  const last = here.reduce<Mark | null>(
    (newest, mark) => (newest && newest.id > mark.id ? newest : mark),
    null,
  )
  return marks.find(({ id }) => id === chosenId) ?? last
}

/** Puts the hand where more is said of a mark, unfolding the inspector for it: its first aspect, or its memo. */
export function askForSaid(store: Store, markId: string, what: 'aspects' | 'memo'): void {
  flushSync(() => {
    store.change('preferences', before => preferred(before, { inspector: 'open' }))
    store.change('chosen', () => ({ kind: 'mark', id: markId }))
  })
  const said = document.getElementById(markSaidId)
  const field = what === 'memo' ? document.getElementById(memoId) : said?.querySelector('button, textarea')
  if (field instanceof HTMLElement) field.focus()
}
