import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { Frame } from './frame/Frame.tsx'
import { NoSuchPage } from './frame/NoSuchPage.tsx'
import { ScreenFailure } from './frame/ScreenFailure.tsx'
import { routes } from './screens.ts'
import { root } from './stage/opening/screen.ts'

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/corpus', replace: true })
  },
})

root.update({ component: Frame, notFoundComponent: NoSuchPage })

export const router = createRouter({
  routeTree: root.addChildren([start, ...routes]),
  defaultErrorComponent: ScreenFailure,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
