import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { PlanScreen } from './PlanScreen.tsx'

interface PlanSearch {
  /** Whether the form for another plan is open. */
  plan?: 'new' | undefined
}

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  validateSearch: (raw: RawSearch): PlanSearch => ({ plan: raw['plan'] === 'new' ? 'new' : undefined }),
  component: Plans,
})

function Plans() {
  return <PlanScreen isMaking={plans.useSearch().plan === 'new'} />
}

export const plan = {
  theme: 'reading',
  routes: [plans],
  keys: within('plan', turning),
  rail: { name: 'plan', group: 'code', icon: 'plan', chord: 'Alt+8', path: '/plan', staysWith: 'search' },
} as const satisfies Screen
