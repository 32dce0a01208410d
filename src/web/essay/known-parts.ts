import { useEffect, useMemo } from 'react'
import type { ChosenStill, FrameClock } from '../../study/index.ts'
import type { AppState } from '../state/store.ts'
import { useAppState, useServices } from '../use-app.ts'

/** What stills of a part are drawn from. */
export interface KnownPart {
  fileId: string | null
  clock: FrameClock | null
  stills: readonly ChosenStill[]
  shotStartsMs: readonly number[]
}

type OpenPart = AppState['parts'][string]

const seen = new WeakMap<OpenPart, KnownPart>()

/** Every part of which something is known here, whoever told of it. */
export function useKnownParts(): (partId: string) => KnownPart | undefined {
  const withShots = usePartsWithShots()
  const ofEvidence = useAppState(state => state.essays.parts)
  return useMemo(
    () => partId => {
      const part = withShots(partId)
      if (part) return part
      const light = ofEvidence[partId]
      return light && { ...light, clock: light.clock as FrameClock | null, shotStartsMs: [] }
    },
    [withShots, ofEvidence],
  )
}

/** Those of which the shots are known too. */
function usePartsWithShots(): (partId: string) => KnownPart | undefined {
  const open = useAppState(state => state.parts)
  const tray = useAppState(state => state.tray.parts)
  const read = useAppState(state => state.readings.parts)
  const quoted = useAppState(state => state.sources.parts)
  return useMemo(
    () => partId => (open[partId] ? ofOpen(open[partId]) : (tray[partId] ?? read[partId] ?? quoted[partId])),
    [open, tray, read, quoted],
  )
}

function ofOpen(part: OpenPart): KnownPart {
  const { file, clock } = part.view
  const known = seen.get(part) ?? {
    fileId: file?.id ?? null,
    clock: clock as FrameClock | null,
    stills: part.shownStills,
    shotStartsMs: part.shownShots.map(({ startMs }) => startMs),
  }
  seen.set(part, known)
  return known
}

/**
 * Asks for parts of which not enough is known yet; each once. `shown`: parts whose shots are named; `lain`: parts of which
 * a still or a time is.
 */
export function usePartsAsked({ shown, lain }: { shown: readonly string[]; lain: readonly string[] }): void {
  const { reader } = useServices()
  const withShots = usePartsWithShots()
  const known = useKnownParts()
  const asked = [...shown.filter(partId => !withShots(partId)), ...lain.filter(partId => !known(partId))]
  const missing = [...new Set(asked)].sort().join(' ')
  useEffect(() => {
    for (const partId of missing.split(' ').filter(Boolean)) void reader.readPart(partId)
  }, [missing, reader])
}
