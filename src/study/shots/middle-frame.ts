import type { ChosenStill } from '../scenes/scene.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { msToFrame } from '../time/frame-clock.ts'
import { chosenMoment } from './choose-still.ts'
import type { Shot } from './shot.ts'

/** The frame that stands for a stretch where nobody has chosen another: its middle. */
export function middleFrame(clock: FrameClock, shot: Pick<Shot, 'startMs' | 'endMs'>): number {
  const first = msToFrame(clock, shot.startMs)
  const last = Math.max(first, msToFrame(clock, shot.endMs - 1))
  return Math.floor((first + last) / 2)
}

/** The frame that stands for a shot: the chosen one, else its middle. */
export function standingFrame(
  clock: FrameClock,
  shot: Pick<Shot, 'startMs' | 'endMs'>,
  stills: readonly ChosenStill[],
): number {
  const chosenMs = chosenMoment(stills, shot)
  return chosenMs === null ? middleFrame(clock, shot) : msToFrame(clock, chosenMs)
}
