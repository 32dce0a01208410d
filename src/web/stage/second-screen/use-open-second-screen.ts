import { useCallback } from 'react'
import { useServices } from '../../use-app.ts'

/** Opens the window with the picture alone, or brings it to the front where it is open. */
export function useOpenSecondScreen(): () => void {
  const { outbox } = useServices()
  return useCallback(() => {
    const opened = window.open('/picture', 'silverscreen.picture', 'popup,width=1280,height=720')
    if (opened) opened.focus()
    else outbox.say({ kind: 'window-not-opened' })
  }, [outbox])
}
