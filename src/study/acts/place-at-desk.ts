import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Span } from '../time/spans.ts'
import type { KnownTime } from './act-family.ts'
import { snappedSpan } from './act-family.ts'

/** Where what an act names lies. */
export interface KnownPlaces {
  timeOf: (partId: string) => KnownTime | null
  /** Null where there is no such mark; `elsewhere` of one that whoever places the act does not know. */
  markOf: (markId: string) => (Span & { partId: string }) | null | 'elsewhere'
}

/** A mark lies where it lies now; a span of its own on the frames of its part. */
export function whereItLies<Place extends Span & { partId: string; attachedTo: string | null }>(
  known: KnownPlaces,
  place: Place,
): Result<Place, StudyRefusal> {
  const mark = place.attachedTo === null ? 'elsewhere' : known.markOf(place.attachedTo)
  if (mark === null || (mark !== 'elsewhere' && mark.partId !== place.partId))
    return refused({ kind: 'no-such-mark', markId: place.attachedTo! })
  if (mark !== 'elsewhere') return accepted({ ...place, startMs: mark.startMs, endMs: mark.endMs })
  const time = known.timeOf(place.partId)
  if (!time) return refused({ kind: 'no-such-part' })
  const placed = snappedSpan(time, place)
  if (placed.endMs <= placed.startMs) return refused({ kind: 'empty-span' })
  return placed.startMs < 0 || placed.endMs > time.endMs
    ? refused({ kind: 'span-outside-part', endMs: time.endMs })
    : accepted(placed)
}
