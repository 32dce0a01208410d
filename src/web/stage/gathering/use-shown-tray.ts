import { useMemo } from 'react'
import type { TrayState } from '../../state/tray.ts'
import { shownTray } from '../../state/tray.ts'
import { useAppState } from '../../use-app.ts'

/** The tray with what is still on its way to the program. */
export function useShownTray(): Pick<TrayState, 'gathered' | 'findings'> {
  const gathered = useAppState(state => state.tray.gathered)
  const findings = useAppState(state => state.tray.findings)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownTray({ gathered, findings }, waiting), [gathered, findings, waiting])
}
