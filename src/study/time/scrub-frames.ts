import type { FrameClock } from './frame-clock.ts'
import { frameCount, msToFrame } from './frame-clock.ts'

const leastStepMs = 2000
const mostFrames = 400

/** How far apart the small stills lie that are drawn beforehand for gliding over a film. */
export function scrubStepMs(clock: FrameClock): number {
  return Math.max(leastStepMs, Math.ceil(clock.endMs / mostFrames))
}

/** The frames that are drawn small beforehand, evenly over the film. */
export function scrubFrames(clock: FrameClock): number[] {
  if (frameCount(clock) === 0) return []
  const stepMs = scrubStepMs(clock)
  const count = Math.max(1, Math.ceil(clock.endMs / stepMs))
  return [...new Set(Array.from({ length: count }, (_, step) => msToFrame(clock, step * stepMs)))]
}

/** Of those the one nearest to a moment. */
export function nearestScrubFrame(clock: FrameClock, ms: number): number {
  const stepMs = scrubStepMs(clock)
  const last = Math.max(0, Math.ceil(clock.endMs / stepMs) - 1)
  const step = Math.max(0, Math.min(last, Math.round(ms / stepMs)))
  return msToFrame(clock, step * stepMs)
}
