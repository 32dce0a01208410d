import type { PlanHow, PlannedSpan, Shot, Span } from '../../../study/index.ts'
import { drawsUnits, mergeSpans } from '../../../study/index.ts'
import type { UnitPlace } from '../units.ts'

/**
 * The units of what a plan drew in a part: what was drawn piece by piece as it was drawn, and stretches shot by shot,
 * cut to the stretch. `planned` in the order of time.
 */
export function sampleUnits(
  planned: readonly PlannedSpan[],
  how: PlanHow,
  { shots, partId }: { shots: readonly Shot[]; partId: string },
): UnitPlace[] {
  if (drawsUnits(how)) return planned.map(span => placeOf(shots, span, partId))
  return mergeSpans(planned).flatMap(stretch => {
    const inside = shots.flatMap(shot => {
      const startMs = Math.max(shot.startMs, stretch.startMs)
      const endMs = Math.min(shot.endMs, stretch.endMs)
      return endMs > startMs ? [placeOf(shots, { startMs, endMs }, partId)] : []
    })
    return inside.length > 0 ? inside : [placeOf(shots, stretch, partId)]
  })
}

/** A place is a shot where it lies exactly as one. */
export function placeOf(shots: readonly Shot[], { startMs, endMs }: Span, partId: string): UnitPlace {
  const shot = shots[firstFrom(shots, startMs)]
  const isShot = shot?.startMs === startMs && shot.endMs === endMs
  return { id: isShot ? shot.id : null, partId, startMs, endMs }
}

function firstFrom(shots: readonly Shot[], ms: number): number {
  let low = 0
  let high = shots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (shots[middle]!.startMs >= ms) high = middle
    else low = middle + 1
  }
  return low
}
