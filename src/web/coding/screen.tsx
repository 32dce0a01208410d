import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { Asked, RawSearch } from '../state/address.ts'
import { askedName, askedNumber } from '../state/address.ts'
import { CodingScreen } from './CodingScreen.tsx'
import { deskKeys } from './desk-keys.ts'

interface DeskSearch {
  frame?: Asked | undefined
  pass?: string | undefined
}

const ofPart = createRoute({
  getParentRoute: () => root,
  path: '/coding/$partId',
  validateSearch: ({ frame, pass }: RawSearch): DeskSearch => ({
    frame: askedNumber(frame),
    pass: askedName(pass),
  }),
  component: CodingOfPart,
})

function CodingOfPart() {
  const partId = ofPart.useParams({ select: params => params.partId })
  const pass = ofPart.useSearch({ select: search => search.pass })
  return <CodingScreen key={partId} partId={partId} passId={pass} />
}

export const coding = {
  theme: 'looking',
  routes: [ofPart],
  keys: deskKeys,
  rail: null,
  mode: { name: 'coding', chord: 'Alt+4', path: '/coding/$partId' },
} as const satisfies Screen
