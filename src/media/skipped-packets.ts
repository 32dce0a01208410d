/** What a decoder says comes before or after its frames by as much as lies between two programs, and never more. */
const uncertainFrames = 100

/** Counts damaged packets over a pass that may have begun in the middle of the film. */
export class SkippedPackets {
  count = 0
  private lastFrame = Number.NEGATIVE_INFINITY
  private readonly fromFrame: number
  private readonly isSought: boolean

  constructor(sought: { count: number; frame: number } | null = null) {
    this.count = sought?.count ?? 0
    this.fromFrame = sought?.frame ?? 0
    this.isSought = sought !== null
  }

  /**
   * Said when so many frames of this pass had come; true where it counts. What a seek lands on is often called damaged,
   * too.
   */
  add(frames: number): boolean {
    if (this.isSought && frames < uncertainFrames) return false
    this.count++
    this.lastFrame = this.fromFrame + frames
    return true
  }

  /** Whether all of them surely lie before this frame, so that a pass from there on counts none of them again. */
  areBefore(frame: number): boolean {
    return this.lastFrame + uncertainFrames < frame
  }
}
