import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import type { FindSearch } from './asked.ts'
import { FindScreen } from './FindScreen.tsx'

const asked = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, 200) || undefined
    : undefined

const searched = createRoute({
  getParentRoute: () => root,
  path: '/find',
  validateSearch: (raw: RawSearch): FindSearch => ({ text: asked(raw['text']), sort: asked(raw['sort']) }),
  component: Searched,
})

function Searched() {
  return <FindScreen asked={searched.useSearch()} />
}

export const find = {
  theme: 'reading',
  routes: [searched],
  keys: [],
  rail: { name: 'find', group: 'read', icon: 'search', chord: 'Alt+q', path: '/find', staysWith: 'search' },
} as const satisfies Screen
