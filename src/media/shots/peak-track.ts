/** A score for each of the last frames, and where it is highest. */
export class PeakTrack {
  private readonly scores: Float32Array

  constructor(length: number) {
    this.scores = new Float32Array(length)
  }

  set(frame: number, score: number): void {
    this.scores[frame % this.scores.length] = score
  }

  isPeak(middle: number, limits: { least: number; reach: number; first: number; last: number }): boolean {
    const score = this.scoreAt(middle)
    if (score < limits.least) return false
    for (let offset = 1; offset <= limits.reach; offset++) {
      if (middle - offset >= limits.first && this.scoreAt(middle - offset) >= score) return false
      if (middle + offset <= limits.last && this.scoreAt(middle + offset) > score) return false
    }
    return true
  }

  private scoreAt(frame: number): number {
    return this.scores[frame % this.scores.length]!
  }
}
