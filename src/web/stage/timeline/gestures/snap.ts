import type { FrameClock, Shot } from '../../../../study/index.ts'
import { frameToMs } from '../../../../study/index.ts'
import { nearestBoundary, nearestFrameStart } from '../grip-boundary.ts'

/** As near as this, in pixels, a hand means the place itself. */
export const snapPixels = 6

/** The place that is meant by a moment: one of those given, or a cut, where it lies within reach; else the nearest frame. */
export function snapMs(
  clock: FrameClock,
  ms: number,
  { shots, others, reachMs }: { shots: readonly Shot[]; others: readonly (number | null)[]; reachMs: number },
): number {
  const cut = shots[nearestBoundary(shots, ms)]?.startMs
  const places = [cut, ...others].filter(place => place !== undefined && place !== null)
  const within = places.filter(place => Math.abs(place - ms) <= reachMs)
  const nearest = within.sort((a, b) => Math.abs(a - ms) - Math.abs(b - ms))[0]
  return nearest ?? frameStartMs(clock, ms)
}

export function frameStartMs(clock: FrameClock, ms: number): number {
  return frameToMs(clock, nearestFrameStart(clock, ms))
}
