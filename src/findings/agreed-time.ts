import type { Span } from '../study/index.ts'
import { lengthOfSpans } from '../study/index.ts'

/** One coder's reading of one code: merged spans looked through, and merged spans on screen inside them. */
export interface CoderTimes {
  looked: readonly Span[]
  onScreen: readonly Span[]
}

/**
 * Screen time that more than half of the coders who looked through the moment have, and the time that one of them
 * has without such a majority.
 *
 * A sweep over all edges; exact in whole milliseconds.
 */
export function agreedScreenTime(coders: readonly CoderTimes[]): { agreedMs: number; disputedMs: number } {
  const [only, ...others] = coders
  if (only && others.length === 0) return { agreedMs: lengthOfSpans(only.onScreen), disputedMs: 0 }
  const edges = coders.flatMap(({ looked, onScreen }) => [
    ...looked.flatMap(span => [edge(span.startMs, 1, 0), edge(span.endMs, -1, 0)]),
    ...onScreen.flatMap(span => [edge(span.startMs, 0, 1), edge(span.endMs, 0, -1)]),
  ])
  edges.sort((left, right) => left.atMs - right.atMs)
  let [lookers, having, agreedMs, disputedMs, sinceMs] = [0, 0, 0, 0, 0]
  for (const { atMs, looks, has } of edges) {
    if (having * 2 > lookers) agreedMs += atMs - sinceMs
    else if (having > 0) disputedMs += atMs - sinceMs
    lookers += looks
    having += has
    sinceMs = atMs
  }
  return { agreedMs, disputedMs }
}

function edge(atMs: number, looks: number, has: number) {
  return { atMs, looks, has }
}
