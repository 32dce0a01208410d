import type { FrameProgram } from '../driver/driver.ts'
import type { FrameReader } from '../frames/frame-reader.ts'

export interface TimeBase {
  numerator: number
  denominator: number
}

/** How frames come to the detection thread, and whether it goes on from what was learnt before. */
export interface WayOfFrames extends Pick<FrameProgram, 'frames' | 'frameBytes'> {
  /** The film's own time base, where what has been learnt is to be given back now and then. */
  keptIn?: TimeBase
  goOn?: Pick<SavedDetection, 'state' | 'scale'> & {
    /** To be added to each time that comes, in the film's time base. */
    behindTicks: number
  }
}

/** All that a detection has learnt in the middle of a film. */
export interface SavedDetection {
  state: Uint8Array<ArrayBuffer>
  frameCount: number
  /** How many of the decoder's ticks make one of the film's. */
  scale: number
  /** Where decoding must begin again so that both passes surely overlap; in the film's time base. */
  from: { frame: number; ticks: number }
}

/** Before the first frame whose picture is held: seeks land too late at times, and decoders lose frames after one. */
const leadSeconds = 10

export function beginAgainAt(
  ticks: readonly number[],
  seen: { oldestHeld: number; scale: number; timeBase: TimeBase },
): SavedDetection['from'] {
  const { scale, timeBase } = seen
  const lead = (leadSeconds * timeBase.denominator) / timeBase.numerator
  const target = Math.floor(ticks[seen.oldestHeld]! / scale - lead)
  let frame = seen.oldestHeld
  while (frame > 0 && ticks[frame]! > target * scale) frame--
  return { frame, ticks: target }
}

/** How many ticks of a stream make one of this time base; null where it is no whole number. */
export function wholeScale(reader: FrameReader, timeBase: TimeBase): number | null {
  const scale = reader.ticksIn(timeBase)
  return Math.abs(scale - Math.round(scale)) > 1e-6 || scale < 0.5 ? null : Math.round(scale)
}

/** Soon at first, so that little is lost of a short film, then more seldom: it costs as much as a few frames each time. */
const firstAfterMs = 1000
const mostBetweenMs = 10_000

export class KeepingTimes {
  private atMs = performance.now()
  private afterMs = firstAfterMs

  isDue(): boolean {
    if (performance.now() - this.atMs < this.afterMs) return false
    this.atMs = performance.now()
    this.afterMs = Math.min(mostBetweenMs, this.afterMs * 2)
    return true
  }
}
