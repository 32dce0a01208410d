import { flushSync } from 'react-dom'
import type { SceneLevel } from '../../../study/index.ts'
import { shotAtPlayhead } from '../../state/chosen.ts'
import { preferred } from '../../state/preferences.ts'
import type { Store } from '../../state/store.ts'

export function nameFieldId(level: SceneLevel): string {
  return `name-of-${level}`
}

/** Puts the hand into the field for the name of the scene at the playhead, unfolding the inspector for it. */
export function askForName(store: Store, level: SceneLevel): void {
  flushSync(() => {
    store.change('preferences', before => preferred(before, { inspector: 'open' }))
    store.change('chosen', () => shotAtPlayhead)
  })
  document.getElementById(nameFieldId(level))?.focus()
}
