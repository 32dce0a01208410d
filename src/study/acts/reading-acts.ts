import type { KnownMediations, NewMediation } from '../readings/edit-mediations.ts'
import { removeMediation, setMediation } from '../readings/edit-mediations.ts'
import type { KnownReality, NewReality } from '../readings/edit-reality.ts'
import { removeReality, setReality } from '../readings/edit-reality.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snappedSpan } from './act-family.ts'

/** What one coder reads in one film; of each part of the film that an act names the time is known. */
export interface KnownReadings extends KnownMediations, KnownReality {
  isFilmThere: boolean
  timeOf: (partId: string) => KnownTime | null
}

export type ReadingAct =
  /** `upon`: the mediation that the new one was made from. */
  | { kind: 'set-mediation'; filmId: string; mediation: NewMediation; upon?: NewMediation }
  | { kind: 'remove-mediation'; filmId: string; mediationId: string }
  /** What a scene does to reality. */
  | { kind: 'set-reality'; filmId: string; reality: NewReality; upon?: NewReality }
  | { kind: 'remove-reality'; filmId: string; realityReadingId: string }

/**
 * They are taken back where marks of the film are: both are made at one desk, in turn, and undo there must take back
 * what was done last.
 */
export const readingActs: ActFamily<ReadingAct, KnownReadings> = {
  area: 'coding',
  ground: 'film',
  place: {
    'set-mediation': (known, { filmId, mediation, upon }) => {
      if (!known.isFilmThere) return refused({ kind: 'no-such-film', filmId })
      const there = new Set(known.spans.map(({ id }) => id))
      const spans = []
      for (const span of mediation.spans) {
        const placed = there.has(span.id) ? accepted(span) : onFrames(known, span)
        if (!placed.ok) return placed
        spans.push(placed.value)
      }
      return setMediation(known, { ...mediation, spans }, upon)
    },
    'remove-mediation': (known, { mediationId }) => removeMediation(known, mediationId),
    'set-reality': (known, { filmId, reality, upon }) => {
      if (!known.isFilmThere) return refused({ kind: 'no-such-film', filmId })
      const isThere = known.realities.some(({ id }) => id === reality.id)
      const placed = isThere || upon ? accepted(reality) : onFrames(known, reality)
      return placed.ok ? setReality(known, placed.value, upon) : placed
    },
    'remove-reality': (known, { realityReadingId }) => removeReality(known, realityReadingId),
  },
}

function onFrames<Span extends { partId: string; startMs: number; endMs: number }>(
  { timeOf }: KnownReadings,
  span: Span,
): Result<Span, StudyRefusal> {
  const time = timeOf(span.partId)
  if (!time) return refused({ kind: 'no-such-part' })
  const placed = snappedSpan(time, span)
  if (placed.endMs <= placed.startMs) return refused({ kind: 'empty-span' })
  return placed.startMs < 0 || placed.endMs > time.endMs
    ? refused({ kind: 'span-outside-part', endMs: time.endMs })
    : accepted(placed)
}
