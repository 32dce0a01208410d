import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { Asked, RawSearch } from '../state/address.ts'
import { askedName, askedNumber } from '../state/address.ts'
import { ChooseFilmToCode } from './ChooseFilmToCode.tsx'
import { CodingScreen } from './CodingScreen.tsx'
import { deskKeys } from './desk-keys.ts'

interface DeskSearch {
  frame?: Asked | undefined
  pass?: string | undefined
}

const choice = createRoute({ getParentRoute: () => root, path: '/coding', component: ChooseFilmToCode })

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
  const { partId } = ofPart.useParams()
  const { frame, pass } = ofPart.useSearch()
  return (
    <CodingScreen
      key={partId}
      partId={partId}
      firstFrame={typeof frame === 'number' ? frame : 0}
      passId={pass}
    />
  )
}

export const coding = {
  theme: 'looking',
  routes: [choice, ofPart],
  keys: deskKeys,
  rail: { name: 'coding', icon: 'coding', chord: 'Alt+4', path: '/coding', ofPart: '/coding/$partId' },
} as const satisfies Screen
