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
  /** The contradiction whose page is open; `new`: the form for one. */
  contradiction?: string | undefined
}

const codes = createRoute({
  getParentRoute: () => root,
  path: '/codebook',
  validateSearch: ({ code, contradiction }: RawSearch): CodebookSearch => ({
    code: askedName(code),
    contradiction: askedName(contradiction),
  }),
  component: Codebook,
})

function Codebook() {
  const { code, contradiction } = codes.useSearch()
  return <CodebookScreen codeId={code} contradictionId={contradiction} />
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
