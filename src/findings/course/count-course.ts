import type { Span } from '../../study/index.ts'

/** So many equal stretches of each part: thirds and quarters of it lie on their edges. */
export const stretchesOfPart = 60

/** Where one code is in one part. */
export interface CourseOfCode {
  /** Milliseconds of the part that somebody looked through for it: beginning, end, beginning, end. */
  looked: number[]
  /** Of each stretch in which it is on screen its number and for how many milliseconds: number, time, number, time. */
  onScreen: number[]
}

/** Where the codes of a film are, part by part: what one part says does not add to another, it follows on it. */
export interface CourseOfPart {
  durationMs: number
  codes: Record<string, CourseOfCode>
}

/** Where a stretch of a part begins, in milliseconds. */
export function edgeOfStretch(durationMs: number, stretch: number): number {
  return Math.round((durationMs * stretch) / stretchesOfPart)
}

/** From what was looked through and what is on screen, both merged. */
export function courseOfCode(
  durationMs: number,
  { looked, onScreen }: { looked: readonly Span[]; onScreen: readonly Span[] },
): CourseOfCode {
  const held = new Float64Array(stretchesOfPart)
  for (const { startMs, endMs } of onScreen) {
    let stretch = Math.min(stretchesOfPart - 1, Math.floor((startMs * stretchesOfPart) / durationMs))
    // An edge is rounded to whole milliseconds, so the one before may hold the beginning.
    if (stretch > 0 && startMs < edgeOfStretch(durationMs, stretch)) stretch--
    for (; stretch < stretchesOfPart; stretch++) {
      const from = edgeOfStretch(durationMs, stretch)
      const to = edgeOfStretch(durationMs, stretch + 1)
      if (from >= endMs) break
      held[stretch]! += Math.max(0, Math.min(to, endMs) - Math.max(from, startMs))
    }
  }
  return {
    looked: looked.flatMap(span => [span.startMs, span.endMs]),
    onScreen: [...held].flatMap((ms, stretch) => (ms > 0 ? [stretch, ms] : [])),
  }
}
