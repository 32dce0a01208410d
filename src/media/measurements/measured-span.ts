/** A stretch in frames, the end excluded, and in milliseconds of media time. */
export interface MeasuredSpan {
  startFrame: number
  endFrame: number
  startMs: number
  endMs: number
}
