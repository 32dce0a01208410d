import { createRoute } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import { SecondScreen } from './SecondScreen.tsx'

const picture = createRoute({
  getParentRoute: () => root,
  path: '/picture',
  component: SecondScreen,
})

export const secondScreen = {
  theme: 'looking',
  routes: [picture],
  keys: [],
  rail: null,
  isAlone: true,
} as const satisfies Screen
