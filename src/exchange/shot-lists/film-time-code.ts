import type { FrameClock, FrameRate } from '../../study/index.ts'
import { frameCount, msToFrame } from '../../study/index.ts'

/** How frames are counted in a time code (SMPTE ST 12-1): whole frames a second, some numbers dropped at 29.97 and 59.94. */
export interface TimeCodeCount {
  framesPerSecond: number
  drop: boolean
}

/** What a film of this clock is counted in; variable rates in 25ths, which only come near. */
export function timeCodeCount(clock: FrameClock): TimeCodeCount {
  if (clock.kind === 'variable') return { framesPerSecond: 25, drop: false }
  const framesPerSecond = Math.max(1, Math.round(clock.rate.numerator / clock.rate.denominator))
  return { framesPerSecond, drop: isDropRate(clock.rate) }
}

/** 29.97 and 59.94 frames a second, for which dropping is defined. */
export function isDropRate({ numerator, denominator }: FrameRate): boolean {
  return denominator === 1001 && (numerator === 30_000 || numerator === 60_000)
}

/** `hh:mm:ss:ff`, or `hh:mm:ss;ff` where frame numbers are dropped. */
export function frameToTimeCode(frame: number, count: TimeCodeCount): string {
  const { framesPerSecond: fps, drop } = count
  const numbered = drop ? withDropped(frame, fps) : frame
  const seconds = Math.floor(numbered / fps)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two)
  return `${parts.join(':')}${drop ? ';' : ':'}${two(numbered % fps)}`
}

/** The frame of a time code; null where it is none, or none of this count. */
export function timeCodeToFrame(text: string, count: TimeCodeCount): number | null {
  const match = text.match(/^(\d{1,2}):(\d{2}):(\d{2})([:;.])(\d{2,3})$/)
  if (!match) return null
  const [hours, minutes, seconds, frames] = [match[1], match[2], match[3], match[5]].map(Number) as number[]
  const { framesPerSecond: fps, drop } = count
  if (minutes! > 59 || seconds! > 59 || frames! >= fps) return null
  const numbered = (hours! * 3600 + minutes! * 60 + seconds!) * fps + frames!
  if (!drop) return numbered
  const perMinute = fps / 15
  if (seconds === 0 && frames! < perMinute && minutes! % 10 !== 0) return null
  const allMinutes = hours! * 60 + minutes!
  return numbered - perMinute * (allMinutes - Math.floor(allMinutes / 10))
}

/** Two numbers (four at 60) are left out at the start of each minute but every tenth. */
function withDropped(frame: number, fps: number): number {
  const perMinute = fps / 15
  const inTenMinutes = fps * 600 - perMinute * 9
  const inMinute = fps * 60 - perMinute
  const tens = Math.floor(frame / inTenMinutes)
  const rest = frame % inTenMinutes
  const minutes = rest < fps * 60 ? 0 : 1 + Math.floor((rest - fps * 60) / inMinute)
  return frame + perMinute * (tens * 9 + minutes)
}

/** How frames are counted where the file has a time code of its own, and the number of its first frame. */
export function sourceCount(
  clock: FrameClock,
  timeCode: string | null | undefined,
): { count: TimeCodeCount; first: number } {
  const count = timeCodeCount(clock)
  if (!timeCode || clock.kind === 'variable') return { count, first: 0 }
  const own = { ...count, drop: count.drop && timeCode.includes(';') }
  const first = timeCodeToFrame(timeCode, own)
  return first === null ? { count, first: 0 } : { count: own, first }
}

/** The frame that a moment lies in, counted from 0; the number of all frames at the end and beyond. */
export function frameAt(clock: FrameClock, ms: number): number {
  return ms >= clock.endMs ? frameCount(clock) : msToFrame(clock, ms)
}

/** The time code of a moment, counted from the first picture; of films of variable rate hours to milliseconds. */
export function timeCodeAt(clock: FrameClock, ms: number): string {
  return clock.kind === 'variable' ? msToClock(ms) : frameToTimeCode(frameAt(clock, ms), timeCodeCount(clock))
}

/** `hh:mm:ss.mmm`. */
export function msToClock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two)
  return `${parts.join(':')}.${String(ms % 1000).padStart(3, '0')}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
