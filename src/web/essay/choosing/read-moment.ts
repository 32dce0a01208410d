import type { FrameClock } from '../../../study/index.ts'
import { frameToMs, msToFrame } from '../../../study/index.ts'

/**
 * A time as it is typed, in milliseconds: `4:05`, `1:04:05`, `1:04:05.5`, and with a clock `1:04:05:12`, whose last number
 * counts the frames of its second. Null where it is none.
 */
export function readMoment(text: string, clock: FrameClock | null): number | null {
  const said = /^(\d{1,4}(?::\d{1,2}){1,3})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  if (!said) return null
  const [, whole = '', fraction = ''] = said
  const numbers = whole.split(':').map(Number)
  const frames = numbers.length === 4 ? numbers.pop()! : null
  const [hours, minutes, seconds] = (numbers.length === 3 ? numbers : [0, ...numbers]) as [
    number,
    number,
    number,
  ]
  if (seconds > 59 || (numbers.length === 3 && minutes > 59)) return null
  const ms = 1000 * (3600 * hours + 60 * minutes + seconds)
  if (frames === null) return ms + Number(fraction.padEnd(3, '0'))
  if (!clock || fraction !== '') return null
  // The frame that stands at a whole second may have begun before it.
  const first = msToFrame(clock, ms)
  return frameToMs(clock, (frameToMs(clock, first) < ms ? first + 1 : first) + frames)
}

/** One frame, or the frames from one time to another, as they are typed: `1:02`, `1:02-1:10`, `1:02 – 1:10`. */
export function stretchTyped(text: string, clock: FrameClock): { startMs: number; endMs: number } | null {
  const [from = '', to, more] = text.split(/\s*[-–—－~～]\s*/)
  const startMs = momentIn(from, clock)
  if (startMs === null || more !== undefined) return null
  if (to === undefined) return { startMs, endMs: startMs }
  const endMs = readMoment(to, clock)
  return endMs !== null && endMs > startMs ? { startMs, endMs: Math.min(endMs, clock.endMs) } : null
}

/** Where the frame begins that is seen then. */
function momentIn(text: string, clock: FrameClock): number | null {
  const ms = readMoment(text, clock)
  return ms === null || ms >= clock.endMs ? null : frameToMs(clock, msToFrame(clock, ms))
}
