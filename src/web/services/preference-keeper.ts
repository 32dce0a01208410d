import type { PreferencesState } from '../state/preferences.ts'
import { preferencesFrom } from '../state/preferences.ts'
import type { Store } from '../state/store.ts'

const place = 'silverscreen.preferences'

export function keptPreferences(): PreferencesState {
  return preferencesFrom(readPlace(), navigator.languages)
}

/** Writes preferences down whenever they change. A browser that forbids it costs the choice, not the page. */
export function keepPreferences(store: Store): void {
  let written = store.state.preferences
  store.subscribe(() => {
    const { preferences } = store.state
    if (preferences === written) return
    written = preferences
    try {
      localStorage.setItem(place, JSON.stringify(preferences))
    } catch (cause) {
      console.warn('The choice of language and brightness could not be kept.', cause)
    }
  })
}

function readPlace(): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}
