import type { FrameClock } from './frame-clock.ts'
import { msToFrame } from './frame-clock.ts'
import type { Shot } from './shot.ts'

/** The frame that stands for a stretch where nobody has chosen another: its middle. */
export function middleFrame(clock: FrameClock, shot: Pick<Shot, 'startMs' | 'endMs'>): number {
  const first = msToFrame(clock, shot.startMs)
  const last = Math.max(first, msToFrame(clock, shot.endMs - 1))
  return Math.floor((first + last) / 2)
}
