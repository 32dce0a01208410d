import { seededStream } from '../../statistics/index.ts'
import type { PlanHow, Scene, Shot, Span } from '../../study/index.ts'
import { equalSlices } from '../equal-slices.ts'
import { everyNth, streamOf } from './random-start.ts'

/** A part of a film as samples are drawn from it. */
export interface PartToDrawFrom {
  id: string
  durationMs: number
  shots: readonly Pick<Shot, 'startMs' | 'endMs'>[]
  scenes: readonly Pick<Scene, 'startMs' | 'endMs' | 'level'>[]
}

export interface DrawnSpan extends Span {
  partId: string
}

/** Apart from every other use of a seed. */
const purpose = 0x504c

/**
 * Draws what of a film is coded, before anybody looks.
 *
 * The same seed draws the same, whichever other films are in the plan: each film has a stream of its own, by its id.
 * "Every k-th" begins at random among the first k and goes on through all parts, so that each unit has the same chance
 * and the sample is spread over the film. Where there is nothing to draw from, nothing is drawn.
 */
export function drawSample(
  film: { id: string; parts: readonly PartToDrawFrom[] },
  how: PlanHow,
  seed: number,
): DrawnSpan[] {
  const chance = seededStream(seed, streamOf(film.id), purpose)
  const parts = film.parts.filter(({ durationMs }) => durationMs > 0)
  const among = (spansOf: (part: PartToDrawFrom) => readonly Span[]) =>
    parts.flatMap(part =>
      spansOf(part).map(({ startMs, endMs }): DrawnSpan => ({ partId: part.id, startMs, endMs })),
    )
  switch (how.kind) {
    case 'whole':
      return among(({ durationMs }) => [{ startMs: 0, endMs: durationMs }])
    case 'slices':
      return everyNth(
        among(({ durationMs }) => equalSlices(durationMs, how.sliceMs)),
        { every: how.every, from: chance.nextBelow(how.every) },
      )
    case 'shots':
      return everyNth(
        among(({ shots }) => shots),
        { every: how.every, from: chance.nextBelow(how.every) },
      )
    case 'scenes':
      return someOf(among(scenesOf), how.count, limit => chance.nextBelow(limit))
    case 'ends':
      return endsOf(parts, how.lengthMs)
    case 'parts':
      return among(({ durationMs }) => {
        const lengthMs = Math.min(how.lengthMs, durationMs)
        const startMs = chance.nextBelow(durationMs - lengthMs + 1)
        return [{ startMs, endMs: startMs + lengthMs }]
      })
  }
}

/** So many of them, each as likely, in the order in which they lie. */
function someOf<Unit>(units: readonly Unit[], count: number, below: (limit: number) => number): Unit[] {
  const left = units.map((_, index) => index)
  const drawn: number[] = []
  while (drawn.length < count && left.length > 0) drawn.push(left.splice(below(left.length), 1)[0]!)
  return drawn.sort((a, b) => a - b).map(index => units[index]!)
}

function scenesOf({ scenes }: PartToDrawFrom): readonly Span[] {
  return scenes.filter(({ level }) => level === 'scene')
}

function endsOf(parts: readonly PartToDrawFrom[], lengthMs: number): DrawnSpan[] {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return []
  const opening = { partId: first.id, startMs: 0, endMs: Math.min(lengthMs, first.durationMs) }
  const ending = {
    partId: last.id,
    startMs: Math.max(0, last.durationMs - lengthMs),
    endMs: last.durationMs,
  }
  if (first !== last || opening.endMs < ending.startMs) return [opening, ending]
  return [{ partId: first.id, startMs: 0, endMs: first.durationMs }]
}
