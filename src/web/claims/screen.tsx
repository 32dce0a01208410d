import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { ClaimsScreen } from './ClaimsScreen.tsx'

interface ClaimsSearch {
  /** The claim that is open. */
  claim?: string | undefined
  /** Whether claims that are only touched are listed, too. */
  touched?: true | undefined
}

const list = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  validateSearch: (raw: RawSearch): ClaimsSearch => ({
    claim: typeof raw['claim'] === 'string' ? raw['claim'] : undefined,
    touched: raw['touched'] === true || raw['touched'] === 'true' ? true : undefined,
  }),
  component: Listed,
})

function Listed() {
  const { claim, touched } = list.useSearch()
  return <ClaimsScreen claimId={claim ?? null} withTouched={touched === true} />
}

export const claims = {
  theme: 'reading',
  routes: [list],
  keys: within('claims', [
    { act: 'next-claim', chords: ['j', 'ArrowDown'], repeats: true },
    { act: 'previous-claim', chords: ['k', 'ArrowUp'], repeats: true },
    { act: 'accept-claim', chords: ['a'] },
    { act: 'keep-claim', chords: ['o'] },
    { act: 'open-claim', chords: ['e'] },
    ...turning,
  ]),
  rail: null,
} as const satisfies Screen
