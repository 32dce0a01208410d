import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Words } from '../words/index.ts'
import { wordsIn } from '../words/index.ts'
import type { Services } from './services/services.ts'
import type { FilmsState } from './state/films.ts'
import { shownFilms } from './state/films.ts'
import type { AppState, Store } from './state/store.ts'
import type { StudyState } from './state/study.ts'
import { shownStudy } from './state/study.ts'

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

/** The films as they are shown: with what is still on its way to the program. */
export function useFilms(): FilmsState {
  const kept = useAppState(state => state.films)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownFilms(kept, waiting), [kept, waiting])
}

/** The study as it is shown: with what is still on its way to the program. */
export function useStudy(): StudyState {
  const kept = useAppState(state => state.study)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownStudy(kept, waiting), [kept, waiting])
}

function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A component stands outside the app.')
  return app
}
