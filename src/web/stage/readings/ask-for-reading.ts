import { flushSync } from 'react-dom'
import type { Chosen } from '../../state/chosen.ts'
import { preferred } from '../../state/preferences.ts'
import type { Store } from '../../state/store.ts'

export const readingFieldId = 'reading-of-mediation'
export const newMediationId = 'new-mediation'
export const realityViewId = 'reality-reading'

/** Shows something that is read in the inspector, unfolding it, and puts the hand where it begins. */
export function showReading(store: Store, chosen: Chosen, focus: string): void {
  flushSync(() => {
    store.change('preferences', before => preferred(before, { inspector: 'open' }))
    store.change('chosen', () => chosen)
  })
  const place = document.getElementById(focus)
  const first = place?.matches('textarea')
    ? place
    : place?.querySelector<HTMLElement>('[tabindex="0"], button')
  ;(first as HTMLElement | null)?.focus()
}
