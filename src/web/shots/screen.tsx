import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { Asked, RawSearch } from '../state/address.ts'
import { askedNumber } from '../state/address.ts'
import { ShotsScreen } from './ShotsScreen.tsx'
import { shotKeys } from './shot-keys.ts'

const ofPart = createRoute({
  getParentRoute: () => root,
  path: '/shots/$partId',
  validateSearch: ({ frame }: RawSearch): { frame?: Asked | undefined } => ({ frame: askedNumber(frame) }),
  component: ShotsOfPart,
})

function ShotsOfPart() {
  const partId = ofPart.useParams({ select: params => params.partId })
  return <ShotsScreen key={partId} partId={partId} />
}

export const shots = {
  theme: 'looking',
  routes: [ofPart],
  keys: shotKeys,
  rail: null,
  mode: { name: 'shots', chord: 'Alt+2', path: '/shots/$partId' },
} as const satisfies Screen
