import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName } from '../state/address.ts'
import { CodebookScreen } from './CodebookScreen.tsx'

interface CodebookSearch {
  /** The code whose page is open. */
  code?: string | undefined
}

const codes = createRoute({
  getParentRoute: () => root,
  path: '/codebook',
  validateSearch: ({ code }: RawSearch): CodebookSearch => ({ code: askedName(code) }),
  component: Codebook,
})

function Codebook() {
  return <CodebookScreen codeId={codes.useSearch({ select: search => search.code })} />
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
