import type { FrameClock } from '../study/index.ts'
import { frameToMs, msToFrame } from '../study/index.ts'

/**
 * `h:mm:ss:ff` of a frame, where `ff` counts the frames begun in this second of media time: exact for every
 * rate, variable ones too, so that nothing is dropped and nothing drifts.
 */
export function timeCode(clock: FrameClock, frameIndex: number): string {
  const ms = frameToMs(clock, frameIndex)
  const second = Math.floor(ms / 1000)
  const shownAtSecond = msToFrame(clock, second * 1000)
  const firstOfSecond = frameToMs(clock, shownAtSecond) < second * 1000 ? shownAtSecond + 1 : shownAtSecond
  return `${clockTime(second)}:${String(frameIndex - firstOfSecond).padStart(digitsOf(clock), '0')}`
}

/** `h:mm:ss` of whole seconds. */
export function clockTime(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
}

/** As many as the last frame of a second needs: three where a part without a file counts milliseconds. */
function digitsOf(clock: FrameClock): number {
  if (clock.kind !== 'constant') return 2
  return Math.max(2, String(Math.ceil(clock.rate.numerator / clock.rate.denominator) - 1).length)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** `h:mm:ss.t`, for places in a film that are said to a tenth of a second. */
export function clockTenths(ms: number): string {
  const tenths = Math.floor(ms / 100)
  return `${clockTime(Math.floor(tenths / 10))}.${tenths % 10}`
}
