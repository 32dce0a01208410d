import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName } from '../state/address.ts'
import { AnalysisScreen } from './AnalysisScreen.tsx'

const prevalence = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: ({ periodisation }: RawSearch): { periodisation?: string | undefined } => ({
    periodisation: askedName(periodisation),
  }),
  component: Prevalence,
})

function Prevalence() {
  return <AnalysisScreen periodisationId={prevalence.useSearch().periodisation} />
}

export const analysis = {
  theme: 'reading',
  routes: [prevalence],
  keys: within('analysis', turning),
  rail: { name: 'analysis', icon: 'analysis', chord: 'Alt+5', path: '/analysis', ofPart: null },
} as const satisfies Screen
