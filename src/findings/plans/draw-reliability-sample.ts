import { seededStream } from '../../statistics/index.ts'
import type { PlanHow } from '../../study/index.ts'
import { drawsUnits, intersectSpans } from '../../study/index.ts'
import { equalSlices } from '../equal-slices.ts'
import type { DrawnSpan, PartToDrawFrom } from './draw-sample.ts'
import { everyNth, streamOf } from './random-start.ts'

/** Apart from every other use of a seed. */
const purpose = 0x5245
/** Long enough to find one's way in, short enough to lie in many places of a film. */
const stretchMs = 60_000

/**
 * Of what was drawn in a film, what several coders look through: one stretch in so many from a random start, by a stream
 * of the film's own, and at least one, so that no film and no time is without.
 *
 * Slices, shots and scenes that were drawn are taken as they are. A longer stretch is cut into about a minute each, on
 * the edges of its shots: nobody agrees or disagrees about half a shot.
 */
export function drawReliabilitySample(
  film: { id: string; parts: readonly PartToDrawFrom[] },
  drawn: readonly DrawnSpan[],
  { how, again, seed }: { how: PlanHow; again: number; seed: number },
): DrawnSpan[] {
  const chance = seededStream(seed, streamOf(film.id), purpose)
  const isWhole = drawsUnits(how) || how.kind === 'scenes'
  const pieces = isWhole
    ? [...drawn]
    : drawn.flatMap(span => inMinutes(span, film.parts.find(({ id }) => id === span.partId)!))
  return everyNth(pieces, { every: again, from: chance.nextBelow(again) })
}

function inMinutes(span: DrawnSpan, { shots }: PartToDrawFrom): DrawnSpan[] {
  const inside = shots.flatMap(shot => intersectSpans([span], [shot]))
  if (inside.length === 0)
    return equalSlices(span.endMs - span.startMs, stretchMs).map(({ startMs, endMs }) => ({
      ...{ partId: span.partId, startMs: span.startMs + startMs, endMs: span.startMs + endMs },
    }))
  const pieces: DrawnSpan[] = []
  for (const { startMs, endMs } of inside) {
    const last = pieces.at(-1)
    if (last && last.endMs === startMs && last.endMs - last.startMs < stretchMs) last.endMs = endMs
    else pieces.push({ partId: span.partId, startMs, endMs })
  }
  return pieces
}
