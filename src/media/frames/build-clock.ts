import type { FrameClock, FrameRate } from '../../study/index.ts'
import { frameToMs } from '../../study/index.ts'

/** Gathers the times of decoded frames and says which clock they keep. */
export class FrameTimes {
  private ticks = new Float64Array(4096)
  private count = 0

  add(ticks: number): void {
    if (this.count === this.ticks.length) {
      const larger = new Float64Array(this.count * 2)
      larger.set(this.ticks)
      this.ticks = larger
    }
    this.ticks[this.count++] = ticks
  }

  toClock(timeBase: FrameRate, statedRate: FrameRate): FrameClock {
    const ticks = this.ticks.subarray(0, this.count)
    const starts = risingMs(ticks, timeBase)
    const rates = [evenRate(ticks, timeBase), statedRate].filter(rate => rate !== null)
    for (const rate of rates) {
      const clock = constantClock(rate, (ticks[0]! * timeBase.numerator) / timeBase.denominator, starts)
      if (clock) return clock
    }
    const last = starts.at(-1)!
    const step =
      starts.length > 1 ? last - starts.at(-2)! : (1000 * statedRate.denominator) / statedRate.numerator
    return { kind: 'variable', startsMs: starts, endMs: last + Math.max(1, Math.ceil(step)) }
  }
}

/** Two frames within one millisecond, or out of order, are given the next free one: a clock rises strictly. */
function risingMs(ticks: Float64Array, timeBase: FrameRate): number[] {
  const starts: number[] = []
  let previous = Number.NEGATIVE_INFINITY
  for (const tick of ticks) {
    const exact = ceilRatio(tick * 1000 * timeBase.numerator, timeBase.denominator)
    previous = Math.max(exact, previous + 1)
    starts.push(previous)
  }
  return starts
}

function ceilRatio(dividend: number, divisor: number): number {
  const quotient = Math.floor(dividend / divisor)
  const remainder = dividend - quotient * divisor
  return remainder > 0 ? quotient + 1 : quotient
}

/** The rate of frames that lie exactly evenly, which holds whatever the container says. */
function evenRate(ticks: Float64Array, timeBase: FrameRate): FrameRate | null {
  if (ticks.length < 2) return null
  const step = ticks[1]! - ticks[0]!
  if (!Number.isInteger(step) || step <= 0) return null
  for (let i = 2; i < ticks.length; i++) if (ticks[i]! - ticks[i - 1]! !== step) return null
  const [numerator, denominator] = [timeBase.denominator, timeBase.numerator * step]
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function constantClock(rate: FrameRate, firstSeconds: number, starts: number[]): FrameClock | null {
  const exactOffset = firstSeconds * rate.numerator
  for (const offsetTicks of new Set([
    Math.round(exactOffset),
    Math.floor(exactOffset),
    Math.ceil(exactOffset),
  ])) {
    const open = { kind: 'constant', rate, offsetTicks, frameCount: starts.length + 1, endMs: 0 } as const
    if (!starts.every((ms, frame) => frameToMs(open, frame) === ms)) continue
    return { ...open, frameCount: starts.length, endMs: frameToMs(open, starts.length) }
  }
  return null
}
