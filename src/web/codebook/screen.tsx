import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName } from '../state/address.ts'
import { CodebookScreen } from './CodebookScreen.tsx'
import type { Opened } from './use-open-page.ts'

const codes = createRoute({
  getParentRoute: () => root,
  path: '/codebook',
  validateSearch: ({ code, contradiction, aspect, group, set, choices, versions }: RawSearch): Opened => ({
    code: askedName(code),
    contradiction: askedName(contradiction),
    aspect: askedName(aspect),
    group: askedName(group),
    set: askedName(set),
    choices: askedName(choices),
    versions: versions === 'all' ? versions : undefined,
  }),
  component: Codebook,
})

function Codebook() {
  return <CodebookScreen opened={codes.useSearch()} />
}

export const codebook = {
  theme: 'reading',
  routes: [codes],
  keys: within('codebook', turning),
  rail: {
    name: 'codebook',
    group: 'code',
    icon: 'codebook',
    chord: 'Alt+3',
    path: '/codebook',
    staysWith: 'search',
  },
} as const satisfies Screen
