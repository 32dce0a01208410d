import { flushSync } from 'react-dom'
import { preferred } from '../../state/preferences.ts'
import type { Store } from '../../state/store.ts'

export const codeFieldId = 'code-of-mark'

/** Opens the list of codes for the mark that is chosen, unfolding the inspector for it. */
export function askForCode(store: Store): void {
  flushSync(() => store.change('preferences', before => preferred(before, { inspector: 'open' })))
  document.getElementById(codeFieldId)?.click()
}
