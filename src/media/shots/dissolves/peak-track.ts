import type { StateReader, StateWriter } from '../saved-state.ts'

/** A score for each of the last frames, and where it is highest. */
export class PeakTrack {
  private readonly scores: Float32Array

  constructor(length: number) {
    this.scores = new Float32Array(length)
  }

  set(frame: number, score: number): void {
    this.scores[frame % this.scores.length] = score
  }

  /** Frames beyond `last` have not been scored yet and do not count. */
  isPeak(middle: number, reach: number, last: number): boolean {
    const score = this.scoreAt(middle)
    for (let offset = 1; offset <= reach; offset++) {
      if (middle >= offset && this.scoreAt(middle - offset) >= score) return false
      if (middle + offset <= last && this.scoreAt(middle + offset) > score) return false
    }
    return true
  }

  scoreAt(frame: number): number {
    return this.scores[frame % this.scores.length]!
  }

  save(state: StateWriter): void {
    state.numbers(this.scores)
  }

  restore(state: StateReader): void {
    state.fill(this.scores)
  }
}
