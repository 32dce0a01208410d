import type { SeededStream } from '../../src/statistics/index.ts'

export function normal(stream: SeededStream): number {
  return Math.sqrt(-2 * Math.log(1 - stream.nextShare())) * Math.cos(2 * Math.PI * stream.nextShare())
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** Whole milliseconds until the next of something that comes by chance. */
export function wait(stream: SeededStream, meanMs: number): number {
  return Math.ceil(-meanMs * Math.log(1 - stream.nextShare()))
}

/** The place of one of several, as often as its weight says. */
export function choose(stream: SeededStream, weights: readonly number[]): number {
  let left = stream.nextShare() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [place, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return place
  }
  return weights.length - 1
}
