/** A rational number of frames a second, such as 24000/1001. */
export interface FrameRate {
  numerator: number
  denominator: number
}

/**
 * When each frame of a file begins, in media time of the part.
 *
 * `constant`: frame k begins at `firstFrameSeconds + k / rate`, the first being a rational so that nothing
 * drifts. `variable`: the millisecond of each frame, strictly rising.
 */
export type FrameClock =
  | {
      kind: 'constant'
      rate: FrameRate
      /** Presentation time of frame 0, in units of 1 / (rate.numerator) seconds; 0 for nearly every file. */
      offsetTicks: number
      frameCount: number
      endMs: number
    }
  | { kind: 'variable'; startsMs: readonly number[]; endMs: number }

/** Whether something that was read is a clock by which frames can be told, whatever a foreign hand has written. */
export function isFrameClock(value: unknown): value is FrameClock {
  if (typeof value !== 'object' || value === null) return false
  const { kind, rate, offsetTicks, frameCount, startsMs, endMs } = value as Record<string, unknown>
  if (!isWhole(endMs, 0)) return false
  if (kind === 'variable') return Array.isArray(startsMs) && isRising(startsMs, endMs)
  const { numerator, denominator } = (rate ?? {}) as Record<string, unknown>
  return (
    kind === 'constant' &&
    isWhole(numerator, 1) &&
    isWhole(denominator, 1) &&
    isWhole(offsetTicks, Number.MIN_SAFE_INTEGER) &&
    isWhole(frameCount, 0)
  )
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least
}

function isRising(startsMs: readonly unknown[], endMs: number): boolean {
  return startsMs.every(
    (start, index) =>
      isWhole(start, 0) && start <= endMs && (index === 0 || start > (startsMs[index - 1] as number)),
  )
}

export function frameCount(clock: FrameClock): number {
  return clock.kind === 'constant' ? clock.frameCount : clock.startsMs.length
}

/** How long a frame lasts on the whole, in milliseconds. */
export function frameLengthMs(clock: FrameClock): number {
  return clock.endMs / Math.max(1, frameCount(clock))
}

/** Two frames: as far as a boundary that is found again, in this copy or another, may lie from where it lay. */
export function sameBoundaryMs(clock: FrameClock): number {
  return Math.ceil(2 * frameLengthMs(clock))
}

/** The smallest whole millisecond not before the presentation time of the frame. `frameIndex` counts from 0; the frame after the last gives the end. */
export function frameToMs(clock: FrameClock, frameIndex: number): number {
  const count = frameCount(clock)
  if (!Number.isInteger(frameIndex) || frameIndex < 0 || frameIndex > count)
    throw new RangeError(`Frame ${frameIndex} is not one of 0 to ${count}.`)
  if (frameIndex === count) return clock.endMs
  if (clock.kind === 'variable') return clock.startsMs[frameIndex]!
  return constantFrameToMs(clock.rate, clock.offsetTicks, frameIndex)
}

/** The last frame whose millisecond is not after `ms`; 0 before the first, the last frame from there on. */
export function msToFrame(clock: FrameClock, ms: number): number {
  const last = frameCount(clock) - 1
  if (last < 0) return 0
  if (clock.kind === 'variable') return lastNotAfter(clock.startsMs, ms)
  const { numerator, denominator } = clock.rate
  const guess = Math.floor((ms * numerator - clock.offsetTicks * 1000) / (1000 * denominator))
  const frame = Math.max(0, Math.min(last, guess))
  // ceil(x) <= ms holds exactly when x <= ms for a whole ms, so the floor is right up to float noise.
  if (frame < last && constantFrameToMs(clock.rate, clock.offsetTicks, frame + 1) <= ms) return frame + 1
  if (frame > 0 && constantFrameToMs(clock.rate, clock.offsetTicks, frame) > ms) return frame - 1
  return frame
}

/** The millisecond of the frame that is on screen at `ms`. */
export function snapToFrame(clock: FrameClock, ms: number): number {
  if (ms >= clock.endMs) return clock.endMs
  return frameToMs(clock, msToFrame(clock, ms))
}

/** The second in the middle of a frame: where a player must seek to show just this frame. */
export function frameMiddleSeconds(clock: FrameClock, frameIndex: number): number {
  const start = exactFrameSeconds(clock, frameIndex)
  const next =
    frameIndex + 1 < frameCount(clock) ? exactFrameSeconds(clock, frameIndex + 1) : clock.endMs / 1000
  return (start + Math.max(next, start)) / 2
}

/** Where a frame begins, in seconds: exact at a constant rate, else its millisecond. */
export function exactFrameSeconds(clock: FrameClock, frameIndex: number): number {
  if (clock.kind === 'variable') return frameToMs(clock, frameIndex) / 1000
  return (clock.offsetTicks + frameIndex * clock.rate.denominator) / clock.rate.numerator
}

function constantFrameToMs(rate: FrameRate, offsetTicks: number, frameIndex: number): number {
  return ceilDivide((offsetTicks + frameIndex * rate.denominator) * 1000, rate.numerator)
}

/** Exact for products below 2^53: a day at 60000/1001 stays a thousand times below it. */
function ceilDivide(dividend: number, divisor: number): number {
  const quotient = Math.floor(dividend / divisor)
  const remainder = dividend - quotient * divisor
  if (remainder > 0) return remainder > divisor ? quotient + 2 : quotient + 1
  return remainder <= -divisor ? quotient - 1 : quotient
}

function lastNotAfter(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rising[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
