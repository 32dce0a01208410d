import { useEffect, useMemo } from 'react'
import type { ChosenStill, FrameClock } from '../../study/index.ts'
import { useAppState, useServices } from '../use-app.ts'

/** What stills of a part are drawn from. */
export interface KnownPart {
  fileId: string | null
  clock: FrameClock | null
  stills: readonly ChosenStill[]
  shotStartsMs: readonly number[]
}

/** Every part of which something is known here, whoever told of it. */
export function useKnownParts(): (partId: string) => KnownPart | undefined {
  const open = useAppState(state => state.parts)
  const tray = useAppState(state => state.tray.parts)
  const read = useAppState(state => state.readings.parts)
  const quoted = useAppState(state => state.sources.parts)
  return useMemo(
    () => partId => {
      const part = open[partId]
      if (!part) return tray[partId] ?? read[partId] ?? quoted[partId]
      const { file, clock } = part.view
      return {
        fileId: file?.id ?? null,
        clock: clock as FrameClock | null,
        stills: part.shownStills,
        shotStartsMs: part.shownShots.map(({ startMs }) => startMs),
      }
    },
    [open, tray, read, quoted],
  )
}

/** Asks for parts of which nothing is known yet; each once. */
export function usePartsAsked(partIds: readonly string[]): void {
  const { reader } = useServices()
  const known = useKnownParts()
  const missing = [...new Set(partIds.filter(partId => !known(partId)))].sort().join(' ')
  useEffect(() => {
    for (const partId of missing.split(' ').filter(Boolean)) void reader.readPart(partId)
  }, [missing, reader])
}
