import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import { SettingsScreen } from './SettingsScreen.tsx'

const choices = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen })

export const settings = {
  theme: 'reading',
  routes: [choices],
  keys: [],
  rail: {
    name: 'settings',
    group: null,
    icon: 'settings',
    chord: 'Control+,',
    path: '/settings',
    staysWith: null,
  },
} as const satisfies Screen
