import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import { CodebookScreen } from './CodebookScreen.tsx'

const codes = createRoute({ getParentRoute: () => root, path: '/codebook', component: CodebookScreen })

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
    staysWith: null,
  },
} as const satisfies Screen
