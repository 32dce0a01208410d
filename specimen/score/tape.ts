export const sampleRate = 48_000

export interface Stretch {
  startSeconds: number
  endSeconds: number
}

/** One mono track; every voice adds to it. */
export class Tape {
  readonly samples: Float32Array

  constructor(seconds: number) {
    this.samples = new Float32Array(Math.round(seconds * sampleRate))
  }

  /** Adds `voice(secondsIntoStretch, secondsOfFilm)`, faded at both ends so that nothing clicks. */
  add(stretch: Stretch, fadeSeconds: number, voice: (into: number, at: number) => number): void {
    const first = Math.max(0, Math.round(stretch.startSeconds * sampleRate))
    const last = Math.min(this.samples.length, Math.round(stretch.endSeconds * sampleRate))
    for (let index = first; index < last; index++) {
      const into = (index - first) / sampleRate
      const left = (last - index) / sampleRate
      const fade = Math.min(1, into / fadeSeconds, left / fadeSeconds)
      this.samples[index] = (this.samples[index] as number) + fade * voice(into, index / sampleRate)
    }
  }

  /** Rounds off the peaks so that no sum of voices clips. */
  finish(): Float32Array {
    for (let index = 0; index < this.samples.length; index++) {
      this.samples[index] = Math.tanh((this.samples[index] as number) * 1.2) * 0.85
    }
    return this.samples
  }
}
