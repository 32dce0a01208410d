import { createRoute } from '@tanstack/react-router'
import { queryBounds } from '../../study/index.ts'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import type { FindSearch } from './asked.ts'
import { FindScreen } from './FindScreen.tsx'
import { useSavedInRail } from './queries/use-saved-queries.ts'

const asked = (value: unknown, most = 200) =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, most) || undefined
    : undefined

const searched = createRoute({
  getParentRoute: () => root,
  path: '/find',
  validateSearch: (raw: RawSearch): FindSearch => ({
    by: raw['by'] === 'query' ? 'query' : undefined,
    text: asked(raw['text']),
    sort: asked(raw['sort']),
    line: asked(raw['line'], queryBounds.line),
    as: asked(raw['as']),
    saved: asked(raw['saved']),
  }),
  component: Searched,
})

function Searched() {
  return <FindScreen asked={searched.useSearch()} />
}

export const find = {
  theme: 'reading',
  routes: [searched],
  keys: within('find', turning),
  rail: {
    ...{ name: 'find', group: 'read', icon: 'search', chord: 'Alt+q', path: '/find', staysWith: 'search' },
    useSaved: useSavedInRail,
  },
} as const satisfies Screen
