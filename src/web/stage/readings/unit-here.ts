import type { PartState } from '../../state/parts.ts'
import { shotIndexAt } from '../../state/parts.ts'
import type { Lying } from './name-places.ts'

export interface UnitHere extends Lying {
  partId: string
  isScene: boolean
}

/** What stands at a moment: the scene, or the shot where no scene does. */
export function unitHere(
  { view: { partId }, shownScenes, shownShots }: PartState,
  ms: number,
): UnitHere | null {
  const scene = shownScenes.find(
    ({ level, startMs, endMs }) => level === 'scene' && startMs <= ms && ms < endMs,
  )
  const unit = scene ?? shownShots[shotIndexAt(shownShots, ms)]
  if (!unit) return null
  const { id: attachedTo, startMs, endMs } = unit
  return { partId, startMs, endMs, attachedTo, isScene: scene !== undefined }
}

/** What places of a part that is open are named and drawn from. */
export function placesOfOpen({ view, shownScenes, shownShots, shownStills }: PartState) {
  return {
    fileId: view.file?.id ?? null,
    clock: view.clock,
    scenes: shownScenes,
    shotStartsMs: shownShots.map(({ startMs }) => startMs),
    stills: shownStills,
  }
}
