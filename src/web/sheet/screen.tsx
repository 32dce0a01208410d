import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { Asked, RawSearch } from '../state/address.ts'
import { askedNumber } from '../state/address.ts'
import { SheetScreen } from './SheetScreen.tsx'

const ofPart = createRoute({
  getParentRoute: () => root,
  path: '/shots/$partId/sheet',
  validateSearch: ({ from, to }: RawSearch): { from?: Asked | undefined; to?: Asked | undefined } => ({
    from: askedNumber(from),
    to: askedNumber(to),
  }),
  component: SheetOfPart,
})

function SheetOfPart() {
  const partId = ofPart.useParams({ select: params => params.partId })
  return <SheetScreen key={partId} partId={partId} />
}

export const sheet = {
  theme: 'looking',
  routes: [ofPart],
  keys: [],
  rail: null,
  mode: { name: 'sheet', chord: 'Alt+6', path: '/shots/$partId/sheet' },
} as const satisfies Screen
