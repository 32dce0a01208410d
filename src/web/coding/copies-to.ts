import type { CodingRefusal, FrameClock, Mark, MarkCopy, Result } from '../../study/index.ts'
import { accepted, frameCount, frameToMs, refused } from '../../study/index.ts'
import { framesOf } from '../stage/hands/move-span.ts'

/** Marks as they would lie so many frames further on, each as many frames long; refused where one would leave the film. */
export function copiesTo(
  clock: FrameClock,
  marks: readonly Mark[],
  { by, makeId }: { by: number; makeId: () => string },
): Result<MarkCopy[], CodingRefusal> {
  const copies: MarkCopy[] = []
  for (const mark of marks) {
    const { from, to } = framesOf(clock, mark)
    if (from + by < 0 || to + by > frameCount(clock))
      return refused({ kind: 'span-outside-part', endMs: clock.endMs })
    copies.push({
      ...{ markId: mark.id, newMarkId: makeId() },
      ...{ startMs: frameToMs(clock, from + by), endMs: frameToMs(clock, to + by) },
    })
  }
  return accepted(copies)
}
