import { createRoute } from '@tanstack/react-router'
import { within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName } from '../state/address.ts'
import { CorpusScreen } from './CorpusScreen.tsx'

const films = createRoute({
  getParentRoute: () => root,
  path: '/corpus',
  validateSearch: ({ film }: RawSearch): { film?: string | undefined } => ({ film: askedName(film) }),
  component: CorpusScreen,
})

export const corpus = {
  theme: 'looking',
  routes: [films],
  keys: within('corpus', [{ act: 'find-film', chords: ['/'] }]),
  rail: { name: 'corpus', group: 'films', icon: 'film', chord: 'Alt+1', path: '/corpus', staysWith: null },
} as const satisfies Screen
