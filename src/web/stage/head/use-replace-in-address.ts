import { useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'

/** Puts something into the address of the page that is open, in the place of what is there; none once it is left. */
export function useReplaceInAddress(): (news: Readonly<Record<string, unknown>>) => void {
  const router = useRouter()
  const [{ pathname }] = useState(() => router.latestLocation)
  return useCallback(
    news => {
      if (router.latestLocation.pathname !== pathname) return
      void router.navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...news })) as never,
        replace: true,
        resetScroll: false,
        ignoreBlocker: true,
      })
    },
    [router, pathname],
  )
}

/** The same for a frame as the page is left: past the router, which would take time to draw what goes. */
export function writeInAddress(frame: number): void {
  const address = new URL(location.href)
  address.searchParams.set('frame', String(frame))
  History.prototype.replaceState.call(window.history, window.history.state, '', address)
}
