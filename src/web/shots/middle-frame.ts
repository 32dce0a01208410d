import type { FrameClock, Shot } from '../../study/index.ts'
import { msToFrame } from '../../study/index.ts'

/** The frame that stands for a shot: the same that the program has drawn a still of. */
export function middleFrame(clock: FrameClock, shot: Pick<Shot, 'startMs' | 'endMs'>): number {
  const first = msToFrame(clock, shot.startMs)
  const last = Math.max(first, msToFrame(clock, shot.endMs - 1))
  return Math.floor((first + last) / 2)
}
