import type { FrameClock, Shot, Span } from '../../../study/index.ts'
import { frameCount, frameToMs, msToFrame } from '../../../study/index.ts'
import type { Edge } from '../../state/chosen.ts'

/** The frames of a stretch: the first, and the one after the last. */
export function framesOf(clock: FrameClock, { startMs, endMs }: Span): { from: number; to: number } {
  return { from: boundaryFrame(clock, startMs), to: boundaryFrame(clock, endMs) }
}

/** The frame that begins at a moment; the one after the last at the end of the film. */
function boundaryFrame(clock: FrameClock, ms: number): number {
  return ms >= clock.endMs ? frameCount(clock) : msToFrame(clock, ms)
}

/** The frame that shows where an edge lies: the first of the stretch, or the last. */
export function frameOfEdge(clock: FrameClock, span: Span, edge: Edge): number {
  const { from, to } = framesOf(clock, span)
  return edge === 'end' ? Math.max(from, to - 1) : from
}

/** A stretch whose edge goes to a frame: as far as the film and the other edge allow, and never without a frame in it. */
export function edgeToFrame(clock: FrameClock, span: Span, edge: Edge, frame: number): Span {
  const { from, to } = framesOf(clock, span)
  const count = frameCount(clock)
  const within = (least: number, most: number) => Math.max(least, Math.min(most, frame))
  if (edge === 'start') return stretch(clock, within(0, to - 1), to)
  if (edge === 'end') return stretch(clock, from, within(from + 1, count))
  const first = within(0, count - (to - from))
  return stretch(clock, first, first + to - from)
}

function stretch(clock: FrameClock, from: number, to: number): Span {
  return { startMs: frameToMs(clock, from), endMs: frameToMs(clock, to) }
}

export function edgeByFrames(clock: FrameClock, span: Span, edge: Edge, frames: number): Span {
  const { from, to } = framesOf(clock, span)
  return edgeToFrame(clock, span, edge, (edge === 'end' ? to : from) + frames)
}

export function edgeBySeconds(clock: FrameClock, span: Span, edge: Edge, seconds: number): Span {
  const ms = (edge === 'end' ? span.endMs : span.startMs) + seconds * 1000
  return edgeToFrame(clock, span, edge, boundaryFrame(clock, Math.max(0, ms)))
}

/** To the next cut in a direction, or to the end of the film where there is none; the whole goes with its beginning. */
export function edgeToCut(
  clock: FrameClock,
  span: Span,
  edge: Edge,
  { shots, direction }: { shots: readonly Shot[]; direction: 1 | -1 },
): Span {
  const ms = edge === 'end' ? span.endMs : span.startMs
  const cuts = shots.map(({ startMs }) => startMs)
  const next =
    direction === 1 ? (cuts.find(cut => cut > ms) ?? clock.endMs) : (cuts.findLast(cut => cut < ms) ?? 0)
  return edgeToFrame(clock, span, edge, boundaryFrame(clock, next))
}
