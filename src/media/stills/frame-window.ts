import { type FrameClock, frameToMs } from '../../study/index.ts'
import type { Probe } from '../probe/probe.ts'

/** The ticks of a file's own time in which the given frame begins, both inclusive. */
export function frameWindow(clock: FrameClock, probe: Probe, frame: number): { low: number; high: number } {
  const { numerator, denominator } = probe.video.timeBase
  const origin = Math.round((probe.startSeconds * denominator) / numerator)
  const ms = frameToMs(clock, frame)
  const ticksUpTo = (limitMs: number) => Math.floor((limitMs * denominator) / (1000 * numerator))
  return { low: origin + ticksUpTo(ms - 1) + 1, high: origin + ticksUpTo(ms) }
}
