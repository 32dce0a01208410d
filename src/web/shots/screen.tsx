import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { Asked, RawSearch } from '../state/address.ts'
import { askedNumber } from '../state/address.ts'
import { ChooseFilm } from './ChooseFilm.tsx'
import { ShotsScreen } from './ShotsScreen.tsx'
import { shotKeys } from './shot-keys.ts'

const choice = createRoute({ getParentRoute: () => root, path: '/shots', component: ChooseFilm })

const ofPart = createRoute({
  getParentRoute: () => root,
  path: '/shots/$partId',
  validateSearch: ({ frame }: RawSearch): { frame?: Asked | undefined } => ({ frame: askedNumber(frame) }),
  component: ShotsOfPart,
})

function ShotsOfPart() {
  const { partId } = ofPart.useParams()
  const { frame } = ofPart.useSearch()
  return <ShotsScreen key={partId} partId={partId} firstFrame={typeof frame === 'number' ? frame : 0} />
}

export const shots = {
  theme: 'looking',
  routes: [choice, ofPart],
  keys: shotKeys,
  rail: { name: 'shots', icon: 'split', chord: 'Alt+2', path: '/shots', ofPart: '/shots/$partId' },
} as const satisfies Screen
