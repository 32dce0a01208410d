import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import { StudiesScreen } from './StudiesScreen.tsx'

const all = createRoute({ getParentRoute: () => root, path: '/studies', component: StudiesScreen })

export const studies = { theme: 'reading', routes: [all], keys: [], rail: null } as const satisfies Screen
