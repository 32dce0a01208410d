import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Inspected } from '../inspector/inspected.ts'
import type { UnitHere } from './unit-here.ts'
import { unitHere } from './unit-here.ts'

/** The scene at the playhead, or the shot where there is none; the same for as long as it stays there. */
export function useUnitHere({ part, playback }: Pick<Inspected, 'part' | 'playback'>): UnitHere | null {
  const subscribe = useCallback((heard: () => void) => playback.subscribe(heard), [playback])
  const startMs = useSyncExternalStore(subscribe, () => unitHere(part, playback.ms)?.startMs ?? -1)
  return useMemo(() => (startMs < 0 ? null : unitHere(part, startMs)), [part, startMs])
}
