import type { FrameClock, FrameRate, TimeUnit } from '../../study/index.ts'
import { frameCount, frameToMs } from '../../study/index.ts'
import { timeCodeCount, timeCodeToFrame } from '../shot-lists/film-time-code.ts'
import { onFrame } from '../shot-lists/gather-boundaries.ts'

/** By what times of a table become milliseconds. */
export interface TimeGround {
  /** Of the film's own file; null where it has none. */
  clock: FrameClock | null
  /** By which frames are counted; null where that is the clock's. */
  rate: FrameRate | null
  firstFrame: 0 | 1
}

/** An exact time in milliseconds, not yet whole; null where the text is none. */
export function readTime(text: string, unit: TimeUnit, ground: TimeGround): number | null {
  if (unit === 'clock' || (unit === 'seconds' && /[:：]/.test(text))) return readClock(text, ground)
  const number = readNumber(text)
  if (number === null) return null
  if (unit === 'seconds') return number * 1000
  if (unit === 'tenths') return number * 100
  return unit === 'milliseconds' ? number : framesMs(number - ground.firstFrame, ground)
}

/** How long so many frames are, counted from the beginning. */
export function framesMs(frame: number, { clock, rate }: TimeGround): number | null {
  if (!Number.isSafeInteger(frame)) return null
  if (rate) return Math.ceil((frame * 1000 * rate.denominator) / rate.numerator)
  if (!clock) return null
  if (frame < 0) return -1
  const count = frameCount(clock)
  // Beyond the end a frame is a moment beyond it, so that its row is left for what it is.
  return frame > count ? clock.endMs + (frame - count) : frameToMs(clock, frame)
}

/** Whether times in this unit can be read on this ground. */
export function needsRate(unit: TimeUnit, { clock, rate }: TimeGround): boolean {
  return unit === 'frames' && clock === null && rate === null
}

/** A whole millisecond; the beginning of the nearest frame where the film has a file, so that what is stored is what is shown. */
export function settled(ms: number, { clock }: TimeGround): number {
  const whole = Math.round(ms)
  return clock && whole >= 0 && whole <= clock.endMs ? onFrame(clock, whole) : whole
}

/** A number with a point or a decimal comma. */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
  return /^-?\d{1,15}(?:\.\d*)?$|^-?\.\d+$|^-?\d(?:\.\d+)?e-?\d{1,2}$/i.test(plain) ? Number(plain) : null
}

function readClock(text: string, ground: TimeGround): number | null {
  const plain = text.normalize('NFKC').trim()
  const byFrames = plain.match(/^\d{1,2}:\d\d:\d\d[:;]\d{2,3}$/) ? countedIn(plain, ground) : null
  if (byFrames !== null) return framesMs(byFrames, ground)
  const found = plain.match(/^(-?)(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?$/)
  if (!found) return null
  const [, minus, hours = '0', minutes, seconds, part = ''] = found
  if (Number(seconds) > 59 || (found[2] !== undefined && Number(minutes) > 59)) return null
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (minus ? -1 : 1) * (whole * 1000 + Number(`0.${part || '0'}`) * 1000)
}

/** The frame of a time code; null where it is none of this rate. */
function countedIn(text: string, { clock, rate }: TimeGround): number | null {
  const counted: FrameClock | null = rate
    ? { kind: 'constant', rate, offsetTicks: 0, frameCount: 1, endMs: 1 }
    : clock
  if (!counted || counted.kind === 'variable') return null
  const count = timeCodeCount(counted)
  return timeCodeToFrame(text, { ...count, drop: count.drop && text.includes(';') })
}
