import { createRoute, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import { EssayList } from './EssayList.tsx'

/** The editor weighs as much as a small screen: it is fetched with the first essay that is opened. */
const page = () => import('./EssayPage.tsx')
const EssayPage = lazy(page)

const list = createRoute({ getParentRoute: () => root, path: '/essays', component: EssayList })

const one = createRoute({ getParentRoute: () => root, path: '/essays/$essayId', component: One })

function One() {
  const { essayId } = one.useParams()
  // By its name, as the list of claims to check leads here.
  const claim = useLocation({ select: ({ hash }) => hash || null })
  return (
    <Suspense>
      <EssayPage key={essayId} {...{ essayId, claim }} />
    </Suspense>
  )
}

export const essay = {
  theme: 'reading',
  routes: [list, one],
  expect: (address, { coding }) => {
    const [, essayId] = /^\/essays\/([^/]+)$/.exec(address) ?? []
    if (!essayId) return
    coding.expectEssay(essayId)
    void page()
  },
  keys: within('essay', [
    // Within a text these are the editor's own.
    ...turning,
    { act: 'make-claim', chords: ['Control+Enter'], inFields: true },
    { act: 'add-note', chords: ['Alt+Enter'], inFields: true },
    { act: 'cite-here', chords: ['Alt+k'], inFields: true },
    { act: 'put-in-from-tray', chords: ['Alt+j'], inFields: true },
    { act: 'print-number', chords: ['Alt+u'], inFields: true },
  ]),
  rail: { name: 'essay', group: 'argue', icon: 'essay', chord: 'Alt+w', path: '/essays', staysWith: null },
} as const satisfies Screen
