import type { PreferencesState } from '../state/preferences.ts'
import { preferencesFrom } from '../state/preferences.ts'
import type { Store } from '../state/store.ts'

const place = 'silverscreen.preferences'

export function keptPreferences(): PreferencesState {
  return preferencesFrom(readPlace(), navigator.languages)
}

/**
 * Writes down what changes, over what another window may have kept meanwhile. A browser that forbids it costs the
 * choice, not the page.
 */
export function keepPreferences(store: Store): void {
  let written = store.state.preferences
  store.subscribe(() => {
    const { preferences } = store.state
    if (preferences === written) return
    const news = Object.entries(preferences).filter(
      ([name, choice]) => choice !== written[name as keyof PreferencesState],
    )
    written = preferences
    try {
      const kept = preferencesFrom(readPlace(), navigator.languages)
      localStorage.setItem(place, JSON.stringify({ ...kept, ...Object.fromEntries(news) }))
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
