import { useMemo } from 'react'
import type { TrayRecords } from '../../state/tray.ts'
import { shownTray } from '../../state/tray.ts'
import { useAppState } from '../../use-app.ts'

/** The tray with what is still on its way to the program. */
export function useShownTray(): TrayRecords {
  const gathered = useAppState(state => state.tray.gathered)
  const findings = useAppState(state => state.tray.findings)
  const records = useAppState(state => state.tray.records)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(
    () => shownTray({ gathered, findings, records }, waiting),
    [gathered, findings, records, waiting],
  )
}
