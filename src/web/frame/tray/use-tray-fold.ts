import { useMemo } from 'react'
import type { PaneFold } from '../../state/preferences.ts'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useStore } from '../../use-app.ts'

export const trayId = 'tray'

/** Whether the tray stands open, kept for the person. The key leads into it; from inside it folds it and leads back. */
export function useTrayFold() {
  const store = useStore()
  const isOpen = useAppState(state => state.preferences.tray === 'open')
  return useMemo(() => {
    const put = (tray: PaneFold) => store.change('preferences', before => preferred(before, { tray }))
    return {
      isOpen,
      turn: () => put(isOpen ? 'folded' : 'open'),
      goThere: () => {
        const isInside = document.activeElement?.closest(`#${trayId}`)
        put(isInside ? 'folded' : 'open')
        requestAnimationFrame(() => (isInside ? leaveTray() : enterTray()))
      },
    }
  }, [store, isOpen])
}

export function leaveTray(): void {
  document.getElementById('screen')?.focus()
}

/** To the first of what is in it, else to the tray itself. */
function enterTray(): void {
  const tray = document.getElementById(trayId)
  const place =
    tray?.querySelector<HTMLElement>('[role=grid] [tabindex="0"], [role=grid][tabindex="0"]') ?? tray
  place?.focus()
}
