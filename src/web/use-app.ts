import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Words } from '../words/index.ts'
import { wordsIn } from '../words/index.ts'
import type { Services } from './services/services.ts'
import type { AppState, Store } from './state/store.ts'

export interface App {
  store: Store
  services: Services
}

export const AppContext = createContext<App | null>(null)

/** A part of the state; the component is drawn anew only when just this part changes. */
export function useAppState<Selected>(select: (state: AppState) => Selected): Selected {
  const { store } = useApp()
  return useSyncExternalStore(store.subscribe, () => select(store.state))
}

export function useServices(): Services {
  return useApp().services
}

/** For what belongs to this window alone: preferences, notices. */
export function useStore(): Store {
  return useApp().store
}

export function useWords(): Words {
  return wordsIn(useAppState(state => state.preferences.language))
}

function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A component stands outside the app.')
  return app
}
