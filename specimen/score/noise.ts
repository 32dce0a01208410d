import { sampleRate } from './tape.ts'

/** Noise with the highs taken off; the same seed sounds the same. */
export function lowNoise(seed: number, cutoffHertz: number): () => number {
  let state = seed | 1
  let held = 0
  const share = 1 - Math.exp((-2 * Math.PI * cutoffHertz) / sampleRate)
  const gain = Math.sqrt((2 - share) / share) * 0.6
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    held += (state / 2147483648 - held) * share
    return held * gain
  }
}

/** Noise between two frequencies. */
export function bandNoise(seed: number, lowHertz: number, highHertz: number): () => number {
  const [high, low] = [lowNoise(seed, highHertz), lowNoise(seed, lowHertz)]
  const lowShare = Math.sqrt(lowHertz / highHertz)
  return () => high() - low() * lowShare
}
