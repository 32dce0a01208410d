import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedText } from '../state/address.ts'
import { SourcePage } from './SourcePage.tsx'
import { SourcesScreen } from './SourcesScreen.tsx'
import type { SourcesSearch } from './sources-search.ts'

const asked = (raw: RawSearch): SourcesSearch => ({
  words: askedText(raw['words']),
  style: askedText(raw['style']),
  list: raw['list'] === 'new' ? 'new' : undefined,
})

const list = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: asked,
  component: List,
})

function List() {
  return <SourcesScreen search={list.useSearch()} />
}

const one = createRoute({
  getParentRoute: () => root,
  path: '/sources/$sourceId',
  validateSearch: asked,
  component: One,
})

function One() {
  const { sourceId } = one.useParams()
  return <SourcePage key={sourceId} sourceId={sourceId} search={one.useSearch()} />
}

export const sources = {
  theme: 'reading',
  routes: [list, one],
  keys: within('sources', turning),
  rail: {
    name: 'sources',
    group: 'argue',
    icon: 'sources',
    chord: 'Alt+9',
    path: '/sources',
    staysWith: 'search',
  },
} as const satisfies Screen
