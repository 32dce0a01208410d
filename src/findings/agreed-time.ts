import type { Span } from '../study/index.ts'
import { lengthOfSpans } from '../study/index.ts'

/** One coder's reading of one code: merged spans looked through, and merged spans on screen inside them. */
export interface CoderTimes {
  looked: readonly Span[]
  onScreen: readonly Span[]
}

/**
 * Where more than half of the coders who looked through the moment have it, and where one of them has it without such
 * a majority; both rising, and stretches that touch may follow on one another.
 *
 * A sweep over all edges; exact in whole milliseconds.
 */
export function agreedStretches(coders: readonly CoderTimes[]): {
  agreed: readonly Span[]
  disputed: readonly Span[]
} {
  const [only, ...others] = coders
  if (only && others.length === 0) return { agreed: only.onScreen, disputed: [] }
  const edges = coders.flatMap(({ looked, onScreen }) => [
    ...looked.flatMap(span => [edge(span.startMs, 1, 0), edge(span.endMs, -1, 0)]),
    ...onScreen.flatMap(span => [edge(span.startMs, 0, 1), edge(span.endMs, 0, -1)]),
  ])
  edges.sort((left, right) => left.atMs - right.atMs)
  const [agreed, disputed]: [Span[], Span[]] = [[], []]
  let [lookers, having, sinceMs] = [0, 0, 0]
  for (const { atMs, looks, has } of edges) {
    if (atMs > sinceMs && having > 0) {
      const list = having * 2 > lookers ? agreed : disputed
      list.push({ startMs: sinceMs, endMs: atMs })
    }
    lookers += looks
    having += has
    sinceMs = atMs
  }
  return { agreed, disputed }
}

/** The same as lengths. */
export function agreedScreenTime(coders: readonly CoderTimes[]): { agreedMs: number; disputedMs: number } {
  const { agreed, disputed } = agreedStretches(coders)
  return { agreedMs: lengthOfSpans(agreed), disputedMs: lengthOfSpans(disputed) }
}

function edge(atMs: number, looks: number, has: number) {
  return { atMs, looks, has }
}
