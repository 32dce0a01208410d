import type { FrameProgram } from '../driver/driver.ts'
import { type FrameTaker, NutFrames } from './nut-frames.ts'
import { RecordFrames } from './record-frames.ts'

/** Takes what a decoder writes, in pieces of any size, and hands on each frame with its time as it comes. */
export interface FrameReader {
  push(chunk: Uint8Array): void
  /** How many of the stream's ticks make one of this time base: a whole number where NUT refined it, else not. */
  ticksIn(timeBase: { numerator: number; denominator: number }): number
}

export function frameReader(
  { frames, frameBytes }: Pick<FrameProgram, 'frames' | 'frameBytes'>,
  take: FrameTaker,
): FrameReader {
  if (frames === 'records') {
    const records = new RecordFrames(frameBytes, take)
    return { push: chunk => records.push(chunk), ticksIn: () => 1 }
  }
  const nut = new NutFrames(take)
  return {
    push: chunk => nut.push(chunk),
    ticksIn: ({ numerator, denominator }) =>
      (numerator * nut.timeBase.denominator) / (denominator * nut.timeBase.numerator),
  }
}
