import { newReading } from '../../state/chosen.ts'
import type { BegunEnd } from '../../state/links/begun-link.ts'
import type { Store } from '../../state/store.ts'
import { showReading } from '../readings/ask-for-reading.ts'

export const quotingViewId = 'what-is-quoted'

/** Asks in the inspector what a place quotes, with the hand in the search. */
export function askForExcerpt(store: Store, place: BegunEnd): void {
  store.change('begunQuote', before => ({ ...before, place }))
  showReading(store, { kind: 'quoting', id: newReading }, quotingViewId)
  document.getElementById(quotingViewId)?.querySelector('input')?.focus()
}
